/**
 * Which words of a line no eye finds. A word of which any sample is seen stays; letters of which only a tip reaches into sight count
 * as unseen. The passport samples the finished file in the same places.
 */
import { compose, pointThrough, type Matrix } from '../../model/geometry';
import { holds, touches, type Edges } from '../../model/flat-path';
import { hasLetters } from '../../model/has-letters';
import type { LineItem } from '../../model/scene';
import type { Cover } from './covers';
import type { OwnColour } from './own-colour';
import type { Standing } from './walk-scene';

/** Over the baseline, in ems. */
const sampleHeights = [0.08, 0.28, 0.48];

export type Unseen = 'off-slide' | 'covered' | 'same-colour';

/**
 * For each word of the line why it is not seen, or null; null for a line that is seen whole. `covers` are those painted after it.
 * A word may be hidden by several things together: off the slide at one end, and in the colour of two grounds at the other.
 */
export function unseenWords(
  line: LineItem,
  standing: Standing,
  slide: Edges,
  covers: readonly Cover[],
  ownColour: OwnColour,
): readonly (Unseen | null)[] | null {
  const { map, clips } = standing;
  const box = boxOf(line, map);
  const isAlike = ownColour(line, standing, box);
  const above = covers.filter(({ edges }) => touches(edges, box));
  const isWhole = (edges: Edges): boolean =>
    edges.left <= box.left && edges.right >= box.right && edges.top <= box.top && edges.bottom >= box.bottom;
  const near = clips.filter((clip) => !clip.isBox || !isWhole(clip));
  if (!isAlike && above.length === 0 && near.length === 0 && isWhole(slide)) return null;
  let x = line.xPt;
  return line.words.map((word, index) => {
    const from = x;
    const widthPt = (word.width * line.sizePt) / 1000;
    x += widthPt + (line.gapsPt?.[index] ?? 0);
    if (!hasLetters(word.text)) return null;
    const samples = samplesOf(
      compose(map, [1, 0, 0, 1, from, line.baselinePt]),
      widthPt,
      line.sizePt,
      word.glyphs.length,
    );
    let why: Unseen = 'off-slide';
    for (const [sx, sy] of samples) {
      if (sx < slide.left || sx > slide.right || sy < slide.top || sy > slide.bottom) continue;
      const isClear = near.every((clip) => holds(clip, sx, sy)) && !above.some((cover) => cover.hides(sx, sy));
      if (isClear && isAlike?.(sx, sy) !== true) return null;
      if (isClear) why = 'same-colour';
      else if (why === 'off-slide') why = 'covered';
    }
    return why;
  });
}

function samplesOf(
  map: Matrix,
  widthPt: number,
  sizePt: number,
  glyphs: number,
): readonly (readonly [number, number])[] {
  const across = Math.max(3, Math.min(24, glyphs * 2));
  return Array.from({ length: across }, (_, index) => (widthPt * (index + 0.5)) / across).flatMap((x) =>
    sampleHeights.map((height) => pointThrough(map, x, -height * sizePt)),
  );
}

function boxOf({ xPt, baselinePt, widthPt, sizePt }: LineItem, [a, b, c, d, e, f]: Matrix): Edges {
  const right = xPt + widthPt;
  const top = baselinePt - sizePt / 2;
  const x = (h: number, v: number): number => a * h + c * v + e;
  const y = (h: number, v: number): number => b * h + d * v + f;
  const [x1, x2, x3, x4] = [x(xPt, baselinePt), x(right, baselinePt), x(xPt, top), x(right, top)];
  const [y1, y2, y3, y4] = [y(xPt, baselinePt), y(right, baselinePt), y(xPt, top), y(right, top)];
  return {
    left: Math.min(x1, x2, x3, x4),
    right: Math.max(x1, x2, x3, x4),
    top: Math.min(y1, y2, y3, y4),
    bottom: Math.max(y1, y2, y3, y4),
  };
}

/** The line without its unseen words: what is left stands where it stood. */
export function withoutWords(line: LineItem, unseen: readonly (Unseen | null)[]): readonly LineItem[] {
  const pieces: LineItem[] = [];
  let x = line.xPt;
  let from = -1;
  let fromX = 0;
  const end = (to: number, toX: number): void => {
    if (from < 0) return;
    const { gapsPt, ...whole } = line;
    const words = line.words.slice(from, to);
    if (words.some(({ text }) => text.trim() !== ''))
      pieces.push({
        ...whole,
        words,
        ...(gapsPt ? { gapsPt: gapsPt.slice(from, to) } : {}),
        xPt: fromX,
        widthPt: toX - fromX,
      });
    from = -1;
  };
  line.words.forEach((word, index) => {
    if (unseen[index]) end(index, x);
    else if (from < 0) [from, fromX] = [index, x];
    x += (word.width * line.sizePt) / 1000 + (line.gapsPt?.[index] ?? 0);
  });
  end(line.words.length, x);
  return pieces;
}
