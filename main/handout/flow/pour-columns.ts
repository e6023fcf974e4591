/** Pours a text into columns beside each other: they are filled one after the other, and end level on the last page. */
import { placeItems } from '../../typeset/place-line';
import { putPieces, type Piece } from './piece';
import type { Column, Poured } from './pour';
import { balancedHeight, take } from './take';

/** How columns of one width lie in an area as wide as the text. */
export interface ColumnSet {
  readonly widthPt: number;
  readonly leftPt: readonly number[];
}

/**
 * Gives the last area, and where the columns end in it. Nothing is cut: what does not fit goes on in the next area. `place` moves
 * items: a live preview takes those that are there already.
 */
export function pourColumns(
  pieces: readonly Piece[],
  first: Column,
  set: ColumnSet,
  next: () => Column,
  place = placeItems,
): Poured {
  let area = first;
  let isFresh = false;
  let rest = pieces;
  for (;;) {
    const heightPt = balancedHeight(rest, set.leftPt.length, area.box.heightPt);
    const limitPt = heightPt ?? area.box.heightPt;
    for (const [index, leftPt] of set.leftPt.entries()) {
      const { taken, rest: later } = take(rest, limitPt, isFresh && index === 0);
      putPieces(taken, area.leaf, area.box.xPt + leftPt, area.box.yPt, place);
      rest = later;
    }
    if (heightPt !== null) return { column: area, yPt: area.box.yPt + heightPt };
    area = next();
    isFresh = true;
  }
}

/** How high the columns stand in the last area that the pieces take, where the first is so high and each later one `laterPt`. */
export function lastHeight(pieces: readonly Piece[], count: number, firstPt: number, laterPt: number): number {
  let rest = pieces;
  for (let area = 0; ; area += 1) {
    const heightPt = area === 0 ? firstPt : laterPt;
    const balancedPt = balancedHeight(rest, count, heightPt);
    if (balancedPt !== null) return balancedPt;
    const before = rest.length;
    for (let column = 0; column < count; column += 1) ({ rest } = take(rest, heightPt, area > 0 && column === 0));
    if (rest.length === before && area > 0) return heightPt;
  }
}
