import { compose } from '../model/geometry';
import type { Item, LineItem, TagRef } from '../model/scene';

/** Items moved by a distance: how a set line comes to its place on a slide or a page. */
export function placeItems(items: readonly Item[], dxPt: number, dyPt: number): readonly Item[] {
  return dxPt === 0 && dyPt === 0 ? items : items.map((item) => placeItem(item, dxPt, dyPt));
}

function placeItem(item: Item, dxPt: number, dyPt: number): Item {
  switch (item.kind) {
    case 'line':
      return lineWith(item, item.tag, item.xPt + dxPt, item.baselinePt + dyPt);
    case 'picture':
    case 'page':
      return { ...item, box: { ...item.box, xPt: item.box.xPt + dxPt, yPt: item.box.yPt + dyPt } };
    case 'path':
      return { ...item, path: movePath(item.path, dxPt, dyPt) };
    case 'group':
      return { ...item, matrix: compose([1, 0, 0, 1, dxPt, dyPt], item.matrix) };
  }
}

/**
 * The same line with another tag and place. Lines are most of a plan, and an object spread into another takes twice the room of one
 * that is written out.
 */
export function lineWith(item: LineItem, tag: TagRef, xPt: number, baselinePt: number): LineItem {
  const { face, sizePt, words, widthPt, paint, lang } = item;
  if (item.gapsPt !== undefined || item.link !== undefined || item.running !== undefined)
    return { ...item, tag, xPt, baselinePt };
  return { kind: 'line', face, sizePt, xPt, baselinePt, words, widthPt, paint, lang, tag };
}

const number = /-?\d+(?:\.\d+)?/g;

function movePath(path: string, dxPt: number, dyPt: number): string {
  let isX = false;
  return path.replace(number, (found) => {
    isX = !isX;
    return String(Math.round((Number(found) + (isX ? dxPt : dyPt)) * 100) / 100);
  });
}
