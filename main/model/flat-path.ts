/** Paths as straight lines in the page's own points, y downwards from its top left corner: enough to ask what lies inside. */
import type { Matrix } from './geometry';

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface FlatPath extends Edges {
  /** Subpaths, each as x, y, x, y …, closed by themselves. */
  readonly lines: readonly (readonly number[])[];
  /** One upright box and nothing else. */
  readonly isBox: boolean;
  readonly evenOdd: boolean;
}

/** A path from its subpaths; null where it has no point. */
export function flatPath(lines: readonly (readonly number[])[], evenOdd: boolean): FlatPath | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  if (left > right) return null;
  return { left, top, right, bottom, lines, isBox: lines.length === 1 && isUprightBox(lines[0] ?? []), evenOdd };
}

function isUprightBox(line: readonly number[]): boolean {
  const last = line.length - 2;
  const closed = last >= 8 && line[0] === line[last] && line[1] === line[last + 1];
  if ((closed ? last : line.length) !== 8) return false;
  const [a, b, c, d, e, f, g, h] = line as [number, number, number, number, number, number, number, number];
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-3;
  return (
    (near(a, c) && near(d, f) && near(e, g) && near(h, b)) || (near(b, d) && near(c, e) && near(f, h) && near(g, a))
  );
}

export function meet(a: Edges, b: Edges): Edges {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function isEmpty({ left, top, right, bottom }: Edges): boolean {
  return right <= left || bottom <= top;
}

export function touches(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** True where the point lies inside, or at most `slack` outside of an upright box. */
export function holds(path: FlatPath, x: number, y: number, slack = 0): boolean {
  if (x < path.left - slack || x > path.right + slack || y < path.top - slack || y > path.bottom + slack) return false;
  if (path.isBox) return true;
  let winding = 0;
  for (const line of path.lines) {
    let [fromX, fromY] = [line.at(-2) ?? 0, line.at(-1) ?? 0];
    for (let i = 0; i < line.length; i += 2) {
      const [toX, toY] = [line[i] ?? 0, line[i + 1] ?? 0];
      if (fromY > y !== toY > y) {
        const crossing = fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
        if (crossing > x) winding += path.evenOdd ? 1 : toY > fromY ? 1 : -1;
      }
      [fromX, fromY] = [toX, toY];
    }
  }
  return path.evenOdd ? winding % 2 !== 0 : winding !== 0;
}

/** Straight pieces of a curve: a hundredth of a point off at the size of a page. */
const curveSteps = 8;

/** A pen that gathers a path, with its points taken to the page. */
export interface PathPen {
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  close(): void;
  box(x: number, y: number, width: number, height: number): void;
  /** The point it stands at, in the space of the content. */
  at(): readonly [number, number];
  /** Gives what was gathered, and begins anew. */
  take(evenOdd: boolean): FlatPath | null;
}

export function openPathPen(map: () => Matrix): PathPen {
  let lines: number[][] = [];
  let [atX, atY, startX, startY] = [0, 0, 0, 0];
  const put = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = map();
    lines.at(-1)?.push(a * x + c * y + e, b * x + d * y + f);
    [atX, atY] = [x, y];
  };
  const pen: PathPen = {
    move: (x, y) => {
      lines.push([]);
      [startX, startY] = [x, y];
      put(x, y);
    },
    line: (x, y) => {
      if (lines.length === 0) pen.move(x, y);
      else put(x, y);
    },
    curve: (x1, y1, x2, y2, x, y) => {
      const [x0, y0] = [atX, atY];
      for (let step = 1; step <= curveSteps; step++) {
        const t = step / curveSteps;
        const u = 1 - t;
        const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
        pen.line(p * x0 + q * x1 + r * x2 + s * x, p * y0 + q * y1 + r * y2 + s * y);
      }
    },
    close: () => {
      if (lines.length === 0) return;
      // What follows without a move begins where the closed subpath began.
      lines.push([]);
      put(startX, startY);
    },
    box: (x, y, width, height) => {
      pen.move(x, y);
      put(x + width, y);
      put(x + width, y + height);
      put(x, y + height);
      pen.close();
    },
    at: () => [atX, atY],
    take: (evenOdd) => {
      const taken = flatPath(
        lines.filter((line) => line.length > 2),
        evenOdd,
      );
      lines = [];
      return taken;
    },
  };
  return pen;
}
