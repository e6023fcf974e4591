/** Pieces: what a column of text is made of. A column may end between any two that do not belong together. */
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { SetParagraph } from '../../typeset/typesetter';

export interface Piece {
  readonly heightPt: number;
  /** Space above it, not used at a column's top. */
  readonly beforePt: number;
  /** From the piece's own top left corner. */
  readonly items: readonly Item[];
  /** Stays in one column with the piece after it. */
  readonly withNext: boolean;
  /** Stands over it again where a new column begins with it: a table's head. */
  readonly head?: Piece;
}

/** Fewest lines of a paragraph at a column's foot or top. */
const fewestTogether = 2;

/** The lines of a paragraph; the first two stay together, and so do the last two. */
export function linePieces(set: SetParagraph, xPt: number, beforePt: number, keepAll = false): readonly Piece[] {
  const last = set.lines.length - 1;
  return set.lines.map((line, index) => ({
    heightPt: line.heightPt,
    beforePt: index === 0 ? beforePt : 0,
    items: placeItems(line.items, xPt, 0),
    withNext: keepAll || (index < last && (index < fewestTogether - 1 || index >= last - (fewestTogether - 1))),
  }));
}

export function movedRight(pieces: readonly Piece[], byPt: number): readonly Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    items: placeItems(piece.items, byPt, 0),
    ...(piece.head ? { head: movedRight([piece.head], byPt)[0] ?? piece.head } : {}),
  }));
}

/** Stands pieces under each other, the first at the place itself; `place` moves items. */
export function putPieces(
  pieces: readonly Piece[],
  leaf: { readonly items: Item[] },
  xPt: number,
  yPt: number,
  place: typeof placeItems,
): void {
  let y = yPt;
  for (const [index, piece] of pieces.entries()) {
    y += index === 0 ? 0 : piece.beforePt;
    leaf.items.push(...place(piece.items, xPt, y));
    y += piece.heightPt;
  }
}

/** How high a column of them is, with the space above the first. */
export function heightOfColumn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { heightPt, beforePt }) => sum + heightPt + beforePt, 0);
}

/** The pieces with more space above the first. */
export function spacedBefore(pieces: readonly Piece[], beforePt: number): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === 0 ? { ...piece, beforePt: Math.max(piece.beforePt, beforePt) } : piece,
  );
}

/** What is short enough to be read at a glance stays in one column: nothing ends with half an entry. */
const mostKeptTogether = 4;

/** The pieces of one entry, kept in one column where they are few. */
export function keptTogether(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length > mostKeptTogether) return pieces;
  return pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, withNext: true } : piece));
}

/** Space between pieces is never less than this share of what was meant. */
const leastSpace = 0.4;

/** With less space between them where that makes them fit into `roomPt`; as they are where they fit, or where nothing helps. */
export function squeezed(pieces: readonly Piece[], roomPt: number): readonly Piece[] {
  const spacePt = pieces.slice(1).reduce((sum, { beforePt }) => sum + beforePt, 0);
  const tooMuchPt = pieces.reduce((sum, { heightPt }) => sum + heightPt, 0) + spacePt - roomPt;
  if (tooMuchPt <= 0 || tooMuchPt > spacePt * (1 - leastSpace)) return pieces;
  return pieces.map((piece) => ({ ...piece, beforePt: piece.beforePt * (1 - tooMuchPt / spacePt) }));
}

/** Space between pieces becomes part of them, so that a bar or a ground runs through. */
export function closedUp(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === 0 || piece.beforePt === 0
      ? piece
      : {
          ...piece,
          beforePt: 0,
          heightPt: piece.heightPt + piece.beforePt,
          items: placeItems(piece.items, 0, piece.beforePt),
        },
  );
}
