/** Outlines of a metafile's figures as path data in the picture's units. */
import type { Canvas, Spot } from './canvas';
import { num } from './svg-words';

const pair = ({ x, y }: Spot): string => `${num(x)} ${num(y)}`;

/** A polyline through logical spots. */
export function lineThrough(spots: readonly Spot[], canvas: Canvas, closed: boolean): string {
  const [first, ...rest] = spots.map((spot) => canvas.toView(spot));
  if (!first || rest.length === 0) return '';
  return `M${pair(first)}${rest.map((spot) => `L${pair(spot)}`).join('')}${closed ? 'Z' : ''}`;
}

/** Bézier curves: a start, then three spots each. */
export function curveThrough(spots: readonly Spot[], canvas: Canvas): string {
  const [first, ...rest] = spots.map((spot) => pair(canvas.toView(spot)));
  if (first === undefined) return '';
  let data = `M${first}`;
  for (let index = 0; index + 2 < rest.length; index += 3) data += `C${rest.slice(index, index + 3).join(' ')}`;
  return data;
}

export interface Corners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOutline({ left, top, right, bottom }: Corners, canvas: Canvas): string {
  return lineThrough(
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
    canvas,
    true,
  );
}

/** A part of an ellipse by angles in radians, y downwards; pieces of at most a quarter. */
function arcSpots({ left, top, right, bottom }: Corners, from: number, sweep: number): readonly Spot[] {
  const [cx, cy, rx, ry] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (angle: number): Spot => ({ x: cx + rx * Math.cos(angle), y: cy + ry * Math.sin(angle) });
  const spots: Spot[] = [at(from)];
  for (let piece = 0; piece < pieces; piece += 1) {
    const [a, b] = [from + step * piece, from + step * (piece + 1)];
    const [start, end] = [at(a), at(b)];
    spots.push(
      { x: start.x - rx * reach * Math.sin(a), y: start.y + ry * reach * Math.cos(a) },
      { x: end.x + rx * reach * Math.sin(b), y: end.y - ry * reach * Math.cos(b) },
      end,
    );
  }
  return spots;
}

export function ellipseOutline(corners: Corners, canvas: Canvas): string {
  return `${curveThrough(arcSpots(corners, 0, Math.PI * 2), canvas)}Z`;
}

/** From where the ray to `start` meets the ellipse to where that to `end` does, against the clock as Windows draws. */
export function arcOutline(
  corners: Corners,
  start: Spot,
  end: Spot,
  kind: 'arc' | 'chord' | 'pie',
  canvas: Canvas,
): string {
  const [cx, cy] = [(corners.left + corners.right) / 2, (corners.top + corners.bottom) / 2];
  const [rx, ry] = [Math.abs(corners.right - corners.left) / 2 || 1, Math.abs(corners.bottom - corners.top) / 2 || 1];
  const angle = ({ x, y }: Spot): number => Math.atan2((y - cy) / ry, (x - cx) / rx);
  const from = angle(start);
  const turn = (angle(end) - from) % (Math.PI * 2);
  const sweep = turn >= 0 ? turn - Math.PI * 2 : turn;
  const curve = curveThrough(arcSpots(corners, from, sweep), canvas);
  if (kind === 'arc') return curve;
  return kind === 'chord' ? `${curve}Z` : `${curve}L${pair(canvas.toView({ x: cx, y: cy }))}Z`;
}

export function roundBoxOutline(corners: Corners, width: number, height: number, canvas: Canvas): string {
  const { left, top, right, bottom } = corners;
  const rx = Math.min(Math.abs(width), Math.abs(right - left)) / 2;
  const ry = Math.min(Math.abs(height), Math.abs(bottom - top)) / 2;
  if (!(rx > 0 && ry > 0)) return boxOutline(corners, canvas);
  const quarter = (x: number, y: number, from: number): readonly Spot[] =>
    arcSpots({ left: x - rx, top: y - ry, right: x + rx, bottom: y + ry }, from, Math.PI / 2);
  const corner = (spots: readonly Spot[], index: number): string => {
    const data = curveThrough(spots, canvas);
    return index === 0 ? data : data.replace(/^M/, 'L');
  };
  return `${[
    quarter(left + rx, top + ry, Math.PI),
    quarter(right - rx, top + ry, -Math.PI / 2),
    quarter(right - rx, bottom - ry, 0),
    quarter(left + rx, bottom - ry, Math.PI / 2),
  ]
    .map(corner)
    .join('')}Z`;
}
