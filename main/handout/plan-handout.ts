/** Plans a handout: select, decide the audience, compose, paginate. Pure: the same input and words give the same plan. */
import type { Box } from '../model/geometry';
import { carriedCaveats } from '../model/carried-caveats';
import { KitbagFault } from '../model/fault';
import type { LeftOut } from '../model/left-out';
import { loweredLabels, type LoweredLabel } from '../model/lowered';
import type { Language } from '../model/language';
import { orderedParts } from '../model/parts';
import type { Plan, PlanPage } from '../model/plan';
import { programVersion } from '../model/program';
import type { Item } from '../model/scene';
import { workOutMarking } from '../model/work-out-label';
import type { IncludedItem, WorkedOutMarking } from '../model/work-out-label';
import type { HandoutWords } from '../words/handout-words';
import { forAudience } from './audience';
import { recalled } from './composed';
import { composeSessions } from './compose-sessions';
import { chosenWithin, inputWithin, leftOutFinding } from './build-for';
import { findElsewhere } from './blanks/find-elsewhere';
import { findInPages, findLeft } from './blanks/find-left';
import { findUnmatched } from './blanks/find-unmatched';
import { blankedBook, openBlanks } from './blanks/open-blanks';
import type { Composing } from './composing';
import { composeBack } from './back/compose-back';
import type { ListedCopy } from './copies/distribution-csv';
import { planDistributionList } from './copies/distribution-list';
import { composeFront } from './front/compose-front';
import { planExchange, type WantedExchange } from './exchange/plan-exchange';
import { fingerprintOf } from './fingerprint';
import type { HandoutInput, HandoutTools } from './handout.types';
import { gatherTooSmall } from './layouts/gather-too-small';
import { lookOf } from './look/look';
import { inTemplateFonts } from './look/template-fonts';
import { inUsualCharacters } from '../typeset/normalise';
import type { Typesetter } from '../typeset/typesetter';
import { openBook } from './page/book';
import { paperOf, type Paper } from './page/paper';
import { stripHeight } from './page/restrictions';
import { beforeSide, onSides } from './page-sides';
import { pagesAsPictures } from './pages-as-pictures';
import { countedNumbers, givenNumbers } from './page-numbers';
import { paginate } from './paginate';
import { findDark } from './print/find-dark';
import { restrictionsOf } from './running-text';
import { select } from './select';
import type { Shown } from './shown';
import { slidesOf } from './shown';
import { inParticipantsCopy } from './turn-to';

/** A plan, why it has its label, and where things stand. */
export interface HandoutPlan extends Plan {
  readonly marking: WorkedOutMarking;
  /** Labels that a person lowered, of what is in it. */
  readonly lowered: readonly LoweredLabel[];
  /** What was too strict for the label that it was built for. */
  readonly leftOut: readonly LeftOut[];
  /** Plans the list of who got which copy; only where the handout goes out in numbered copies. */
  readonly distributionList?: (copies: readonly ListedCopy[]) => Plan;
  /** Plans pages of it as replacements of an issue's; only where it is numbered as that issue. */
  readonly replacement?: (wanted: WantedExchange) => Plan;
  /** The page index, from 0, on which each slide and session first stands, by its id. */
  readonly pageOf: Readonly<Record<string, number>>;
  /** Where each slide first stands on its page, by its id: its picture, or the upper edge of its row. */
  readonly spotOf: Readonly<Record<string, Box>>;
}

/**
 * `onProgress` hears how many slides are laid out and how many there are. Throws a KitbagFault where nothing can be made:
 * `handout.empty`, `handout.nothing-left`, `deck.not-found`, `course.not-found`, `course.stricter`, `label.lower`.
 */
