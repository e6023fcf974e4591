/** The smallest text of a slide, in the slide's points: what tells whether a small print can still be read. */
import type { Item } from '../model/scene';
import { hasHan } from './blocks/flow';

export interface SmallestText {
  readonly smallestLatinPt: number;
  readonly smallestHanPt: number;
}

/** Looks through groups; blanks say nothing. */
export function smallestText(items: readonly Item[], scale = 1): SmallestText {
  let [latin, han] = [Infinity, Infinity];
  for (const item of items) {
    if (item.kind === 'group') {
      const [a, b, c, d] = item.matrix;
      const inner = smallestText(item.items, scale * Math.sqrt(Math.abs(a * d - b * c)));
      [latin, han] = [Math.min(latin, inner.smallestLatinPt), Math.min(han, inner.smallestHanPt)];
    } else if (item.kind === 'line') {
      for (const { text } of item.words) {
        if (text.trim() === '') continue;
        if (hasHan(text)) han = Math.min(han, item.sizePt * scale);
        else latin = Math.min(latin, item.sizePt * scale);
      }
    }
  }
  return { smallestLatinPt: latin, smallestHanPt: han };
}
