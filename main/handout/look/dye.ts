/** Gives the pages' own ink the colours of a template. A slide keeps its own. */
import type { Paint } from '../../model/geometry';
import type { Item } from '../../model/scene';

/** The items in their new colours; what does not change is the same value. Slides have paints of their own, which no dye names. */
export function dyed(items: readonly Item[], dyes: ReadonlyMap<Paint, Paint>): readonly Item[] {
  return dyes.size === 0 ? items : items.map((item) => dyedItem(item, dyes));
}

function dyedItem(item: Item, dyes: ReadonlyMap<Paint, Paint>): Item {
  switch (item.kind) {
    case 'line': {
      const paint = dyes.get(item.paint);
      return paint ? { ...item, paint } : item;
    }
    case 'path': {
      const fill = item.fill && dyes.get(item.fill);
      const paint = item.stroke && dyes.get(item.stroke.paint);
      if (!fill && !paint) return item;
      return {
        ...item,
        fill: fill ?? item.fill,
        stroke: item.stroke && paint ? { ...item.stroke, paint } : item.stroke,
      };
    }
    case 'group':
      return item.slide === undefined ? { ...item, items: dyed(item.items, dyes) } : item;
    case 'picture':
    case 'page':
      return item;
  }
}
