/** Small shapes as path data: absolute M L C Z, two decimals. */
import type { Box, PathData } from '../model/geometry';

/** A number as path data writes it: two decimals, no trailing noughts. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export function boxPath(box: Box): PathData {
  const [left, top, right, bottom] = [box.xPt, box.yPt, box.xPt + box.widthPt, box.yPt + box.heightPt].map(short);
  return `M${left} ${top}L${right} ${top}L${right} ${bottom}L${left} ${bottom}Z`;
}

/** How far a quarter circle's handles reach, as a share of its radius. */
const handle = 0.5523;

/** A box with round corners. */
export function roundedPath(box: Box, radiusPt: number): PathData {
  const radius = Math.max(0, Math.min(radiusPt, box.widthPt / 2, box.heightPt / 2));
  if (radius === 0) return boxPath(box);
  const [left, top, right, bottom] = [box.xPt, box.yPt, box.xPt + box.widthPt, box.yPt + box.heightPt];
  const k = radius * (1 - handle);
  const curve = (...values: number[]): string => `C${values.map(short).join(' ')}`;
  const line = (x: number, y: number): string => `L${short(x)} ${short(y)}`;
  return (
    `M${short(left + radius)} ${short(top)}` +
    line(right - radius, top) +
    curve(right - k, top, right, top + k, right, top + radius) +
    line(right, bottom - radius) +
    curve(right, bottom - k, right - k, bottom, right - radius, bottom) +
    line(left + radius, bottom) +
    curve(left + k, bottom, left, bottom - k, left, bottom - radius) +
    line(left, top + radius) +
    curve(left, top + k, left + k, top, left + radius, top) +
    'Z'
  );
}

export function linePath(x1: number, y1: number, x2: number, y2: number): PathData {
  return `M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`;
}
