/** Reads a plan's page as placed text and boxes, in page coordinates. */
import { compose, identity, type Box, type Matrix } from '../../main/model/geometry';
import { strokes } from '../../main/handout/page/ink';
import type { Plan, PlanPage } from '../../main/model/plan';
import type { GroupItem, Item, Tag, TagRef } from '../../main/model/scene';

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

export interface SlideFigure {
  readonly tag: Tag;
  readonly page: number;
  readonly box: Box;
}

/** The pictures of slides that belong to a figure of the document; a picture said again for the eye alone belongs to none. */
export function slideFigures({ pages, tags }: Pick<Plan, 'pages' | 'tags'>): readonly SlideFigure[] {
  const figureOf = (ref: TagRef): Tag | null => {
    const tag = ref === 'artifact' ? undefined : tags[ref];
    const section = tags.findLast(({ id, type }) => type === 'Sect' && tag !== undefined && isWithin(tag, id));
    return tags.find(({ type, parent }) => type === 'Figure' && parent === section?.id) ?? null;
  };
  const isWithin = (tag: Tag, id: number): boolean =>
    tag.parent === id || (tag.parent !== null && isWithin(tags[tag.parent]!, id));
  const firstTag = (items: readonly Item[]): TagRef => {
    for (const item of items) {
      const tag = item.kind === 'group' ? firstTag(item.items) : item.tag;
      if (tag !== 'artifact') return tag;
    }
    return 'artifact';
  };
  return pages.flatMap((page, index) =>
    page.items
      .filter((item): item is GroupItem => item.kind === 'group' && item.clip !== null)
      .flatMap((group, at): readonly SlideFigure[] => {
        const tag = figureOf(firstTag(group.items));
        const box = slideBoxes(page)[at];
        return tag && box ? [{ tag, page: index, box }] : [];
      }),
  );
}

/** The lines, dots and squares to write on, each as the box that its ink takes. */
export function writingBoxes(page: PlanPage): readonly Box[] {
  return page.items.flatMap((item) => {
    if (item.kind !== 'path' || !item.stroke) return [];
    const { stroke } = item;
    const isWriting = stroke === strokes.ruled || stroke === strokes.squares || stroke.paint === strokes.dots.paint;
    if (!isWriting) return [];
    const numbers = (item.path.match(/-?[\d.]+/g) ?? []).map(Number);
    const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
    const [xPt, yPt] = [Math.min(...xs), Math.min(...ys)];
    return [{ xPt, yPt: yPt - 0.2, widthPt: Math.max(...xs) - xPt, heightPt: Math.max(...ys) - yPt + 0.4 }];
  });
}

/** The texts that lead to places of the document. */
export function linksOf(items: readonly Item[]): readonly { readonly name: string; readonly text: string }[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return linksOf(item.items);
    if (item.kind !== 'line' || item.link?.kind !== 'place') return [];
    return [{ name: item.link.name, text: item.words.map((word) => word.text).join('') }];
  });
}
