/** Boxes around what is drawn, for links and for the places of figures. */
import type { Box, Matrix } from '../../model/geometry';
import type { LineItem } from '../../model/scene';

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

/** The box around a line of words, from about its ascenders to its descenders. */
export function lineBox({ xPt, baselinePt, sizePt, widthPt }: LineItem): Box {
  return { xPt, yPt: baselinePt - sizePt * 0.85, widthPt, heightPt: sizePt * 1.1 };
}

export const nowhere: Box = { xPt: 0, yPt: 0, widthPt: 0, heightPt: 0 };

/** What of a box lies in a window; null where nothing does. No window shows everything. */
export function within(box: Box, window: Box | null): Box | null {
  if (!window) return box;
  const [xPt, yPt] = [Math.max(box.xPt, window.xPt), Math.max(box.yPt, window.yPt)];
  const widthPt = Math.min(box.xPt + box.widthPt, window.xPt + window.widthPt) - xPt;
  const heightPt = Math.min(box.yPt + box.heightPt, window.yPt + window.heightPt) - yPt;
  return widthPt > 0 && heightPt > 0 ? { xPt, yPt, widthPt, heightPt } : null;
}

/** The place of a part of what fills a box. */
export function partOf(box: Box, part: Box): Box {
  return {
    xPt: box.xPt + part.xPt * box.widthPt,
    yPt: box.yPt + part.yPt * box.heightPt,
    widthPt: part.widthPt * box.widthPt,
    heightPt: part.heightPt * box.heightPt,
  };
}
