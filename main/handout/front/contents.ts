/** The table of contents: days, sessions, slides or sections; dotted leaders, numbers that stand under each other. */
import type { TagId, Target } from '../../model/scene';
import type { Language } from '../../model/language';
import type { SetParagraph, StyledRun } from '../../typeset/typesetter';
import { placeItems } from '../../typeset/place-line';
import { recalled } from '../composed';
import type { Composing } from '../composing';
import type { Worded } from '../headings';
import type { Piece } from '../flow/piece';
import { pourColumns } from '../flow/pour-columns';
import type { Leaf } from '../page/book';
import { across, ink, strokes } from '../page/ink';
import { gridPt } from '../page/paper';
import { leadingOf, runOf } from '../page/type';
import type { TextRole } from '../page/type';
import { flowFrontPage, nextFrontPage, openFrontPage } from './front-page';
import { stacked } from '../flow/stacked';

export interface ContentsEntry {
  /** Of the pack: a day, or a part of it; within a day a session; within a session a slide or a section of its deck. */
  readonly level: 1 | 2 | 3;
  /** Before the title: a session's or a slide's number. */
  readonly label: string;
  readonly titles: readonly Worded[];
  /** A place of the book. */
  readonly place: string;
}

interface EntryLook {
  readonly role: TextRole;
  readonly beforePt: number;
}

const looks: Readonly<Record<ContentsEntry['level'], EntryLook>> = {
  1: { role: 'strong', beforePt: 2 * gridPt },
  2: { role: 'body', beforePt: 3.5 },
  3: { role: 'caption', beforePt: 0 },
};

/** How wide an entry is, what each level of it is moved in by, and the room for its page number. */
interface EntryWidths {
  readonly columns: ContentsRoom['columns'];
  readonly widthPt: number;
  readonly labelPt: number;
  readonly numberPt: number;
}

/** Between two columns of entries. */
const columnGapPt = 4 * gridPt;

function widthsIn(columns: ContentsRoom['columns'], { body }: Composing['paper']): EntryWidths {
  return columns === 1
    ? { columns, widthPt: body.widthPt, labelPt: 24, numberPt: 30 }
    : { columns, widthPt: (body.widthPt - columnGapPt) / 2, labelPt: 18, numberPt: 22 };
}
/** How much of the air between entries may go rather than have a line or two on a page of their own. */
const tighter = [0.85, 0.7, 0.55] as const;
/** The lines of an entry close up by a tenth of that. */
const leadingShare = 0.1;

/** How entries stand on their pages: how many these are, and how much of the air between entries is left. */
export interface ContentsRoom {
  readonly pages: number;
  readonly air: number;
  readonly columns: 1 | 2;
}

type FrontPageOf = 'contents' | 'index';

/**
 * How much room the entries take, which does not depend on the numbers in them. It sets each title once and lays nothing down:
 * a deck has hundreds, and there are four ways to space them.
 */
export function contentsRoom(
  word: FrontPageOf,
  entries: readonly ContentsEntry[],
  columns: ContentsRoom['columns'],
  composing: Composing,
): ContentsRoom {
  const make = (each: Composing): ContentsRoom => measureRoom(word, entries, columns, each);
  return recalled(composing.recipe, ['room', word, columns, entries], [], composing, make);
}

function measureRoom(
  word: FrontPageOf,
  entries: readonly ContentsEntry[],
  columns: ContentsRoom['columns'],
  composing: Composing,
): ContentsRoom {
  const { book, paper, tools, shown } = composing;
  const tag = book.tag('Sect', composing.root);
  const widths = widthsIn(columns, paper);
  const lines = entries.map(
    (entry) => setTitle(entry, tag, leadingAt(entry, 1, shown.languages[0]), widths, tools).lines.length,
  );
  const pagesAt = (air: number): number => {
    const pieces = entries.map((entry, index): Piece => {
      const heightPt = (lines[index] ?? 1) * leadingAt(entry, air, shown.languages[0]);
      return { heightPt, items: [], ...spacing(entries, index, air) };
    });
    return flowEntries(word, tag, pieces, columns, composing).length;
  };
  const pages = pagesAt(1);
  // In columns a page more or less hangs on many entries, and air on none.
  if (pages === 1 || columns > 1) return { pages, air: 1, columns };
  for (const air of tighter) {
    const fewer = pagesAt(air);
    if (fewer < pages) return { pages: fewer, air, columns };
  }
  return { pages, air: 1, columns };
}

/** The entries under a heading; `pageOf` gives the number printed on the page where a place is. */
export function contentsLeaves(
  word: FrontPageOf,
  entries: readonly ContentsEntry[],
  { air, columns }: ContentsRoom,
  pageOf: (place: string) => string,
  sect: TagId,
  composing: Composing,
): readonly Leaf[] {
  const toc = composing.book.tag('TOC', sect);
  const pages = entries.map(({ place }) => pageOf(place));
  const pieces = recalled(composing.recipe, ['entries', toc, air, columns, entries, pages], [], composing, (each) =>
    entries.map((entry, index): Piece => ({
      ...entryPiece(entry, pages[index] ?? '', toc, air, widthsIn(columns, each.paper), each),
      ...spacing(entries, index, air),
    })),
  );
  return flowEntries(word, sect, pieces, columns, composing);
}