export function planHandout(
  whole: HandoutInput,
  given: HandoutTools,
  words: HandoutWords,
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): HandoutPlan {
  const { readMarkdown } = given;
  const typesetter = inTemplateFonts(given.typesetter, whole.template.fonts);
  const look = lookOf(whole.template, whole.recipe.template, whole.recipe.languages[0]);
  const openedBook = openBook();
  const leftOut: LeftOut[] = [];
  const leave = (left: LeftOut): void => void leftOut.push(left);
  const input = inputWithin(whole, leave);
  const chosen = chosenWithin(select(input), input, leave);
  const { buildFor } = input.recipe;
  if (buildFor !== null) for (const left of leftOut) openedBook.find(leftOutFinding(left, buildFor, whole));
  for (const finding of [...look.findings, ...chosen.findings]) openedBook.find(finding);
  const shown = forAudience(chosen, input, openedBook.find, given.media);
  const blanks = openBlanks(shown, typesetter, input.recipe.blanks);
  const book = blankedBook(openedBook, blanks);
  const tools = { ...given, typesetter: blanks.pages };
  for (const finding of findUnmatched(shown, readMarkdown)) book.find(finding);
  const items = included(shown, input);
  const marking = workOutMarking(items, input.library, input.recipe.raiseTo);
  for (const finding of marking.findings) book.find(finding);
  // First of all that is told: a page in the wrong hands is worse than one that looks odd.
  const carried = carriedCaveats(items, marking.caveats, input.recipe);

  const [main] = shown.languages;
  const root = book.tag('Document', null, { lang: main });
  // What is composed for one copy is not kept for the other.
  const { composed: _composed, composedBeside, ...plain } = given;
  const beside = composedBeside ? { ...plain, composed: composedBeside } : plain;
  const composing: Composing = {
    turnTo: inParticipantsCopy(whole, (participants) => planHandout(participants, beside, words, undefined, signal)),
    recipe: input.recipe,
    template: input.template,
    shown,
    tools,
    book,
    paper: paperWithin(input, restrictionsOf(marking, main), main, typesetter),
    look,
    words,
    say: words[main],
    blanks,
    marking,
    code: whole.recipe.fingerprint ? fingerprintOf(whole, programVersion) : null,
    root,
    numbers: whole.numbering ? givenNumbers(whole.numbering) : countedNumbers(input.recipe),
    numbered: input.numbered ?? false,
  };
  const total = slidesOf(shown).length;
  let done = 0;
  const parts = orderedParts(input.recipe.parts, input.recipe.scope, shown.edition);
  const sessions = onSides(
    composeSessions(parts, composing, () => {
      signal?.throwIfAborted();
      onProgress?.(++done, total);
    }),
    composing,
  );
  const body = [...sessions, ...composeBack(parts, sessions, composing)];
  const front = beforeSide(composeFront(parts, body, composing), body[0], composing);
  if (buildFor !== null && leftOut.length > 0 && sessions.length === 0)
    throw new KitbagFault('handout.nothing-left', { asked: buildFor });
  // Where slides were chosen and none is left, all of them are hidden or the instructor's: that is then the reason.
  const count = total === 0 ? chosen.days.flatMap((day) => day.sessions.flatMap(({ slides }) => slides)).length : 0;
  // Of a deck that is kept from participants they do not get its title either.
  const isKept = count > 0 && input.recipe.scope.kind === 'deck';
  if (isKept || front.length + body.length === 0) throw new KitbagFault('handout.empty', count > 0 ? { count } : {});
  const date = instantOf(input.recipe.date);
  const paged = paginate(front, body, marking, composing);
  for (const finding of findLeft(paged.pages, blanks)) book.find(finding);
  for (const finding of findInPages(paged.pages, shown, blanks)) book.find(finding);
  for (const finding of findDark(paged.pages, input.recipe.ink)) book.find(finding);
  for (const finding of findElsewhere(paged.pages, shown, blanks)) book.find(finding);
  const plan: HandoutPlan = {
    title: blanks.text(inUsualCharacters(paged.title)),
    lang: main,
    label: marking.label,
    restrictions: restrictionsOf(marking, main),
    pages: paged.pages,
    ...(paged.closing ? { closing: paged.closing } : {}),
    tags: book.tags.map((tag) => (tag.alt === undefined ? tag : { ...tag, alt: inUsualCharacters(tag.alt) })),
    outline: paged.outline.map((entry) => ({ ...entry, title: inUsualCharacters(entry.title) })),
    places: paged.places,
    faces: facesOf(paged.pages, composing),
    slides: book.lastShown.size,
    findings: [...carried, ...gatherTooSmall(book.findings)],
    date,
    archive: input.recipe.archive,
    isTwoSided: input.recipe.sides === 'two',
    picturesDpi: input.recipe.picturesDpi,
    marking,
    lowered: loweredLabels(items, input.library.defaultLabel),
    leftOut,
    pageOf: paged.pageOf,
    spotOf: paged.spotOf,
    ...(composing.numbers.areGiven
      ? {
          replacement: (wanted) => {
            const made = planExchange(plan, wanted, composing);
            return input.recipe.archive ? pagesAsPictures(made) : made;
          },
        }
      : {}),
    ...(composing.numbered
      ? {
          distributionList: (copies) => ({ ...planDistributionList(copies, marking, composing), date }),
        }
      : {}),
  };
  return input.recipe.archive ? pagesAsPictures(plan) : plan;
}

/** The paper, with what its restrictions take in head and foot where they have no room before the label. */
function paperWithin(
  { recipe, template, numbered = false }: HandoutInput,
  restrictions: string,
  main: Language,
  typesetter: Typesetter,
): Paper {
  const plain = paperOf(recipe, template.margins);
  return paperOf(recipe, template.margins, stripHeight(restrictions, plain.lines.widthPt, numbered, main, typesetter));
}

/** Everything that the pack holds and that can ask for a label. */
function included(shown: Shown, input: HandoutInput): readonly IncludedItem[] {
  const items: IncludedItem[] = [];
  if (input.course && shown.isCourse) items.push({ kind: 'course', marking: input.course.marking });
  for (const session of shown.days.flatMap((day) => day.sessions)) {
    if (session.session) items.push({ kind: 'session', session: session.session });
    for (const slide of session.slides) items.push({ kind: 'slide', ...slide });
    for (const { pages: _, ...appendix } of session.appendices)
      if (session.session) items.push({ kind: 'appendix', session: session.session.id, appendix });
  }
  return items;
}

function facesOf(pages: readonly PlanPage[], composing: Composing): readonly string[] {
  return [...new Set(pages.flatMap((page) => recalled(page, 'faces', [], composing, () => facesOn(page))))];
}

function facesOn({ items: all }: PlanPage): readonly string[] {
  const faces = new Set<string>();
  const walk = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'line') faces.add(item.face);
      else if (item.kind === 'group') walk(item.items);
    }
  };
  walk(all);
  return [...faces];
}

/** A date without a time is its midnight in UTC, so that every machine writes the same. */
function instantOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : date;
}
