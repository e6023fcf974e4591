/**
 * Facing pages keep step: where the text of one goes on overleaf, that of the other is parted at the same share of its own length.
 * So both have the same passage, and one has nothing but room to write only where its text is too short to be parted so often.
 */
import type { Piece } from './piece';
import { columnHeight, take, type Taken } from './take';

type Columns = readonly (readonly Piece[])[];

interface OnSheet {
  readonly sheet: number;
  readonly leftPt: number;
}

/** The parts of each column as they are, or ended with that of the facing page. `overs` counts the pieces over each text. */
export function alongside(
  columns: Columns,
  overs: readonly number[],
  parts: readonly Taken[],
  tracks: readonly OnSheet[],
): readonly Taken[] {
  const textOf = (pieces: readonly Piece[], index: number): number => columnHeight(pieces.slice(overs[index]));
  const shares = parts.map(({ taken, rest }, index) =>
    rest.length === 0 ? 1 : textOf(taken, index) / textOf(columns[index] ?? [], index),
  );
  return parts.map((part, index) => {
    const own = tracks[index];
    const facing = tracks.findIndex(({ sheet, leftPt }) => own && sheet !== own.sheet && leftPt === own.leftPt);
    const share = shares[facing] ?? 1;
    const column = columns[index] ?? [];
    const places = endsOf(column, overs[index] ?? 0);
    if (share >= (shares[index] ?? 1) || places.length === 0) return part;
    const wantedPt = share * textOf(column, index) + 0.01;
    const before = places.findLast((end) => textOf(column.slice(0, end), index) <= wantedPt) ?? places[0] ?? 0;
    // What is left for the next pages is no more than what they have to hold of the other text.
    const lasts = columnHeight(column.slice(before)) <= columnHeight(parts[facing]?.rest ?? []);
    const end = lasts ? before : (places.find((place) => textOf(column.slice(0, place), index) >= wantedPt) ?? before);
    return end < part.taken.length ? take(column, columnHeight(column.slice(0, end)), false) : part;
  });
}

/** Where a column may be parted, counted in pieces. */
function endsOf(column: readonly Piece[], over: number): readonly number[] {
  return column.flatMap(({ withNext }, at) => (at >= over && !withNext ? [at + 1] : []));
}
