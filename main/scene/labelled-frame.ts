/** A dashed frame with words in it: what stands for a picture or drawing that cannot be shown. */
import { solid, type Box } from '../model/geometry';
import type { Item, TagRef } from '../model/scene';
import type { PictureTools } from './pictures/picture-shop';
import { itemsAt } from './fragment';
import { setText } from './blocks/set-text';
import { roundedPath } from './shapes';

export function labelledFrame(label: string, box: Box, tag: TagRef, tools: PictureTools): readonly Item[] {
  const stroke = { paint: solid(tools.palette.quiet), widthPt: 1, dashPt: [4, 3], cap: 'butt', join: 'round' } as const;
  const frame: Item = {
    kind: 'path',
    path: roundedPath(box, 4),
    fill: solid(tools.palette.tint),
    stroke,
    tag: 'artifact',
  };
  const words = label.trim();
  if (words === '') return [frame];
  const inner = Math.max(box.widthPt - 16, 1);
  const sizes = [13, 11, 9];
  const set = (sizePt: number) =>
    setText(
      [
        [
          {
            text: words,
            family: 'sans',
            weight: 400,
            slant: false,
            sizePt,
            paint: solid(tools.palette.quiet),
            lang: tools.lang,
            tag,
          },
        ],
      ],
      { widthPt: inner, align: 'centre' },
      tools,
    );
  const fitting = sizes.map(set).find((text) => text.heightPt <= box.heightPt - 8);
  if (fitting) return [frame, ...itemsAt(fitting, box.xPt + 8, box.yPt + (box.heightPt - fitting.heightPt) / 2)];
  const text = set(9);
  const scale = Math.min((box.heightPt - 4) / text.heightPt, 1);
  const matrix = [scale, 0, 0, scale, box.xPt + (box.widthPt - inner * scale) / 2, box.yPt + 2] as const;
  return [frame, { kind: 'group', matrix, clip: null, alpha: 1, items: itemsAt(text, 0, 0) }];
}
