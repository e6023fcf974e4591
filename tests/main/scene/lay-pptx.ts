/** Lays out a slide of a PowerPoint deck made for a test, and finds its lines where they stand. */
import { readMarkdown } from '../../../main/markdown/read-markdown';
import { compose, identity, type Matrix } from '../../../main/model/geometry';
import type { Sha256 } from '../../../main/model/ids';
import type { Item, LineItem, Scene } from '../../../main/model/scene';
import { laySlide } from '../../../main/scene/lay-slide';
import { mediaInfo } from '../../../main/store/media-info';
import type { PptxNotation, SlideNotation } from '../../builders/pptx-file';
import { importPptx } from '../import/pptx/import-pptx';
import { typesetter } from '../typeset/bundled-fonts';

export async function lay(slide: SlideNotation, parts: PptxNotation['parts'] = {}): Promise<Scene> {
  const { deck, media } = await importPptx({ slides: [slide], parts });
  const bytes = new Map(media.map((one) => [one.sha, one.bytes]));
  const infoOf = (sha: Sha256) => {
    const found = bytes.get(sha);
    return found ? mediaInfo((from, count) => found.subarray(from, from + count)) : null;
  };
  return laySlide(
    { deck, slide: deck.slides[0]!, language: 'en', number: 1, total: 1 },
    { typesetter, readMarkdown, media: { info: infoOf, bytes: (sha) => bytes.get(sha) ?? null } },
  );
}

interface SeenLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly item: LineItem;
  readonly matrix: Matrix;
}

/** Lines where they stand on the slide. */
export function linesOf(items: readonly Item[], matrix: Matrix = identity): readonly SeenLine[] {
  return items.flatMap((item): readonly SeenLine[] => {
    if (item.kind === 'group') return linesOf(item.items, compose(matrix, item.matrix));
    if (item.kind !== 'line') return [];
    const [a, b, c, d, e, f] = matrix;
    const at = (x: number): readonly [number, number] => [
      a * x + c * item.baselinePt + e,
      b * x + d * item.baselinePt + f,
    ];
    const [[x, y], [right]] = [at(item.xPt), at(item.xPt + item.widthPt)];
    return [{ text: item.words.map(({ text }) => text).join(''), x, y, right, item, matrix }];
  });
}
