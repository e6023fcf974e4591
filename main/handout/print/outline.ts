/** Asks a path whether a point lies in it or on its line. Curves are read as short straight pieces. */
import type { Box, PathData } from '../../model/geometry';

/** Closed or open lines of points: x and y in turn. */
export interface Outline {
  readonly lines: readonly (readonly number[])[];
  readonly bounds: Box;
}

/** A curve in so many pieces is right to a hundredth of its size. */
const pieces = 8;
const mostKept = 4000;
const kept = new Map<PathData, Outline>();

export function outlineOf(path: PathData): Outline {
  const known = kept.get(path);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const lines = linesOf(path);
  const outline = { lines, bounds: boundsOf(lines) };
  kept.set(path, outline);
  return outline;
}

function linesOf(path: PathData): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let line: number[] = [];
  let letter = '';
  let operands: number[] = [];
  for (const token of path.match(/[MLCZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []) {
    if (/[MLCZ]/.test(token)) {
      letter = token;
      operands = [];
      if (letter === 'Z' && line.length > 0) line.push(line[0] ?? 0, line[1] ?? 0);
      continue;
    }
    operands.push(Number(token));
    if (operands.length < (letter === 'C' ? 6 : 2)) continue;
    if (letter === 'M') lines.push((line = [...operands]));
    else if (letter === 'C') addCurve(line, operands);
    else line.push(...operands);
    if (letter === 'M') letter = 'L';
    operands = [];
  }
  return lines;
}

function addCurve(line: number[], [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0]: readonly number[]): void {
  const [fromX, fromY] = [line.at(-2) ?? 0, line.at(-1) ?? 0];
  for (let step = 1; step <= pieces; step += 1) {
    const t = step / pieces;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    line.push(a * fromX + b * x1 + c * x2 + d * x, a * fromY + b * y1 + c * y2 + d * y);
  }
}

function boundsOf(lines: readonly (readonly number[])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x, y] = [line[at] ?? 0, line[at + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < left
    ? { xPt: 0, yPt: 0, widthPt: 0, heightPt: 0 }
    : { xPt: left, yPt: top, widthPt: right - left, heightPt: bottom - top };
}

/** True inside, by the rule that the path is filled with. */
export function fills({ lines }: Outline, x: number, y: number, evenOdd: boolean): boolean {
  let winding = 0;
  let crossings = 0;
  for (const line of lines) {
    const count = line.length / 2;
    for (let index = 0; index < count; index += 1) {
      const next = (index + 1) % count;
      const [x1, y1] = [line[2 * index] ?? 0, line[2 * index + 1] ?? 0];
      const [x2, y2] = [line[2 * next] ?? 0, line[2 * next + 1] ?? 0];
      if (y1 <= y === y2 <= y) continue;
      if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) <= x) continue;
      crossings += 1;
      winding += y2 > y1 ? 1 : -1;
    }
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0;
}

/** True within a distance of the line itself. */
export function touches({ lines }: Outline, x: number, y: number, distance: number): boolean {
  return lines.some((line) => {
    for (let at = 0; at + 3 < line.length; at += 2) {
      const [x1, y1] = [line[at] ?? 0, line[at + 1] ?? 0];
      const [dx, dy] = [(line[at + 2] ?? 0) - x1, (line[at + 3] ?? 0) - y1];
      const length = dx * dx + dy * dy;
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
      if ((x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2 <= distance * distance) return true;
    }
    return false;
  });
}
