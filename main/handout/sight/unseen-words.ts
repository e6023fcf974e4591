/**
 * Which words of a line no eye finds. A word of which any sample is seen stays; letters of which only a tip reaches into sight count
 * as unseen. The passport samples the finished file in the same places.
 */
import { compose, type Matrix } from '../../model/geometry';
import { holds, touches, type Edges } from '../../model/flat-path';
import type { LineItem } from '../../model/scene';
import type { Cover } from './covers';
import type { Standing } from './walk-scene';

/** Over the baseline, in ems. */
const sampleHeights = [0.08, 0.28, 0.48];

export type Unseen = 'off-slide' | 'covered';

/** For each word of the line why it is not seen, or null. `covers` are those painted after it. */
export function unseenWords(
  line: LineItem,
  { map, clips }: Standing,
  slide: Edges,
  covers: readonly Cover[],
): readonly (Unseen | null)[] {
  const box = boxOf(line, map);
  const above = covers.filter(({ edges }) => touches(edges, box));
  const isWhole = (edges: Edges): boolean =>
    edges.left <= box.left && edges.right >= box.right && edges.top <= box.top && edges.bottom >= box.bottom;
  const near = clips.filter((clip) => !clip.isBox || !isWhole(clip));
  if (above.length === 0 && near.length === 0 && isWhole(slide)) return line.words.map(() => null);
  let x = line.xPt;
  return line.words.map((word, index) => {
    const from = x;
    const widthPt = (word.width * line.sizePt) / 1000;
    x += widthPt + (line.gapsPt?.[index] ?? 0);
    if (!/[\p{L}\p{N}]/u.test(word.text)) return null;
    const samples = samplesOf(
      compose(map, [1, 0, 0, 1, from, line.baselinePt]),
      widthPt,
      line.sizePt,
      word.glyphs.length,
    );
    let why: Unseen = 'off-slide';
    for (const [sx, sy] of samples) {
      if (sx < slide.left || sx > slide.right || sy < slide.top || sy > slide.bottom) continue;
      why = 'covered';
      const isClear = near.every((clip) => holds(clip, sx, sy)) && !above.some((cover) => cover.hides(sx, sy));
      if (isClear) return null;
    }
    return why;
  });
}

function samplesOf(
  [a, b, c, d, e, f]: Matrix,
  widthPt: number,
  sizePt: number,
  glyphs: number,
): readonly (readonly [number, number])[] {
  const across = Math.max(3, Math.min(24, glyphs * 2));
  return Array.from({ length: across }, (_, index) => (widthPt * (index + 0.5)) / across).flatMap((x) =>
    sampleHeights.map((height) => {
      const y = -height * sizePt;
      return [a * x + c * y + e, b * x + d * y + f] as const;
    }),
  );
}

function boxOf({ xPt, baselinePt, widthPt, sizePt }: LineItem, [a, b, c, d, e, f]: Matrix): Edges {
  const corners = [
    [xPt, baselinePt],
    [xPt + widthPt, baselinePt],
    [xPt, baselinePt - sizePt / 2],
    [xPt + widthPt, baselinePt - sizePt / 2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
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
