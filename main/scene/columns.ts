/** Where a row of pieces is cut into columns. */
import type { Piece } from './blocks/flow';

/** Two columns part at a heading if there are several; otherwise all columns are as equally long as the order allows. */
export function cutColumns(pieces: readonly Piece[], count: number): readonly (readonly Piece[])[] {
  const openers = pieces.flatMap((piece, index) => (piece.opensColumn && index > 0 ? [index] : []));
  if (count === 2 && openers.length > 0) {
    const cut = openers.reduce((best, index) => (longest(pieces, index) < longest(pieces, best) ? index : best));
    return [pieces.slice(0, cut), pieces.slice(cut)];
  }
  let [low, high] = [Math.max(0, ...pieces.map(heightOf)), pieces.reduce((sum, piece) => sum + heightOf(piece), 0)];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle).length <= count) high = middle;
    else low = middle;
  }
  const columns = fill(pieces, high);
  return [...columns, ...Array.from({ length: count - columns.length }, () => [])];
}

function heightOf(piece: Piece): number {
  return piece.beforePt + (piece.picture?.wantedPt ?? piece.fragment.heightPt);
}

function longest(pieces: readonly Piece[], cut: number): number {
  const sum = (part: readonly Piece[]): number => part.reduce((total, piece) => total + heightOf(piece), 0);
  return Math.max(sum(pieces.slice(0, cut)), sum(pieces.slice(cut)));
}

/** Fills columns up to a height; a heading goes over with what it heads. */
function fill(pieces: readonly Piece[], heightPt: number): Piece[][] {
  const columns: Piece[][] = [];
  let column: Piece[] = [];
  let used = 0;
  for (const piece of pieces) {
    if (column.length > 0 && used + heightOf(piece) > heightPt + 0.01) {
      const heads = column.length > 1 && column.at(-1)?.kind === 'heading' ? column.splice(-1) : [];
      columns.push(column);
      column = heads;
      used = heads.reduce((sum, head) => sum + heightOf(head), 0);
    }
    column.push(piece);
    used += heightOf(piece);
  }
  if (column.length > 0) columns.push(column);
  return columns;
}
