/** Arrow heads: paths of their own at the ends of an open outline. */
import type { Point, Step } from './trace';

export interface EndKind {
  readonly type: 'triangle' | 'stealth' | 'diamond' | 'oval' | 'arrow';
  /** In line widths. */
  readonly width: number;
  readonly length: number;
}

export interface LineEnd {
  readonly steps: readonly Step[];
  /** `arrow` is two strokes, the others are filled. */
  readonly filled: boolean;
}

/** Heads of thin lines are drawn as for one of two points. */
const thinnestPt = 2;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function pointsOf(steps: readonly Step[]): readonly Point[] {
  return steps.flatMap((step) =>
    step.kind === 'close' ? [] : step.kind === 'curve' ? [step.first, step.second, step.to] : [step.to],
  );
}

/** The first point away from an end: the direction that a line comes from. */
function away(points: readonly Point[]): Point | null {
  const [end] = points;
  return end ? (points.find((point) => distance(point, end) > 0.01) ?? null) : null;
}

function polygon(
  tip: Point,
  along: Point,
  across: Point,
  corners: readonly (readonly [number, number])[],
): readonly Step[] {
  const steps = corners.map(([back, side], index): Step => ({
    kind: index === 0 ? 'move' : 'line',
    to: { x: tip.x + along.x * back + across.x * side, y: tip.y + along.y * back + across.y * side },
  }));
  return [...steps, { kind: 'close' }];
}

function oval(centre: Point, along: Point, across: Point): readonly Step[] {
  const k = 0.5523;
  const at = (back: number, side: number): Point => ({
    x: centre.x + along.x * back + across.x * side,
    y: centre.y + along.y * back + across.y * side,
  });
  return [
    { kind: 'move', to: at(1, 0) },
    { kind: 'curve', first: at(1, k), second: at(k, 1), to: at(0, 1) },
    { kind: 'curve', first: at(-k, 1), second: at(-1, k), to: at(-1, 0) },
    { kind: 'curve', first: at(-1, -k), second: at(-k, -1), to: at(0, -1) },
    { kind: 'curve', first: at(k, -1), second: at(1, -k), to: at(1, 0) },
    { kind: 'close' },
  ];
}

function headAt(points: readonly Point[], kind: EndKind, widthPt: number): LineEnd | null {
  const [tip] = points;
  const from = away(points);
  if (!tip || !from) return null;
  const size = Math.max(widthPt, thinnestPt);
  const length = distance(tip, from);
  const back = { x: (from.x - tip.x) / length, y: (from.y - tip.y) / length };
  const along = { x: back.x * size * kind.length, y: back.y * size * kind.length };
  const across = { x: (-back.y * size * kind.width) / 2, y: (back.x * size * kind.width) / 2 };
  const half = { x: along.x / 2, y: along.y / 2 };
  switch (kind.type) {
    case 'triangle':
      return {
        filled: true,
        steps: polygon(tip, along, across, [
          [0, 0],
          [1, 1],
          [1, -1],
        ]),
      };
    case 'stealth':
      return {
        filled: true,
        steps: polygon(tip, along, across, [
          [0, 0],
          [1, 1],
          [0.55, 0],
          [1, -1],
        ]),
      };
    case 'diamond':
      return {
        filled: true,
        steps: polygon(tip, half, across, [
          [-1, 0],
          [0, 1],
          [1, 0],
          [0, -1],
        ]),
      };
    case 'oval':
      return { filled: true, steps: oval(tip, half, across) };
    case 'arrow':
      return {
        filled: false,
        steps: polygon(tip, along, across, [
          [1, 1],
          [0, 0],
          [1, -1],
        ]).slice(0, -1),
      };
  }
}

/** Pulls an end back along its last straight piece, so that a thick line does not look out at the head's tip. */
function shorten(steps: readonly Step[], kind: EndKind, widthPt: number, atStart: boolean): readonly Step[] {
  if (kind.type === 'diamond' || kind.type === 'oval' || kind.type === 'arrow') return steps;
  const index = atStart ? 0 : steps.length - 1;
  const [end, next] = [steps[index], steps[atStart ? 1 : index - 1]];
  const isStraight = atStart ? next?.kind === 'line' : end?.kind === 'line';
  if (!isStraight || !end || !next || end.kind === 'close' || end.kind === 'curve' || next.kind === 'close')
    return steps;
  const length = distance(end.to, next.to);
  const cut = Math.max(widthPt, thinnestPt) * kind.length * (kind.type === 'stealth' ? 0.5 : 0.8);
  if (length <= cut) return steps;
  const share = cut / length;
  const moved: Step = {
    kind: end.kind,
    to: { x: end.to.x + (next.to.x - end.to.x) * share, y: end.to.y + (next.to.y - end.to.y) * share },
  };
  return steps.map((step, at) => (at === index ? moved : step));
}

/** An open outline with its heads: the steps to stroke, and the heads to draw. */
export function withEnds(
  steps: readonly Step[],
  ends: { readonly head: EndKind | null; readonly tail: EndKind | null },
  widthPt: number,
): { readonly steps: readonly Step[]; readonly ends: readonly LineEnd[] } {
  const isOpen =
    !steps.some(({ kind }) => kind === 'close') && steps.filter(({ kind }) => kind === 'move').length === 1;
  if (!isOpen || (!ends.head && !ends.tail)) return { steps, ends: [] };
  const points = pointsOf(steps);
  const heads = [
    ends.head && headAt(points, ends.head, widthPt),
    ends.tail && headAt([...points].reverse(), ends.tail, widthPt),
  ];
  const fromStart = ends.head ? shorten(steps, ends.head, widthPt, true) : steps;
  return {
    steps: ends.tail ? shorten(fromStart, ends.tail, widthPt, false) : fromStart,
    ends: heads.filter((end) => end !== null),
  };
}
