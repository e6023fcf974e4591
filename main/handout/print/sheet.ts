/** A sheet: the items of a slide or of a page in the order in which they are painted, each with its place on the sheet. */
import {
  boxThrough,
  compose,
  identity,
  type Box,
  type Matrix,
  type Paint,
  type PathData,
  withInks,
} from '../../model/geometry';
import type { GroupItem, Item } from '../../model/scene';
import { outlineOf, type Outline } from './outline';

export type Mark = Exclude<Item, GroupItem>;

interface Clip {
  readonly outline: Outline;
  readonly inverse: Matrix;
}

export interface Painted {
  readonly item: Mark;
  /** From the item's own points to the sheet's, and back. */
  readonly map: Matrix;
  readonly inverse: Matrix;
  /** Of the groups around it. */
  readonly alpha: number;
  readonly clips: readonly Clip[];
  /** On the sheet. */
  readonly bounds: Box;
}

/** True for a group that is a sheet of its own: its items are left out, and stay as they are. */
export type IsOther = (group: GroupItem) => boolean;

/** Every item but groups, the first painted first. */
export function openSheet(items: readonly Item[], isOther: IsOther = () => false): readonly Painted[] {
  const painted: Painted[] = [];
  const walk = (within: readonly Item[], map: Matrix, alpha: number, clips: readonly Clip[]): void => {
    const inverse = inverseOf(map);
    for (const item of within) {
      if (item.kind !== 'group') {
        painted.push({ item, map, inverse, alpha, clips, bounds: boxThrough(map, boundsOf(item)) });
      } else if (!isOther(item)) {
        const inner = compose(map, item.matrix);
        walk(item.items, inner, alpha * item.alpha, item.clip ? [...clips, clipOf(item.clip, inner)] : clips);
      }
    }
  };
  walk(items, identity, 1, []);
  return painted;
}

/** Another mark in the place of one. */
export function withMark(painted: Painted, item: Mark): Painted {
  if (item === painted.item) return painted;
  return { ...painted, item, bounds: boxThrough(painted.map, boundsOf(item)) };
}

/** The same items with each mark in its new form: none, one or several. `change` is told its place in the sheet. */
export function changedSheet(
  items: readonly Item[],
  change: (mark: Mark, index: number) => readonly Mark[],
  isOther: IsOther = () => false,
): readonly Item[] {
  let index = 0;
  const walk = (within: readonly Item[]): readonly Item[] =>
    within.flatMap((item): readonly Item[] => {
      if (item.kind !== 'group') return change(item, index++);
      return [isOther(item) ? item : { ...item, items: walk(item.items) }];
    });
  return walk(items);
}

/** Groups that are seen through and hold words hand their opacity to what is in them, so that words can be made readable. */
export function withSolidGroups(items: readonly Item[]): readonly Item[] {
  return items.map((item) => {
    if (item.kind !== 'group') return item;
    const inner = withSolidGroups(item.items);
    if (item.alpha >= 1 || !inner.some(holdsWords)) return { ...item, items: inner };
    return { ...item, alpha: 1, items: inner.map((each) => faded(each, item.alpha)) };
  });
}

function holdsWords(item: Item): boolean {
  return item.kind === 'group' ? item.items.some(holdsWords) : item.kind === 'line';
}

function faded(item: Item, alpha: number): Item {
  switch (item.kind) {
    case 'group':
      return holdsWords(item)
        ? { ...item, items: item.items.map((each) => faded(each, alpha)) }
        : { ...item, alpha: item.alpha * alpha };
    case 'line':
      return { ...item, paint: fadedPaint(item.paint, alpha) };
    case 'path':
      return {
        ...item,
        fill: item.fill && fadedPaint(item.fill, alpha),
        stroke: item.stroke && { ...item.stroke, paint: fadedPaint(item.stroke.paint, alpha) },
      };
    case 'picture':
      return { ...item, alpha: item.alpha * alpha };
    case 'page':
      return item;
  }
}

function fadedPaint(paint: Paint, alpha: number): Paint {
  return withInks(paint, (ink) => ({ ...ink, alpha: ink.alpha * alpha }));
}

function clipOf(path: PathData, map: Matrix): Clip {
  return { outline: outlineOf(path), inverse: inverseOf(map) };
}

/** Above and below the baseline, in ems: what the letters of a line take. */
const [above, under] = [0.78, 0.22];

/** The box of a mark in its own points; a line's is that of its letters. */
export function boundsOf(item: Mark): Box {
  switch (item.kind) {
    case 'line':
      return {
        xPt: item.xPt,
        yPt: item.baselinePt - above * item.sizePt,
        widthPt: item.widthPt,
        heightPt: (above + under) * item.sizePt,
      };
    case 'path': {
      const { bounds } = outlineOf(item.path);
      const reach = item.stroke ? item.stroke.widthPt / 2 : 0;
      return {
        xPt: bounds.xPt - reach,
        yPt: bounds.yPt - reach,
        widthPt: bounds.widthPt + 2 * reach,
        heightPt: bounds.heightPt + 2 * reach,
      };
    }
    case 'picture':
    case 'page':
      return item.box;
  }
}

export function inverseOf([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  if (size === 0) return [0, 0, 0, 0, 0, 0];
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}
