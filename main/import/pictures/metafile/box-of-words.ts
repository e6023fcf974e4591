/** Where words of a metafile may stand: nobody measures here, so their box is rather too large than too small. */
import type { Box } from '../../../model/geometry';
import type { Spot } from './canvas';

/** In sizes: the most that a character is wide, and how far letters reach over and under their baseline. */
const widest = { han: 1, other: 0.75 } as const;
const reach = { up: 1, down: 0.3 } as const;

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `at` is the start, the middle or the end of the baseline, turned clockwise about it. */
export function boxOfWords(
  words: string,
  at: Spot,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  degrees: number,
): Bounds {
  const characters = [...words].map((character) => (character > '\u2e80' ? widest.han : widest.other));
  const width = characters.reduce<number>((sum, one) => sum + one, 0) * size;
  const from = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corners = [from, from + width].flatMap((x) =>
    [-reach.up * size, reach.down * size].map((y) => ({ x: at.x + x * cos - y * sin, y: at.y + x * sin + y * cos })),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What is left of words by the picture's edges. */
export function standsIn(
  { xPt, yPt, widthPt, heightPt }: Box,
  { left, top, right, bottom }: Bounds,
): 'within' | 'across' | 'outside' {
  const [endX, endY] = [xPt + widthPt, yPt + heightPt];
  if (left >= xPt && right <= endX && top >= yPt && bottom <= endY) return 'within';
  return right > xPt && left < endX && bottom > yPt && top < endY ? 'across' : 'outside';
}
