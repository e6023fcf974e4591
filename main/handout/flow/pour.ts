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

interface Pen {
  column: Column;
  yPt: number;
  atTop: boolean;
  /** Columns begun. */
  columns: number;
}

export function pour(pieces: readonly Piece[], first: Column, later: LaterColumns): Poured {
  const pen: Pen = { column: first, yPt: first.box.yPt, atTop: true, columns: 1 };
  const fits = (heightPt: number): boolean => pen.yPt + heightPt <= pen.column.box.yPt + pen.column.box.heightPt + 0.01;
  const put = (piece: Piece): void => {
    pen.yPt += pen.atTop ? 0 : piece.beforePt;
    pen.column.leaf.items.push(...placeItems(piece.items, pen.column.box.xPt, pen.yPt));
    pen.yPt += piece.heightPt;
    pen.atTop = false;
  };
  const turn = (lead: Piece): void => {
    pen.column = later.next();
    pen.columns += 1;
    pen.yPt = pen.column.box.yPt;
    pen.atTop = true;
    if (lead.head) put(lead.head);
  };

  /** The end of a group that no column holds whole: it is parted where each column ends. */
  let parted = 0;
  for (let at = 0; at < pieces.length;) {
    const together = at < parted ? pieces.slice(at, at + 1) : groupAt(pieces, at);
    const lead = together[0];
    if (!lead) break;
    if (fits(heightOf(together, pen.atTop))) {
      together.forEach(put);
      at += together.length;
    } else if ((lead.head?.heightPt ?? 0) + heightOf(together, true) <= later.heightPt) {
      // What the next column holds whole waits for it.
      turn(lead);
      together.forEach(put);
      at += together.length;
    } else if (together.length > 1) {
      parted = at + together.length;
    } else {
      if (!(pen.atTop && pen.columns > 1)) turn(lead);
      put(lead);
      at += 1;
    }
  }
  return { column: pen.column, yPt: pen.yPt };
}

/** The piece and those after it that belong to it. */
function groupAt(pieces: readonly Piece[], at: number): readonly Piece[] {
  let end = at;
  while (pieces[end]?.withNext && end + 1 < pieces.length) end += 1;
  return pieces.slice(at, end + 1);
}

function heightOf(pieces: readonly Piece[], atTop: boolean): number {
  return pieces.reduce(
    (height, piece, index) => height + piece.heightPt + (atTop && index === 0 ? 0 : piece.beforePt),
    0,
  );
}
