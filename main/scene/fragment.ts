/** Fragments: set material with a height of its own, put together before it gets its place on the slide. */
import type { Item, TagRef } from '../model/scene';
import { lineWith, placeItems } from '../typeset/place-line';

/** Items and smaller fragments, each from its own top left corner (0, 0). */
export interface Fragment {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly parts: readonly Part[];
}

interface Part {
  readonly xPt: number;
  readonly yPt: number;
  readonly content: Fragment | readonly Item[];
}

export const emptyFragment: Fragment = { widthPt: 0, heightPt: 0, parts: [] };

/** Part of a fragment at its place in the larger one. */
export function at(xPt: number, yPt: number, content: Part['content']): Part {
  return { xPt, yPt, content };
}

/** The fragment's items with its corner at the given place. */
export function itemsAt(fragment: Fragment, xPt: number, yPt: number): Item[] {
  return fragment.parts.flatMap((part) => {
    const [x, y] = [xPt + part.xPt, yPt + part.yPt];
    return 'parts' in part.content ? itemsAt(part.content, x, y) : placeItems(part.content, x, y);
  });
}

/** The same lines and shapes under another tag; for a fragment of one tag alone. */
export function retagged(fragment: Fragment, tag: TagRef): Fragment {
  const parts = fragment.parts.map((part) => ({
    ...part,
    content:
      'parts' in part.content ? retagged(part.content, tag) : part.content.map((item) => retaggedItem(item, tag)),
  }));
  return { ...fragment, parts };
}

function retaggedItem(item: Item, tag: TagRef): Item {
  if (item.kind === 'group') return item;
  return item.kind === 'line' ? lineWith(item, tag, item.xPt, item.baselinePt) : { ...item, tag };
}

/** The baseline of the fragment's first line of text, from the fragment's top; null where there is no text. */
export function firstBaseline(fragment: Fragment): number | null {
  for (const part of fragment.parts) {
    if ('parts' in part.content) {
      const inner = firstBaseline(part.content);
      if (inner !== null) return part.yPt + inner;
    } else {
      const line = part.content.find((item) => item.kind === 'line');
      if (line) return part.yPt + line.baselinePt;
    }
  }
  return null;
}
