/**
 * Replacement pages as a document of their own: first what is taken out and what is put in, then the pages themselves as their sheets
 * lie. Each says what it replaces.
 */
import type { Exchange, Face } from '../../model/exchange';
import type { TlpLabel } from '../../model/marking';
import type { OutlineEntry, Place, Plan, PlanPage } from '../../model/plan';
import type { Item, Tag, TagId, TagRef } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import { fillIn } from '../../words/handout-words';
import type { Composing } from '../composing';
import { openBook } from '../page/book';
import { formatDate } from '../page/dates';
import { countedNumbers } from '../page-numbers';
import { setText } from '../page/type';
import { closingLeaf } from '../page-sides';
import { paginate } from '../paginate';
import { planExchangeList } from './exchange-list';

export interface WantedExchange {
  readonly exchange: Exchange;
  /** The numbers of the pages that say something else than on paper, or are not there. */
  readonly changed: readonly string[];
  /** The numbers that were on paper. */
  readonly known: readonly string[];
  readonly issue: {
    /** The date that its pages show. */
    readonly date: string;
    /** Six letters or digits that stand for it. */
    readonly code: string;
    readonly hash: string;
    readonly label: TlpLabel;
  };
  /** The day on which the pages are made: a date, or an instant. */
  readonly madeOn: string;
}

/** The label of a page that is blank: it has no number. */
const blankNumber = '–';

/** `whole` is the handout as it would come out now, numbered as the issue is. */
export function planExchange(whole: Plan, wanted: WantedExchange, composing: Composing): Plan {
  const isTwoSided = composing.recipe.sides === 'two';
  const tags: Tag[] = [...whole.tags];
  const root = tags.find(({ parent }) => parent === null)?.id ?? null;
  const list = planExchangeList(wanted, composing);
  const blank = (isLeft: boolean): PlanPage => blankPage(isLeft, composing, tags, root);
  // Nothing is printed on the back of the list, so that the first page that is put in is a front.
  const opening = [...joined(list, tags, root)];
  if (isTwoSided && opening.length % 2 === 1) opening.push(blank(true));
  const pageOf = new Map(whole.pages.map((page) => [page.number, page]));
  const faces: readonly Face[] = wanted.exchange.put;
  const put = faces.map((face, index): PlanPage => {
    const page = face === null ? undefined : pageOf.get(face);
    return page ? noted(page, wanted, composing) : blank(isTwoSided && index % 2 === 1);
  });
  const pages = [...opening, ...put];
  const indexOf = new Map(whole.pages.map((page, index) => [index, faces.indexOf(page.number)]));
  const places: Record<string, Place> = {};
  for (const [name, place] of Object.entries(whole.places)) {
    const at = indexOf.get(place.page) ?? -1;
    if (at >= 0) places[name] = { ...place, page: opening.length + at };
  }
  const { say } = composing;
  const outline: OutlineEntry[] = [{ title: say.exchange, level: 1, page: 0, yPt: 0 }];
  for (const [index, face] of faces.entries())
    if (face !== null)
      outline.push({ title: fillIn(say.page, { page: face }), level: 1, page: opening.length + index, yPt: 0 });
  const { closing: _closing, ...rest } = whole;
  return {
    ...rest,
    title: `${whole.title} – ${say.exchange}`,
    pages,
    tags,
    outline,
    places,
    slides: new Set(put.flatMap(({ shows }) => shows)).size,
    date: instantOf(wanted.madeOn),
  };
}

function instantOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : date;
}

/**
 * A page with what it replaces over its foot, where there is room. A replacement of numbered copies has codes of its own, by which the
 * register finds it; so it says which code stands on the pages that it goes between.
 */
function noted(
  page: PlanPage,
  { changed, known, issue, madeOn }: WantedExchange,
  { tools, shown, say, numbered }: Composing,
): PlanPage {
  const { note: room, ...rest } = page;
  if (!room) return page;
  const [language] = shown.languages;
  const { number } = page;
  const [added, replaces, same] = numbered
    ? [say.addedCopyPage, say.replacesCopyPage, say.sameCopyPage]
    : [say.addedPage, say.replacesPage, say.samePage];
  const words = !known.includes(number) ? added : changed.includes(number) ? replaces : same;
  const dates = { date: formatDate(issue.date, language), made: formatDate(madeOn, language) };
  const look = { role: 'caption', language, tag: 'artifact' } as const;
  const set = setText(
    tools.typesetter,
    fillIn(words, { ...dates, code: issue.code, page: number }),
    look,
    room.widthPt,
    {
      align: 'end',
    },
  );
  const items = placeItems(set.lines[0]?.items ?? [], room.xPt, room.yPt).map((item): Item =>
    item.kind === 'group' ? item : { ...item, running: 'footer' },
  );
  return { ...rest, items: [...page.items, ...items] };
}

function blankPage(isLeft: boolean, handout: Composing, tags: Tag[], root: TagId | null): PlanPage {
  const book = openBook();
  const [main] = handout.shown.languages;
  const numbers = {
    ...countedNumbers(handout.recipe),
    body: () => blankNumber,
    side: () => (isLeft ? ('left' as const) : ('right' as const)),
  };
  const composing: Composing = { ...handout, book, root: book.tag('Document', null, { lang: main }), numbers };
  const { pages } = paginate([], [closingLeaf(composing)], handout.marking, composing);
  const [page] = joined({ pages, tags: book.tags }, tags, root);
  if (!page) throw new Error('A leaf came to no page.');
  return page;
}

/** The pages of another plan with its tags added to these: its root is ours. */
function joined(other: Pick<Plan, 'pages' | 'tags'>, tags: Tag[], root: TagId | null): readonly PlanPage[] {
  const offset = tags.length;
  const roots = new Set(other.tags.flatMap(({ id, parent }) => (parent === null ? [id] : [])));
  const moved = (id: TagId): TagId => (roots.has(id) && root !== null ? root : id + offset);
  for (const tag of other.tags)
    tags.push({ ...tag, id: tag.id + offset, parent: tag.parent === null ? root : moved(tag.parent) });
  const tagRef = (tag: TagRef): TagRef => (tag === 'artifact' ? tag : moved(tag));
  const items = (within: readonly Item[]): readonly Item[] =>
    within.map((item) =>
      item.kind === 'group' ? { ...item, items: items(item.items) } : { ...item, tag: tagRef(item.tag) },
    );
  return other.pages.map((page) => ({ ...page, items: items(page.items) }));
}
