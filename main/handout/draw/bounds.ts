/** Boxes around what is drawn, for links and for the places of figures. */
import type { Box } from '../../model/geometry';
import type { LineItem } from '../../model/scene';

/** The box around a path's points, control points and all. */
export function boundsOf(path: string): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let isAcross = true;
  for (const [token] of path.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)) {
    const value = Number(token);
    if (isAcross) [left, right] = [Math.min(left, value), Math.max(right, value)];
    else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
    isAcross = !isAcross;
  }
  return { xPt: left, yPt: top, widthPt: right - left, heightPt: bottom - top };
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
