/**
 * Facing pages keep step: where the text of one goes on overleaf and that of the other would end, the other is parted at the same
 * share of its length. Each then has the same passage, and none is left with nothing but room to write.
 */
import type { Piece } from './piece';
import { columnHeight, take, type Taken } from './take';

interface OnSheet {
  readonly sheet: number;
}

/** The parts of each column as they are, or those of a sheet that would end before another one does. */
export function alongside(
  columns: readonly (readonly Piece[])[],
  parts: readonly Taken[],
  tracks: readonly OnSheet[],
): readonly Taken[] {
  const goesOn = new Set(tracks.flatMap(({ sheet }, index) => (parts[index]?.rest.length ? [sheet] : [])));
  if (goesOn.size === 0) return parts;
  const share = Math.min(
    ...parts.map(({ taken, rest }, index) =>
      rest.length === 0 ? 1 : columnHeight(taken) / columnHeight(columns[index] ?? taken),
    ),
  );
  return parts.map((part, index) => {
    const track = tracks[index];
    if (!track || goesOn.has(track.sheet)) return part;
    const earlier = take(part.taken, columnHeight(part.taken) * share, false);
    return earlier.taken.length > 0 && earlier.rest.length > 0 ? earlier : part;
  });
}