/** Columns are filled one after the other, as those of a newspaper. */
function flowEntries(
  word: FrontPageOf,
  sect: TagId,
  pieces: readonly Piece[],
  columns: ContentsRoom['columns'],
  composing: Composing,
): readonly Leaf[] {
  if (columns === 1) return flowFrontPage(word, sect, pieces, composing);
  const { leaf, rest } = openFrontPage(word, sect, composing);
  const leaves = [leaf];
  const { widthPt } = widthsIn(columns, composing.paper);
  const set = { widthPt, leftPt: [0, widthPt + columnGapPt] };
  pourColumns(pieces, { leaf, box: rest }, set, () => {
    const more = nextFrontPage(word, composing);
    leaves.push(more);
    return { leaf: more, box: composing.paper.body };
  });
  return leaves;
}

/** How an entry stands to those around it. Parts in a row are one group. */
function spacing(entries: readonly ContentsEntry[], index: number, air: number): Pick<Piece, 'beforePt' | 'withNext'> {
  const [before, entry, after] = [entries[index - 1], entries[index], entries[index + 1]];
  const level = entry?.level ?? 1;
  const isFollowed = (after?.level ?? 0) > level;
  const isInGroup = before?.level === 1 && level === 1 && !isFollowed;
  return { beforePt: (isInGroup ? looks[2].beforePt : looks[level].beforePt) * air, withNext: level < 3 && isFollowed };
}

function leadingAt({ level, titles }: ContentsEntry, air: number, language: Language): number {
  const { role } = looks[level];
  const wantedPt = Math.max(...titles.map((title) => leadingOf(role, title.language)), leadingOf(role, language));
  return wantedPt * (1 - leadingShare * (1 - air));
}

function setTitle(
  { level, titles, place }: ContentsEntry,
  tag: TagId,
  leadingPt: number,
  { columns, widthPt, labelPt, numberPt }: EntryWidths,
  tools: Composing['tools'],
): SetParagraph {
  const { role } = looks[level];
  const link: Target = { kind: 'place', name: place };
  const spaced = ({ language: spoken }: Worded): StyledRun =>
    runOf(spoken === 'zh-Hant' ? '　' : '   ', { role, language: spoken, tag, link });
  const runs = titles.map(({ language: spoken, text }, index): StyledRun =>
    runOf(text, { role, language: spoken, tag, link, ...(index > 0 ? { paint: ink.quiet } : {}) }),
  );
  const roomPt = widthPt - leftOf(level, labelPt) - numberPt - 12;
  const set = (line: readonly StyledRun[]): SetParagraph =>
    tools.typesetter.setParagraph(line, { widthPt: roomPt, align: 'start', leadingPt });
  const together = set(
    runs.flatMap((run, index) => (index > 0 && titles[index] ? [spaced(titles[index]), run] : [run])),
  );
  if (columns === 1 || titles.length === 1 || together.lines.length === 1) return together;
  // In a narrow column each language begins on a line of its own.
  const apart = runs.map((run) => set([run]));
  return {
    ...together,
    lines: apart.flatMap(({ lines }) => lines),
    heightPt: apart.reduce((sum, { heightPt }) => sum + heightPt, 0),
  };
}

/** Each level stands a label's width further in. */
function leftOf(level: ContentsEntry['level'], labelPt: number): number {
  return (level - 1) * labelPt;
}

function entryPiece(
  entry: ContentsEntry,
  page: string,
  toc: TagId,
  air: number,
  widths: EntryWidths,
  { book, tools, shown }: Composing,
): Pick<Piece, 'heightPt' | 'items'> {
  const { widthPt, labelPt, numberPt } = widths;
  const { role } = looks[entry.level];
  const left = leftOf(entry.level, labelPt);
  const item = book.tag('TOCI', toc);
  const labelTag = book.tag('Lbl', item);
  const tag = book.tag('Link', book.tag('P', item));
  const link: Target = { kind: 'place', name: entry.place };
  const language = shown.languages[0];
  const leadingPt = leadingAt(entry, air, language);
  const title = setTitle(entry, tag, leadingPt, widths, tools);
  const label = tools.typesetter.setParagraph(
    [runOf(entry.label, { role, language, tag: labelTag, paint: ink.accent, weight: 700 })],
    { widthPt: labelPt, align: 'start', leadingPt },
  );
  const number = tools.typesetter.setParagraph([runOf(page, { role, language, tag, link })], {
    widthPt: numberPt,
    align: 'end',
    leadingPt,
  });
  const last = title.lines.at(-1);
  const lastTop = title.heightPt - (last?.heightPt ?? 0);
  const baseline = lastTop + (last?.items.find((each) => each.kind === 'line')?.baselinePt ?? leadingPt * 0.7);
  const leaderFrom = Math.ceil((left + (last?.widthPt ?? 0) + 8) / 4) * 4;
  const leaderTo = widthPt - numberPt - 4;
  return {
    heightPt: title.heightPt,
    items: [
      ...placeItems(label.lines[0]?.items ?? [], Math.max(0, left - labelPt), 0),
      ...stacked(title.lines, left, 0),
      ...(leaderTo > leaderFrom ? [across(leaderFrom, baseline - 0.4, leaderTo - leaderFrom, strokes.leader)] : []),
      ...placeItems(number.lines[0]?.items ?? [], widthPt - numberPt, lastTop),
    ],
  };
}
