/** A line that runs beside another, for those that are made of several. */
import type { DrawnPart } from '../../../model/drawing';
import type { CompoundStroke, PathData, Strand } from '../../../model/geometry';
import { formatSteps, type Point, type Step } from './trace';

/** How much farther than its distance a corner may reach out, as with mitred joins. */
const sharpest = 4;

/**
 * Where the strands of a line lie and how wide they are, as shares of its whole width from the left of its way (ECMA-376, 20.1.10.15,
 * names them without measures). These shares are our own choice: nothing that we know of states those of PowerPoint.
 */
const compounds: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  dbl: [
    [0, 1 / 3],
    [2 / 3, 1],
  ],
  thickThin: [
    [0, 3 / 5],
    [4 / 5, 1],
  ],
  thinThick: [
    [0, 1 / 5],
    [2 / 5, 1],
  ],
  tri: [
    [0, 1 / 6],
    [1 / 3, 2 / 3],
    [5 / 6, 1],
  ],
};

/** The strands of a line of that width; none for a plain one. */
export function strandsOf(compound: string | null, widthPt: number): readonly Strand[] {
  return (compounds[compound ?? 'sng'] ?? []).map(([from, to]) => ({
    asidePt: Math.round((0.5 - (from + to) / 2) * widthPt * 1000) / 1000,
    widthPt: Math.round(Math.max(0.05, (to - from) * widthPt) * 1000) / 1000,
  }));
}

/** To the left of the way from one point to another, one point long; null where they are the same. */
function leftOf(from: Point, to: Point): Point | null {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y);
  return length < 1e-6 ? null : { x: y / length, y: -x / length };
}

/** A corner between two ways, moved so that it stays at the distance from both. */
function moved(at: Point, before: Point | null, after: Point | null, asidePt: number): Point {
  const [first, second] = [before ?? after, after ?? before];
  if (!first || !second) return at;
  const sum = { x: first.x + second.x, y: first.y + second.y };
  const square = sum.x * sum.x + sum.y * sum.y;
  const reach = square < 1e-6 ? 0 : Math.min(2 / square, sharpest / Math.sqrt(square)) * asidePt;
  return { x: at.x + sum.x * reach, y: at.y + sum.y * reach };
}

/** One stretch of an outline; its curves are moved by their handles, which is near enough for a line's width. */
function stretchBeside(steps: readonly Step[], asidePt: number): readonly Step[] {
  const isClosed = steps.at(-1)?.kind === 'close';
  const points = steps.flatMap((step) =>
    step.kind === 'close' ? [] : step.kind === 'curve' ? [step.first, step.second, step.to] : [step.to],
  );
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return steps;
  const meets = isClosed && leftOf(end, start) === null;
  const ring = meets ? points.slice(0, -1) : points;
  const near = (index: number, way: 1 | -1): Point | null => {
    const at = ring[index];
    for (let away = 1; at && away < ring.length; away += 1) {
      const other = index + way * away;
      if (!isClosed && (other < 0 || other >= ring.length)) return null;
      const there = ring[(other + ring.length) % ring.length];
      const found = there && (way === 1 ? leftOf(at, there) : leftOf(there, at));
      if (found) return found;
    }
    return null;
  };
  const shifted = ring.map((at, index) => moved(at, near(index, -1), near(index, 1), asidePt));
  let next = 0;
  const take = (): Point => shifted[next++ % ring.length] ?? start;
  return steps.map((step): Step => {
    if (step.kind === 'close') return step;
    if (step.kind === 'curve') return { kind: 'curve', first: take(), second: take(), to: take() };
    return { kind: step.kind, to: take() };
  });
}

/** The outline at a distance to the left of its way (to the right where that is negative). */
function stepsBeside(steps: readonly Step[], asidePt: number): readonly Step[] {
  const stretches: Step[][] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    if (!last || step.kind === 'move') stretches.push([step]);
    else last.push(step);
  }
  return stretches.flatMap((stretch) => stretchBeside(stretch, asidePt));
}

function stepsOf(path: PathData): readonly Step[] {
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].flatMap(([, letter, numbers = '']): readonly Step[] => {
    if (letter === 'Z') return [{ kind: 'close' }];
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const point = (index: number): Point => ({ x: values[2 * index] ?? 0, y: values[2 * index + 1] ?? 0 });
    if (letter === 'C') return [{ kind: 'curve', first: point(0), second: point(1), to: point(2) }];
    return [{ kind: letter === 'M' ? 'move' : 'line', to: point(0) }];
  });
}

/** A path with its double or triple line as one path for each strand, above that of its fill. `mirrored` for a shape that is turned over. */
export function strandsApart(part: DrawnPart, mirrored = false): readonly DrawnPart[] {
  if (part.kind !== 'path' || !part.stroke) return [part];
  const { strands, ...stroke }: CompoundStroke = part.stroke;
  if (!strands) return [part];
  const steps = stepsOf(part.path);
  return [
    ...(part.fill ? [{ ...part, stroke: null }] : []),
    ...strands.map(({ asidePt, widthPt }): DrawnPart => ({
      kind: 'path',
      path: formatSteps(stepsBeside(steps, mirrored ? -asidePt : asidePt)),
      fill: null,
      stroke: { ...stroke, widthPt },
    })),
  ];
}
