/** Boxes around what is drawn, for links. */
import type { Box, Matrix } from '../../model/geometry';

/** The upright box around a box seen through a map. */
export function through(map: Matrix, box: Box): Box {
  const [a, b, c, d, e, f] = map;
  const corners = [
    [box.xPt, box.yPt],
    [box.xPt + box.widthPt, box.yPt],
    [box.xPt, box.yPt + box.heightPt],
    [box.xPt + box.widthPt, box.yPt + box.heightPt],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [left, top] = [Math.min(...corners.map(([x]) => x)), Math.min(...corners.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...corners.map(([x]) => x)), Math.max(...corners.map(([, y]) => y))];
  return { xPt: left, yPt: top, widthPt: right - left, heightPt: bottom - top };
}

/** The box around a path's points, control points and all. */
export function boundsOf(path: string): Box {
  const numbers = (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { xPt: left, yPt: top, widthPt: Math.max(...xs) - left, heightPt: Math.max(...ys) - top };
}
