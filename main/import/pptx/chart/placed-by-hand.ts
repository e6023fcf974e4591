/** Where an author put a piece of a chart by hand: `c:manualLayout`. */
import type { Box } from '../../../model/geometry';
import { attribute, child, numberAttribute, type Xml } from '../xml/xml';

/**
 * A piece's box in shares of the whole chart: from its edge, or else so far from where the piece would stand by itself, `own`
 * (ECMA-376, 21.2.3.20 and 21.2.3.22). Null where nobody moved it. `element` holds the piece's `c:layout`.
 */
export function placedByHand(element: Xml | null, whole: Box, own: Box): Box | null {
  const manual = child(child(element, 'c:layout'), 'c:manualLayout');
  const share = (name: string): number | null => numberAttribute(child(manual, name), 'val');
  const isEdge = (name: string): boolean => attribute(child(manual, name), 'val') === 'edge';
  const [x, y, w, h] = [share('c:x'), share('c:y'), share('c:w'), share('c:h')];
  if (x === null && y === null) return null;
  const xPt = x === null ? own.xPt : (isEdge('c:xMode') ? whole.xPt : own.xPt) + x * whole.widthPt;
  const yPt = y === null ? own.yPt : (isEdge('c:yMode') ? whole.yPt : own.yPt) + y * whole.heightPt;
  // Nothing is so small by its author's will.
  const least = 0.05;
  const size = (said: number | null, toEdge: boolean, all: number, start: number, usual: number): number =>
    said === null || said <= least ? usual : Math.max(1, toEdge ? said * all - start : said * all);
  const widthPt = size(w, isEdge('c:wMode'), whole.widthPt, xPt - whole.xPt, own.widthPt);
  const heightPt = size(h, isEdge('c:hMode'), whole.heightPt, yPt - whole.yPt, own.heightPt);
  // Nothing is moved out of its chart.
  const kept = (start: number, length: number, from: number, all: number): number =>
    Math.max(from, Math.min(start, from + all - length));
  return {
    xPt: kept(xPt, widthPt, whole.xPt, whole.widthPt),
    yPt: kept(yPt, heightPt, whole.yPt, whole.heightPt),
    widthPt,
    heightPt,
  };
}
