/** Where the words of a drawing are set: those that nobody sees are taken out and counted. */
import type { Item } from '../../model/scene';
import { boundsOfWords, keepVisible } from './keep-visible';
import { markerPrefix, type Prepared } from './prepare';
import { openProbe, type View } from './probe';
import type { UsvgTools } from './read-usvg';
import type { SvgFinding } from './svg-picture.types';
import type { XmlElement } from './xml';

interface DeskGiven {
  readonly view: View;
  readonly scale: number;
  readonly tools: UsvgTools;
  readonly note: (finding: SvgFinding) => void;
}

export interface Desk {
  readonly tools: UsvgTools;
  /** Takes out the words that nobody sees, and says how many there were. */
  readonly finish: (items: readonly Item[]) => readonly Item[];
}

export function openDesk(simple: XmlElement, prepared: Prepared, { view, scale, tools, note }: DeskGiven): Desk {
  const probe = openProbe(simple, tools.definitions, view);
  const met = new Set<number>();
  let hidden = prepared.hidden;
  const isSeen = (index: number, items: readonly Item[]): boolean => {
    const bounds = boundsOfWords(items);
    if (!bounds) return true;
    const { left, top, right, bottom } = bounds;
    return probe.sees(`${markerPrefix}${String(index)}`, {
      left: left / scale,
      top: top / scale,
      right: right / scale,
      bottom: bottom / scale,
    });
  };
  return {
    tools: {
      ...tools,
      label: (index, marker) => {
        met.add(index);
        const items = tools.label(index, marker);
        if (isSeen(index, items)) return items;
        hidden += 1;
        return [];
      },
    },
    finish: (items) => {
      const edges = {
        left: view.left * scale,
        top: view.top * scale,
        right: (view.left + view.width) * scale,
        bottom: (view.top + view.height) * scale,
      };
      const kept = keepVisible(items, edges, () => (hidden += 1));
      hidden += prepared.labels.filter((_, index) => !met.has(index) && !prepared.defined.has(index)).length;
      if (hidden > 0) note({ code: 'picture.hidden-text', weight: 'look', facts: { count: hidden } });
      return kept;
    },
  };
}
