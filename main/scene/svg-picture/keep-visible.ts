/** Leaves out words that were placed where nobody sees them: outside the picture, in faint groups, smaller than a dot. */
import { compose, identity, type Matrix } from '../../model/geometry';
import type { Item, LineItem } from '../../model/scene';
import { leastAlpha } from './seen';
import { movedBounds, type Bounds } from './usvg-path';

/** Of the 2,000 units that a picture is wide: a quarter of a point where it fills a slide. */
const leastSize = 0.5;

export function keepVisible(items: readonly Item[], view: Bounds, hidden: () => void): readonly Item[] {
  const keep = (some: readonly Item[], matrix: Matrix, alpha: number): readonly Item[] =>
    some.flatMap((item): readonly Item[] => {
      if (item.kind === 'group') {
        const inner = keep(item.items, compose(matrix, item.matrix), alpha * item.alpha);
        return inner.length === 0 ? [] : [{ ...item, items: inner }];
      }
      if (item.kind !== 'line' || isVisible(item, matrix, alpha, view)) return [item];
      if (item.words.some(({ text }) => text.trim() !== '')) hidden();
      return [];
    });
  return keep(items, identity, 1);
}

function isVisible(line: LineItem, matrix: Matrix, alpha: number, view: Bounds): boolean {
  const [a, b, c, d] = matrix;
  const ink = line.paint.kind === 'solid' ? line.paint.alpha : 1;
  if (ink * alpha < leastAlpha) return false;
  if (!(line.sizePt * Math.sqrt(Math.abs(a * d - b * c)) >= leastSize)) return false;
  const { left, top, right, bottom } = movedBounds(boundsOfLine(line), matrix);
  return right > view.left && left < view.right && bottom > view.top && top < view.bottom;
}

function boundsOfLine({ xPt, baselinePt, widthPt, sizePt }: LineItem): Bounds {
  return { left: xPt, right: xPt + widthPt, top: baselinePt - sizePt * 0.8, bottom: baselinePt + sizePt * 0.25 };
}

/** The box of all lines; null where there are none. */
export function boundsOfWords(items: readonly Item[]): Bounds | null {
  const all = items.filter((item) => item.kind === 'line').map(boundsOfLine);
  if (all.length === 0) return null;
  return {
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
    top: Math.min(...all.map(({ top }) => top)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}
