/** Outlines as steps in points, and as path data. */
import type { PathData } from '../../../model/geometry';
import { unitsPerDegree } from './guides';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Step =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly kind: 'close' };

/** Which paint an outline takes: the shape's, none, or a lighter or darker one. */
export type Shade = 'norm' | 'none' | 'lighten' | 'lightenLess' | 'darken' | 'darkenLess';

export interface Outline {
  readonly steps: readonly Step[];
  readonly shade: Shade;
  readonly stroked: boolean;
}

const format = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

export function formatSteps(steps: readonly Step[]): PathData {
  return steps
    .map((step) => {
      switch (step.kind) {
        case 'move':
          return `M${format(step.to.x)} ${format(step.to.y)}`;
        case 'line':
          return `L${format(step.to.x)} ${format(step.to.y)}`;
        case 'curve':
          return `C${[step.first, step.second, step.to].map(({ x, y }) => `${format(x)} ${format(y)}`).join(' ')}`;
        case 'close':
          return 'Z';
      }
    })
    .join('');
}

export function mapSteps(steps: readonly Step[], map: (point: Point) => Point): readonly Step[] {
  return steps.map((step) => {
    if (step.kind === 'close') return step;
    if (step.kind === 'curve')
      return { kind: 'curve', first: map(step.first), second: map(step.second), to: map(step.to) };
    return { kind: step.kind, to: map(step.to) };
  });
}

export function boxSteps(x: number, y: number, width: number, height: number): readonly Step[] {
  return [
    { kind: 'move', to: { x, y } },
    { kind: 'line', to: { x: x + width, y } },
    { kind: 'line', to: { x: x + width, y: y + height } },
    { kind: 'line', to: { x, y: y + height } },
    { kind: 'close' },
  ];
}

/** An angle on the ellipse's outline as the parameter of its equation: files give the angle that is seen. */
function parameter(angle: number, radiusX: number, radiusY: number): number {
  const seen = Math.atan2(radiusX * Math.sin(angle), radiusY * Math.cos(angle));
  // Both lie in the same quadrant: whole turns are what is left between them.
  return seen + Math.round((angle - seen) / (2 * Math.PI)) * 2 * Math.PI;
}

/** An elliptic arc from a point, as curves of at most a quarter turn. Angles are in 60,000ths of a degree. */
export function arcSteps(from: Point, radiusX: number, radiusY: number, start: number, sweep: number): readonly Step[] {
  const toRadians = (angle: number): number => (angle / unitsPerDegree / 180) * Math.PI;
  const turn = Math.max(-2 * Math.PI, Math.min(2 * Math.PI, toRadians(sweep)));
  const first = parameter(toRadians(start), radiusX, radiusY);
  const whole = Math.abs(turn) >= 2 * Math.PI - 1e-6;
  const last = whole ? first + turn : parameter(toRadians(start) + turn, radiusX, radiusY);
  const centre = { x: from.x - radiusX * Math.cos(first), y: from.y - radiusY * Math.sin(first) };
  const count = Math.max(1, Math.ceil(Math.abs(last - first) / (Math.PI / 2) - 1e-6));
  const step = (last - first) / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index): Step => {
    const [a, b] = [first + step * index, first + step * (index + 1)];
    const at = (angle: number, along: number): Point => ({
      x: centre.x + radiusX * (Math.cos(angle) - along * Math.sin(angle)),
      y: centre.y + radiusY * (Math.sin(angle) + along * Math.cos(angle)),
    });
    return { kind: 'curve', first: at(a, reach), second: at(b, -reach), to: at(b, 0) };
  });
}

/** A curve with one control point, as one with two. */
export function quadraticStep(from: Point, control: Point, to: Point): Step {
  const between = (a: Point, b: Point): Point => ({ x: a.x + ((b.x - a.x) * 2) / 3, y: a.y + ((b.y - a.y) * 2) / 3 });
  return { kind: 'curve', first: between(from, control), second: between(to, control), to };
}
