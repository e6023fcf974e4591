/** Which box a path fills. */
import type { DrawnShape } from '../../../model/drawing';
import type { Box, PathData } from '../../../model/geometry';

/** `M x y L … Z` around the whole box. */
export function fillsBox(path: PathData, { widthPt, heightPt }: Pick<DrawnShape, 'widthPt' | 'heightPt'>): boolean {
  const numbers = (
    /^M(-?[\d.]+ -?[\d.]+)L(-?[\d.]+ -?[\d.]+)L(-?[\d.]+ -?[\d.]+)L(-?[\d.]+ -?[\d.]+)(?:L\1)?Z$/.exec(path) ?? []
  )
    .slice(1, 5)
    .map((pair) => pair.split(' ').map(Number));
  if (numbers.length !== 4) return false;
  const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= 0.05;
  const atCorner = ([x = 0, y = 0]: readonly number[]): boolean =>
    (near(x, 0) || near(x, widthPt)) && (near(y, 0) || near(y, heightPt));
  const area = Math.abs(
    numbers.reduce((sum, [x = 0, y = 0], index) => {
      const [u = 0, v = 0] = numbers[(index + 1) % 4] ?? [];
      return sum + x * v - u * y;
    }, 0) / 2,
  );
  return numbers.every(atCorner) && near(area / Math.max(1, widthPt * heightPt), 1);
}

/** The box around a path, in its own space. */
export function boxOfPath(path: PathData): Box {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [xs, ys] = [0, 1].map((from) => numbers.filter((_, at) => at % 2 === from)) as [number[], number[]];
  const [xPt, yPt] = [Math.min(...xs), Math.min(...ys)];
  return { xPt, yPt, widthPt: Math.max(...xs) - xPt, heightPt: Math.max(...ys) - yPt };
}
