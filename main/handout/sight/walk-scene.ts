/** Goes through what a slide draws, in the order in which it is painted, with the map and the clips that each thing stands under. */
import { compose, identity, type Matrix } from '../../model/geometry';
import { openPathPen, type Edges, type FlatPath } from '../../model/flat-path';
import type { Item } from '../../model/scene';

type Leaf = Exclude<Item, { kind: 'group' }>;

export interface Standing {
  readonly map: Matrix;
  readonly clips: readonly FlatPath[];
  /** Of the groups that it is in, 0 to 1. */
  readonly alpha: number;
  /** Its place in the order of painting. */
  readonly order: number;
}

/** Gives each thing over to be kept, changed or left out (an empty list), and puts the groups together again. */
export function mapLeaves(
  items: readonly Item[],
  change: (leaf: Leaf, standing: Standing) => readonly Item[],
): readonly Item[] {
  let order = 0;
  const walk = (list: readonly Item[], standing: Omit<Standing, 'order'>): readonly Item[] =>
    list.flatMap((item): readonly Item[] => {
      if (item.kind !== 'group') return change(item, { ...standing, order: order++ });
      const map = compose(standing.map, item.matrix);
      const clip = item.clip === null ? null : pathOn(item.clip, map, false);
      const inner = walk(item.items, {
        map,
        clips: clip ? [...standing.clips, clip] : standing.clips,
        alpha: standing.alpha * item.alpha,
      });
      return inner.length === 0 ? [] : [{ ...item, items: inner }];
    });
  return walk(items, { map: identity, clips: [], alpha: 1 });
}

type Step = readonly ['M' | 'L' | 'C' | 'Z', ...number[]];

/** A theme's grounds and frames are the same on every slide: each path is read once. */
const readPaths = new Map<string, readonly Step[]>();
const mostPaths = 2000;

function stepsOf(path: string): readonly Step[] {
  const known = readPaths.get(path);
  if (known) return known;
  const steps: Step[] = [];
  let letter: Step[0] = 'M';
  let numbers: number[] = [];
  for (const token of path.match(/[MLCZ]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []) {
    if (/[MLCZ]/.test(token)) {
      letter = token as Step[0];
      if (letter === 'Z') steps.push(['Z']);
      continue;
    }
    numbers.push(Number(token));
    if (numbers.length < (letter === 'C' ? 6 : 2)) continue;
    steps.push([letter, ...numbers]);
    if (letter === 'M') letter = 'L';
    numbers = [];
  }
  if (readPaths.size >= mostPaths) readPaths.clear();
  readPaths.set(path, steps);
  return steps;
}

/** The upright box around a path and its control points, in its own coordinates; null where it has no point. */
export function edgesOfPath(path: string): Edges | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of stepsOf(path)) {
    for (let index = 1; index < step.length; index += 2) {
      const [x, y] = [step[index] as number, step[index + 1] as number];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left > right ? null : { left, top, right, bottom };
}

/** Path data (absolute M L C Z) as it stands on the slide; null where it has no point. */
export function pathOn(path: string, map: Matrix, evenOdd: boolean): FlatPath | null {
  const pen = openPathPen(() => map);
  for (const [letter, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] of stepsOf(path)) {
    if (letter === 'Z') pen.close();
    else if (letter === 'C') pen.curve(a, b, c, d, e, f);
    else if (letter === 'M') pen.move(a, b);
    else pen.line(a, b);
  }
  return pen.take(evenOdd);
}
