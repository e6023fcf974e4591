/** Pours pieces into columns. Nothing is cut: what does not fit goes on in the next column. */
import type { Box } from '../../model/geometry';
import { placeItems } from '../../typeset/place-line';
import type { Leaf } from '../page/book';
import type { Piece } from './piece';

export interface Column {
  readonly leaf: Leaf;
  readonly box: Box;
}

/** Where the text ended. */
export interface Poured {
  readonly column: Column;
  readonly yPt: number;
}

export interface LaterColumns {
  /** A new, empty column. */
  readonly next: () => Column;
  /** How high each of them is; no single piece is higher. */
  readonly heightPt: number;
}

export function pour(pieces: readonly Piece[], first: Column, later: LaterColumns): Poured {
  let column = first;
  let y = first.box.yPt;
  let atTop = true;
  const fits = (heightPt: number): boolean => y + heightPt <= column.box.yPt + column.box.heightPt + 0.01;
  const put = (piece: Piece): void => {
    y += atTop ? 0 : piece.beforePt;
    column.leaf.items.push(...placeItems(piece.items, column.box.xPt, y));
    y += piece.heightPt;
    atTop = false;
  };
  const turn = (lead: Piece): void => {
    column = later.next();
    y = column.box.yPt;
    atTop = true;
    if (lead.head) put(lead.head);
  };

  for (let at = 0; at < pieces.length; ) {
    const together = groupAt(pieces, at);
    const lead = together[0];
    if (!lead) break;
    const headPt = lead.head?.heightPt ?? 0;
    if (!fits(heightOf(together, atTop))) {
      // What the next column holds whole waits for it; what none holds is parted where this one ends.
      if (headPt + heightOf(together, true) <= later.heightPt) turn(lead);
      else {
        if (!fits(heightOf([lead], atTop)) && !(atTop && column !== first)) turn(lead);
        put(lead);
        at += 1;
        continue;
      }
    }
    together.forEach(put);
    at += together.length;
  }
  return { column, yPt: y };
}

/** The piece and those after it that belong to it. */
function groupAt(pieces: readonly Piece[], at: number): readonly Piece[] {
  let end = at;
  while (pieces[end]?.withNext && end + 1 < pieces.length) end += 1;
  return pieces.slice(at, end + 1);
}

function heightOf(pieces: readonly Piece[], atTop: boolean): number {
  return pieces.reduce((height, piece, index) => height + piece.heightPt + (atTop && index === 0 ? 0 : piece.beforePt), 0);
}
