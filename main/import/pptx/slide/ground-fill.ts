/** Shapes that are filled with what the slide stands on (`useBgFill`): they look like holes, and hide what lies beneath them. */
import type { DrawnPart, DrawnPicture, DrawnShape } from '../../../model/drawing';
import { boxThrough, compose, solid, type Matrix, type Paint } from '../../../model/geometry';
import type { ShapeGeometry } from '../geometry/shape-geometry';
import { formatSteps } from '../geometry/trace';
import type { Fill } from '../style/fill';
import type { Placed } from './place';
import { flipSteps } from './draw-outline';

/** From the slide into a shape's own space: a shape is turned and placed, never scaled, so that its turn is undone by its mirror image. */
function fromSlide([a, b, c, d, e, f]: Matrix): Matrix {
  return [a, c, b, d, -(a * e + b * f), -(c * e + d * f)];
}

function seenThrough(paint: Paint, map: Matrix): Paint {
  return paint.kind === 'solid' ? paint : { ...paint, matrix: compose(map, paint.matrix) };
}

export interface GroundFill {
  readonly fill: Fill;
  /** The ground's pictures, cut to the shape. */
  readonly pictures: readonly DrawnPicture[];
}

/** The slide's ground as it is seen within a shape; white paper where the slide has none. */
export function groundFill(ground: DrawnShape | null, geometry: ShapeGeometry, placed: Placed): GroundFill {
  const map = fromSlide(placed.matrix);
  const parts: readonly DrawnPart[] = ground?.parts ?? [];
  const paint = parts.flatMap((part) => (part.kind === 'path' && part.fill ? [part.fill] : []))[0];
  const clip = geometry.outlines
    .filter(({ shade }) => shade !== 'none')
    .map(({ steps }) => formatSteps(flipSteps(steps, placed)))
    .join('');
  const pictures = parts
    .filter((part) => part.kind === 'picture')
    .map((part) => ({ ...part, boxes: part.boxes.map((box) => boxThrough(map, box)), clip }));
  if (paint) return { fill: { kind: 'paint', paint: seenThrough(paint, map) }, pictures };
  const isSeen = pictures.length > 0 && clip !== '';
  return isSeen
    ? { fill: { kind: 'none' }, pictures }
    : { fill: { kind: 'paint', paint: solid('ffffff') }, pictures: [] };
}
