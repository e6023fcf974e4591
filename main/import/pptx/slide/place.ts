/** Where shapes stand: their boxes through groups, turned and flipped, as a map without scaling. */
import { compose, identity, type Matrix } from '../../../model/geometry';
import { unitsPerDegree } from '../geometry/guides';
import { child, flagAttribute, numberAttribute, pointsAttribute, type Xml } from '../xml/xml';

export interface Placed {
  /** From the shape's own space to the slide: turned and moved. */
  readonly matrix: Matrix;
  readonly widthPt: number;
  readonly heightPt: number;
  /** The outline is mirrored within its box; its words are not. */
  readonly flippedAcross: boolean;
  readonly flippedDown: boolean;
  /** The whole turn on the slide, in degrees. */
  readonly turnedDeg: number;
}

/** How the children of a group are placed. */
export interface Frame {
  readonly matrix: Matrix;
  readonly scaleX: number;
  readonly scaleY: number;
  /** The children's own origin. */
  readonly originX: number;
  readonly originY: number;
}

export const slideFrame: Frame = { matrix: identity, scaleX: 1, scaleY: 1, originX: 0, originY: 0 };

function turnAbout(x: number, y: number, degrees: number, flipX: boolean, flipY: boolean): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const mirror: Matrix = [flipX ? -1 : 1, 0, 0, flipY ? -1 : 1, 0, 0];
  return compose([1, 0, 0, 1, x, y], compose([cos, sin, -sin, cos, 0, 0], compose(mirror, [1, 0, 0, 1, -x, -y])));
}

interface Transform {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly degrees: number;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

export function readTransform(xfrm: Xml | null): Transform | null {
  const [off, ext] = [child(xfrm, 'a:off'), child(xfrm, 'a:ext')];
  if (!off || !ext) return null;
  return {
    x: pointsAttribute(off, 'x') ?? 0,
    y: pointsAttribute(off, 'y') ?? 0,
    width: Math.max(0, pointsAttribute(ext, 'cx') ?? 0),
    height: Math.max(0, pointsAttribute(ext, 'cy') ?? 0),
    degrees: (numberAttribute(xfrm, 'rot') ?? 0) / unitsPerDegree,
    flipX: flagAttribute(xfrm, 'flipH') ?? false,
    flipY: flagAttribute(xfrm, 'flipV') ?? false,
  };
}

/** True for turns that are nearer to a quarter than to none or a half. */
export function isSideways(degrees: number): boolean {
  const quarter = (((degrees % 180) + 180) % 180) / 45;
  return quarter >= 1 && quarter < 3;
}

/** A box in its frame's space: what stands on its side is stretched the other way. */
function boxIn(
  frame: Frame,
  { x, y, width, height, degrees }: Transform,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const [w, h] = isSideways(degrees)
    ? [width * frame.scaleY, height * frame.scaleX]
    : [width * frame.scaleX, height * frame.scaleY];
  const centreX = (x + width / 2 - frame.originX) * frame.scaleX;
  const centreY = (y + height / 2 - frame.originY) * frame.scaleY;
  return { x: centreX - w / 2, y: centreY - h / 2, width: w, height: h };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Places a shape. A mirroring map is taken apart into a turn and a flip of the outline. */
export function placeShape(frame: Frame, transform: Transform): Placed {
  const box = boxIn(frame, transform);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const turned = turnAbout(cx, cy, transform.degrees, transform.flipX, transform.flipY);
  const whole = compose(frame.matrix, compose(turned, [1, 0, 0, 1, box.x, box.y]));
  const frameMirrored = frame.matrix[0] * frame.matrix[3] - frame.matrix[1] * frame.matrix[2] < 0;
  // Words are not mirrored: the flips are taken out of the map and left to the outline.
  const across = transform.flipX !== frameMirrored;
  const unflip: Matrix = [
    across ? -1 : 1,
    0,
    0,
    transform.flipY ? -1 : 1,
    across ? box.width : 0,
    transform.flipY ? box.height : 0,
  ];
  const plain = compose(whole, unflip);
  const matrix: Matrix = [
    round(plain[0]),
    round(plain[1]),
    round(plain[2]),
    round(plain[3]),
    round(plain[4]),
    round(plain[5]),
  ];
  return {
    matrix,
    widthPt: round(box.width),
    heightPt: round(box.height),
    flippedAcross: across,
    flippedDown: transform.flipY,
    turnedDeg: (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI,
  };
}

/** The frame for a group's children. */
export function frameOfGroup(frame: Frame, xfrm: Xml | null): Frame {
  const transform = readTransform(xfrm);
  if (!transform) return frame;
  const [chOff, chExt] = [child(xfrm, 'a:chOff'), child(xfrm, 'a:chExt')];
  const box = boxIn(frame, transform);
  const turned = turnAbout(
    box.x + box.width / 2,
    box.y + box.height / 2,
    transform.degrees,
    transform.flipX,
    transform.flipY,
  );
  const [innerWidth, innerHeight] = [
    pointsAttribute(chExt, 'cx') ?? transform.width,
    pointsAttribute(chExt, 'cy') ?? transform.height,
  ];
  return {
    matrix: compose(frame.matrix, compose(turned, [1, 0, 0, 1, box.x, box.y])),
    scaleX: innerWidth > 0 ? box.width / innerWidth : 1,
    scaleY: innerHeight > 0 ? box.height / innerHeight : 1,
    originX: pointsAttribute(chOff, 'x') ?? 0,
    originY: pointsAttribute(chOff, 'y') ?? 0,
  };
}
