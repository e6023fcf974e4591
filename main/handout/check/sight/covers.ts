/** What hides things beneath it: opaque shapes and pictures, each where its clips leave it. */
import type { Matrix } from '../../../model/geometry';
import { holds, isEmpty, meet, type Edges } from '../../../model/flat-path';
import type { PaintedThing } from '../read/painted.types';
import { pictureEdges } from './ground';

export interface Cover {
  /** Its place in the order of painting. */
  readonly order: number;
  readonly edges: Edges;
  readonly hides: (x: number, y: number) => boolean;
}

/** Edges meet within this; a cover hides what lies inside of it by as much. */
const slackPt = 0.3;

export function coversOf(painted: readonly PaintedThing[]): readonly Cover[] {
  return painted.flatMap((thing, order): readonly Cover[] => {
    if (thing.kind === 'text' || !thing.opaque || (thing.kind === 'shape' && thing.stroke)) return [];
    const edges = meet(thing.kind === 'shape' ? thing.path : pictureEdges(thing.matrix), thing.clipBox);
    if (isEmpty(edges)) return [];
    const inside =
      thing.kind === 'shape'
        ? (x: number, y: number): boolean => holds(thing.path, x, y, -slackPt)
        : insideSquare(thing.matrix);
    return [
      { order, edges, hides: (x, y) => inside(x, y) && thing.clips.every((clip) => holds(clip, x, y, -slackPt)) },
    ];
  });
}

/** True for points within the unit square under a matrix. */
function insideSquare([a, b, c, d, e, f]: Matrix): (x: number, y: number) => boolean {
  const area = a * d - b * c;
  if (area === 0) return () => false;
  return (x, y) => {
    const [u, v] = [(d * (x - e) - c * (y - f)) / area, (a * (y - f) - b * (x - e)) / area];
    return u >= 0 && u <= 1 && v >= 0 && v <= 1;
  };
}
