/** resvg's simplified path data to ours: quadratic curves become cubic, numbers are scaled and shortened. */
import { flatPath } from '../../model/flat-path';
import type { Matrix, PathData } from '../../model/geometry';
import { short } from '../shapes';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Segment {
  readonly command: string;
  readonly numbers: readonly number[];
}

const arity: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Absolute M L Q C Z, as resvg writes them; anything else ends the path. */
function segmentsOf(data: string): readonly Segment[] {
  const segments: Segment[] = [];
  for (const match of data.matchAll(/([A-Za-z])([^A-Za-z]*(?:[eE][-+]?\d+[^A-Za-z]*)*)/g)) {
    const command = match[1] ?? '';
    const count = arity[command];
    if (count === undefined) break;
    const numbers = (match[2] ?? '')
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (numbers.length < count || numbers.some((value) => !Number.isFinite(value))) break;
    segments.push({ command, numbers: numbers.slice(0, count) });
  }
  return segments;
}

/** The path with every point mapped. */
export function readPath(data: string, matrix: Matrix): PathData {
  const [a, b, c, d, e, f] = matrix;
  let written = '';
  let [penX, penY] = [0, 0];
  const points = (numbers: readonly number[]): string => {
    const mapped: string[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      mapped.push(short(a * x + c * y + e), short(b * x + d * y + f));
    }
    return mapped.join(' ');
  };
  for (const { command, numbers } of segmentsOf(data)) {
    if (command === 'Q') {
      const [qx = 0, qy = 0, x = 0, y = 0] = numbers;
      const cubic = [
        penX + (2 / 3) * (qx - penX),
        penY + (2 / 3) * (qy - penY),
        x + (2 / 3) * (qx - x),
        y + (2 / 3) * (qy - y),
        x,
        y,
      ];
      written += `C${points(cubic)}`;
    } else {
      written += command + points(numbers);
    }
    penX = numbers.at(-2) ?? penX;
    penY = numbers.at(-1) ?? penY;
  }
  return written;
}

/** The box of a path's points, which holds the path; exact for lines, circles and boxes. */
export function boundsOf(data: string): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { numbers } of segmentsOf(data)) {
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return left <= right ? { left, top, right, bottom } : { left: 0, top: 0, right: 0, bottom: 0 };
}

/** The upright box that a path is; null for any other path. */
export function uprightBoxOf(data: string): Bounds | null {
  const segments = segmentsOf(data);
  const last = segments.at(-1)?.command === 'Z' ? segments.slice(0, -1) : segments;
  if (last.some(({ command }, index) => command !== (index === 0 ? 'M' : 'L'))) return null;
  const path = flatPath([last.flatMap(({ numbers }) => numbers)], false);
  return path?.isBox === true ? path : null;
}

/** `matrix(a b c d e f)` as resvg writes transforms; the identity where there is none. */
export function readMatrix(text: string | undefined): Matrix {
  const numbers =
    /^matrix\(([^)]*)\)$/
      .exec(text?.trim() ?? '')?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : [1, 0, 0, 1, 0, 0];
}

/** The box that holds a box after its map. */
export function movedBounds({ left, top, right, bottom }: Bounds, [a, b, c, d, e, f]: Matrix): Bounds {
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The length of a path along its points, which is at least its own. */
export function lengthOfPath(data: string): number {
  let [sum, penX, penY] = [0, 0, 0];
  for (const { command, numbers } of segmentsOf(data)) {
    for (let index = 0; index < numbers.length; index += 2) {
      const [x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      if (command !== 'M') sum += Math.hypot(x - penX, y - penY);
      [penX, penY] = [x, y];
    }
  }
  return sum;
}
