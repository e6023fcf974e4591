/** A shape's outlines as parts of a drawing: filled, stroked, with heads. */
import type { DrawnPart } from '../../../model/drawing';
import { withInks, type Paint, type PathData } from '../../../model/geometry';
import { strandsApart } from '../geometry/beside';
import { withEnds } from '../geometry/line-ends';
import type { ShapeGeometry } from '../geometry/shape-geometry';
import { formatSteps, mapSteps, type Outline, type Shade, type Step } from '../geometry/trace';
import { placePicture } from '../pictures/place-picture';
import { blend } from '../style/colour-space';
import type { Fill } from '../style/fill';
import type { Line } from '../style/line';
import type { Placed } from './place';
import type { Scope } from './scope';

/** Towards white or black, and how much of the colour stays. */
const shades: Readonly<Record<Shade, readonly [string, number] | null>> = {
  norm: null,
  none: null,
  lighten: ['ffffff', 0.6],
  lightenLess: ['ffffff', 0.8],
  darken: ['000000', 0.6],
  darkenLess: ['000000', 0.8],
};

function shaded(paint: Paint, shade: Shade): Paint {
  const change = shades[shade];
  if (!change) return paint;
  return withInks(paint, (ink) => ({ ...ink, rgb: blend(ink.rgb, change[0], change[1]) }));
}

/** Mirrors an outline within its box, as the shape was flipped. */
export function flipSteps(
  steps: readonly Step[],
  { flippedAcross, flippedDown, widthPt, heightPt }: Placed,
): readonly Step[] {
  if (!flippedAcross && !flippedDown) return steps;
  return mapSteps(steps, ({ x, y }) => ({ x: flippedAcross ? widthPt - x : x, y: flippedDown ? heightPt - y : y }));
}

function fillParts(
  outlines: readonly Outline[],
  geometry: ShapeGeometry,
  fill: Fill,
  placed: Placed,
  scope: Scope,
): readonly DrawnPart[] {
  if (fill.kind !== 'picture') return [];
  const path: PathData = outlines
    .filter(({ shade }) => shade !== 'none')
    .map(({ steps }) => formatSteps(steps))
    .join('');
  const picture =
    path === ''
      ? null
      : placePicture(
          fill.picture,
          { ...placed, clip: geometry.isBox ? null : path, boxPath: path, flipped: flippedOf(placed) },
          scope,
        );
  return picture ? [picture] : [];
}

export function flippedOf({ flippedAcross, flippedDown }: Placed): 'none' | 'across' | 'down' | 'both' {
  return flippedAcross ? (flippedDown ? 'both' : 'across') : flippedDown ? 'down' : 'none';
}

function outlinePart(outline: Outline, fill: Fill, line: Line | null): readonly DrawnPart[] {
  const paint = fill.kind === 'paint' && outline.shade !== 'none' ? shaded(fill.paint, outline.shade) : null;
  const visible = paint && !(paint.kind === 'solid' && paint.alpha === 0) ? paint : null;
  const stroke = outline.stroked && line ? line.stroke : null;
  if ((!visible && !stroke) || outline.steps.length === 0) return [];
  if (!line || !stroke || (!line.head && !line.tail))
    return [{ kind: 'path', path: formatSteps(outline.steps), fill: visible, stroke }];
  const { steps, ends } = withEnds(outline.steps, line, stroke.widthPt);
  const { strands: _, ...plain } = stroke;
  const heads = ends.map((end): DrawnPart => ({
    kind: 'path',
    path: formatSteps(end.steps),
    fill: end.filled ? stroke.paint : null,
    stroke: end.filled ? null : { ...plain, dashPt: [], cap: 'round' },
  }));
  return [{ kind: 'path', path: formatSteps(steps), fill: visible, stroke }, ...heads];
}

/** Everything of a shape but its words. */
export function drawOutlines(
  geometry: ShapeGeometry,
  fill: Fill,
  line: Line | null,
  placed: Placed,
  scope: Scope,
): readonly DrawnPart[] {
  const outlines = geometry.outlines.map((outline) => ({ ...outline, steps: flipSteps(outline.steps, placed) }));
  return [
    ...fillParts(outlines, geometry, fill, placed, scope),
    ...outlines
      .flatMap((outline) => outlinePart(outline, fill, line))
      .flatMap((part) => strandsApart(part, placed.flippedAcross !== placed.flippedDown)),
  ];
}
