/**
 * How large the pictures of a row are: as the page looks best, and smaller where a text would else go on overleaf for a few lines.
 * A row is measured with each size before it is drawn in one.
 */
import type { Piece } from './piece';
import { columnHeight, take } from './take';

type Columns = readonly (readonly Piece[])[];

export interface Shrinking {
  /** Shares of a picture's full size that look well, the largest first. */
  readonly usual: readonly number[];
  /** The least share, for a text that would not end on its page. */
  readonly least: number;
  /** As high as with pictures of that share, without anything to draw. */
  readonly measured: (share: number) => Columns;
  /** The height in which it begins where it goes on overleaf: with enough of its text under the pictures. */
  readonly beginsPt: (share: number) => number;
  readonly drawn: (share: number) => Columns;
  /** How much of a page what stands over a text that goes on takes. */
  readonly againPt: () => number;
}

/** What a page has for the row. */
export interface Room {
  readonly heightPt: number;
  /** Nothing stands on the page yet. */
  readonly isFull: boolean;
  /** The height of the pages on which it may go on. */
  readonly fullPt: number;
  /** What a page has for each of two rows. */
  readonly halfPt: number;
  /** What another row needs at least to begin. */
  readonly beginPt: number;
  /** What the row after it takes at least with the space over it; null where none comes, or one that is fixed. */
  readonly nextPt: number | null;
}

/** Between the usual ones and the least. */
const steps = [0.85, 0.7, 0.6, 0.5];
/** No more of a text than this stands on a page of its own: three lines. */
export const shortTailPt = 53;
const mostPages = 100;

export interface Chosen {
  readonly share: number;
  /** No share makes the row fit, and what goes on overleaf is but a few lines. */
  readonly endsShort: boolean;
}

/** The share in which the row stands in its room, or in which it is best parted where no share makes it fit. */
export function shareIn(shrinking: Shrinking, room: Room): Chosen {
  const { usual } = shrinking;
  const smallest = smallestUsual(shrinking);
  const within = (heightPt: number) => (share: number) => rowHeight(shrinking.measured(share)) <= heightPt + 0.01;
  if (room.nextPt !== null) {
    const both = usual.find(within(room.heightPt - room.nextPt));
    const share = both ?? usual.find(within(Math.min(room.halfPt, room.heightPt)));
    if (share !== undefined) return { share, endsShort: false };
  }
  // Where so little is left that the row would rather stand on the next page, no picture is made smaller than is usual for that.
  const mayBeTight = room.isFull || room.heightPt > room.beginPt;
  const largest = [...usual, ...(mayBeTight ? tighter(shrinking) : [])].find(within(room.heightPt));
  if (largest === undefined) return parted(shrinking, room);
  // What is saved is for the next row, which begins on this page.
  const leaves = room.nextPt !== null && within(room.heightPt - room.beginPt)(smallest);
  return { share: leaves ? smallest : largest, endsShort: false };
}

/** The row with its smallest pictures. */
export function leastHeight(shrinking: Shrinking): number {
  return rowHeight(shrinking.measured(tighter(shrinking).at(-1) ?? smallestUsual(shrinking)));
}

/** Two rows that stand level: with pictures of one size as far as both may be so small, and beyond that each as small as it may. */
export function together(main: Shrinking, second: Shrinking): Shrinking {
  const shareOf = (each: Shrinking, share: number): number => Math.max(share, each.least);
  return {
    usual: main.usual.length > second.usual.length ? main.usual : second.usual,
    least: Math.min(main.least, second.least),
    measured: (share) => [main, second].flatMap((each) => each.measured(shareOf(each, share))),
    beginsPt: (share) => Math.max(...[main, second].map((each) => each.beginsPt(shareOf(each, share)))),
    drawn: (share) => [main, second].flatMap((each) => each.drawn(shareOf(each, share))),
    againPt: () => Math.max(main.againPt(), second.againPt()),
  };
}

function smallestUsual({ usual }: Shrinking): number {
  return usual.at(-1) ?? 1;
}

/** Smaller than is usual. */
function tighter(shrinking: Shrinking): readonly number[] {
  const { least } = shrinking;
  const smallest = smallestUsual(shrinking);
  if (least >= smallest) return [];
  return [...steps.filter((share) => share > least && share < smallest), least];
}

export function rowHeight(columns: Columns): number {
  return Math.max(0, ...columns.map((pieces) => columnHeight(pieces)));
}

/** The largest under which enough of its text begins, or the first below that with which no page has but a few lines of it. */
function parted(shrinking: Shrinking, room: Room): Chosen {
  const smallest = smallestUsual(shrinking);
  const begins = shrinking.usual.filter((share) => share === smallest || shrinking.beginsPt(share) <= room.heightPt);
  const shares = [...begins, ...tighter(shrinking)];
  const share = shares.find((each) => tailOf(shrinking.measured(each), shrinking, room) > shortTailPt);
  return { share: share ?? shares[0] ?? smallest, endsShort: share === undefined };
}

/** How much stands on the last of the pages that the columns take. */
function tailOf(columns: Columns, { againPt }: Shrinking, { heightPt, isFull, fullPt }: Room): number {
  let parts = columns.map((pieces) => take(pieces, heightPt, isFull));
  for (let page = 1; page < mostPages && parts.some(({ rest }) => rest.length > 0); page += 1) {
    const again: Piece = { heightPt: againPt(), beforePt: 0, items: [], withNext: true };
    parts = parts.map(({ rest }) => (rest.length > 0 ? take([again, ...rest], fullPt, true) : { taken: [], rest }));
  }
  return Math.max(...parts.map(({ taken }) => columnHeight(taken) - againPt()));
}
