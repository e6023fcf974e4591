/** The table of contents: days, sessions, slides or sections; dotted leaders, numbers that stand under each other. */
import type { TagId } from '../../model/scene';
import { recalled } from '../composed';
import type { Composing } from '../composing';
import type { Piece } from '../flow/piece';
import type { Column } from '../flow/pour';
import { pourColumns } from '../flow/pour-columns';
import type { Leaf } from '../page/book';
import { columnGapPt, entryPiece, leadingAt, looks, setTitle, widthsIn, type ContentsEntry } from './contents-entry';
import { flowFrontPage, nextFrontPage, openFrontPage } from './front-page';

/** How much of the air between entries may go rather than have a line or two on a page of their own. */
const tighter = [0.85, 0.7, 0.55, 0.4] as const;

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
  return recalled(composing.recipe, JSON.stringify(['room', word, columns, entries]), [], composing, make);
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
  if (pages === 1) return { pages, air: 1, columns };
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
  const pages = entries.map(({ place }) => (place === null ? '' : pageOf(place)));
  const key = JSON.stringify(['entries', toc, air, columns, entries, pages]);
  const pieces = recalled(composing.recipe, key, [], composing, (each) =>
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
  const next = (): Column => {
    const more = nextFrontPage(word, composing);
    leaves.push(more);
    return { leaf: more, box: composing.paper.body };
  };
  pourColumns(pieces, { leaf, box: rest }, set, next, composing.tools.composed?.placed);
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
