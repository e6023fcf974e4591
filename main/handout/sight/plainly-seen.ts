/** The slides of which nothing has to be looked for: most have their words and pictures inside their edges, and nothing over them. */
import { touches, type Edges } from '../../model/flat-path';
import type { LineItem, PictureItem, Scene } from '../../model/scene';
import { edgesOfPath } from './walk-scene';

/**
 * True where a look at upright boxes shows that everything is seen: all of it inside the slide, and nothing filled or painted
 * later than what its box meets. False says nothing: groups, tints behind words and pictures side by side are looked at closely.
 */
export function isPlainlySeen({ items, widthPt, heightPt }: Scene): boolean {
  /** Around all that could be hidden so far. */
  const seen = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const isInside = ({ left, top, right, bottom }: Edges): boolean =>
    left >= 0 && top >= 0 && right <= widthPt && bottom <= heightPt;
  const take = (edges: Edges): void => {
    seen.left = Math.min(seen.left, edges.left);
    seen.top = Math.min(seen.top, edges.top);
    seen.right = Math.max(seen.right, edges.right);
    seen.bottom = Math.max(seen.bottom, edges.bottom);
  };
  for (const item of items) {
    if (item.kind === 'group' || item.kind === 'page') return false;
    const edges = item.kind === 'path' ? edgesOfPath(item.path) : edgesOf(item);
    if (!edges || !isInside(edges)) return false;
    if (item.kind === 'path') {
      if (item.fill && touches(edges, seen)) return false;
      continue;
    }
    if (item.kind === 'picture' && touches(edges, seen)) return false;
    take(edges);
  }
  return true;
}

function edgesOf(item: LineItem | PictureItem): Edges {
  if (item.kind === 'picture') {
    const { xPt, yPt, widthPt, heightPt } = item.box;
    return { left: xPt, top: yPt, right: xPt + widthPt, bottom: yPt + heightPt };
  }
  // As high as the letters whose samples are taken: see unseen-words.ts.
  const { xPt, baselinePt, widthPt, sizePt } = item;
  return { left: xPt, top: baselinePt - sizePt / 2, right: xPt + widthPt, bottom: baselinePt };
}
