/** Takes from pieces what a column of a height holds. */
import type { Piece } from './piece';

export interface Taken {
  readonly taken: readonly Piece[];
  /** With its head said again where it begins inside a table. */
  readonly rest: readonly Piece[];
}

/**
 * As many pieces as the height holds, none that belongs to the next one torn from it. `force` takes at least one piece, and
 * parts what belongs together where nothing else is left: at the top of an empty page.
 */
export function take(pieces: readonly Piece[], heightPt: number, force: boolean): Taken {
  let at = 0;
  let usedPt = 0;
  while (at < pieces.length) {
    const end = groupEnd(pieces, at);
    const wantedPt = columnHeight(pieces.slice(at, end), at === 0);
    if (usedPt + wantedPt > heightPt + 0.01) break;
    usedPt += wantedPt;
    at = end;
  }
  if (at === 0 && force) {
    while (at < pieces.length) {
      const piece = pieces[at];
      if (!piece) break;
      const wantedPt = piece.heightPt + (at === 0 ? 0 : piece.beforePt);
      if (at > 0 && usedPt + wantedPt > heightPt + 0.01) break;
      usedPt += wantedPt;
      at += 1;
    }
  }
  const rest = pieces.slice(at);
  const head = at === 0 ? undefined : rest[0]?.head;
  return { taken: pieces.slice(0, at), rest: head ? [{ ...head, withNext: true }, ...rest] : rest };
}

/** How high pieces stand under each other; the space above the first counts where it is not at a column's top. */
export function columnHeight(pieces: readonly Piece[], atTop = true): number {
  return pieces.reduce(
    (height, piece, index) => height + piece.heightPt + (atTop && index === 0 ? 0 : piece.beforePt),
    0,
  );
}

/** The least height of so many columns, in order, that hold all pieces; null where even columns of `mostPt` do not. */
export function balancedHeight(pieces: readonly Piece[], count: number, mostPt: number): number | null {
  const holds = (heightPt: number): boolean => {
    let rest = pieces;
    for (let column = 0; column < count; column += 1) ({ rest } = take(rest, heightPt, false));
    return rest.length === 0;
  };
  if (!holds(mostPt)) return null;
  let [tooLow, enough] = [0, mostPt];
  while (enough - tooLow > 1) {
    const half = (tooLow + enough) / 2;
    if (holds(half)) enough = half;
    else tooLow = half;
  }
  return enough;
}

function groupEnd(pieces: readonly Piece[], at: number): number {
  let end = at;
  while (pieces[end]?.withNext && end + 1 < pieces.length) end += 1;
  return end + 1;
}
