/** Reads a plan's page as placed text and boxes, in page coordinates. */
import { compose, identity, type Box, type Matrix } from '../../main/model/geometry';
import type { PlanPage } from '../../main/model/plan';
import type { GroupItem, Item, TagRef } from '../../main/model/scene';

export interface PlacedText {
  readonly text: string;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  readonly widthPt: number;
  readonly tag: TagRef;
  /** Inside a slide's picture. */
  readonly inSlide: boolean;
}

export function textsOf(items: readonly Item[], map: Matrix = identity, inSlide = false): readonly PlacedText[] {
  return items.flatMap((item): readonly PlacedText[] => {
    if (item.kind === 'group') return textsOf(item.items, compose(map, item.matrix), true);
    if (item.kind !== 'line') return [];
    const scale = map[0];
    return [
      {
        text: item.words.map((word) => word.text).join(''),
        xPt: item.xPt * scale + map[4],
        baselinePt: item.baselinePt * map[3] + map[5],
        sizePt: item.sizePt * scale,
        widthPt: item.widthPt * scale,
        tag: item.tag,
        inSlide,
      },
    ];
  });
}

/** Everything that stands on a page, in the order in which it is drawn. */
export function wordsOf(page: PlanPage): string {
  return textsOf(page.items)
    .map((placed) => placed.text)
    .join(' ');
}

/** Where the pictures of slides stand: the groups right on the page. */
export function slideBoxes(page: PlanPage): readonly Box[] {
  return page.items
    .filter((item): item is GroupItem => item.kind === 'group' && item.clip !== null)
    .map(({ matrix, clip }) => {
      const numbers = (clip ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
      const [width, height] = [
        Math.max(...numbers.filter((_, i) => i % 2 === 0)),
        Math.max(...numbers.filter((_, i) => i % 2 === 1)),
      ];
      return { xPt: matrix[4], yPt: matrix[5], widthPt: width * matrix[0], heightPt: height * matrix[3] };
    });
}

export function overlaps(a: Box, b: Box): boolean {
  const clear = 0.01;
  return (
    a.xPt < b.xPt + b.widthPt - clear &&
    b.xPt < a.xPt + a.widthPt - clear &&
    a.yPt < b.yPt + b.heightPt - clear &&
    b.yPt < a.yPt + a.heightPt - clear
  );
}
