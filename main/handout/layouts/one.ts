/** One slide a page, as wide as the text, over lines to write on; two languages stand under each other. */
import type { Box } from '../../model/geometry';
import { bottomOf, gridPt } from '../page/paper';
import { linesToWriteOn } from '../page/ruled-lines';
import { captionOf, putSlide } from '../slides/put-slide';
import type { SlideLayout } from './layout';

const gapPt = 3 * gridPt;

function shareOf(body: Box, count: number): number {
  return (body.heightPt - gapPt * (count - 1)) / count;
}

export const one: SlideLayout = {
  cell: ({ body }, hasPairs) => ({ widthPt: body.widthPt, heightPt: shareOf(body, hasPairs ? 2 : 1) - 14.5 }),
  fill: (slides, room) => {
    for (const laid of slides) {
      const { leaf, body } = room.nextLeaf();
      const share = shareOf(body, laid.pictures.length);
      let yPt = body.yPt;
      for (const picture of laid.pictures) {
        const caption = captionOf(laid, picture, body.widthPt, false, room.sect, room);
        const box = putSlide(
          laid,
          picture,
          leaf,
          { ...body, yPt, heightPt: share - caption.heightPt },
          room.sect,
          room,
        );
        caption.put(leaf, { ...box, widthPt: Math.max(box.widthPt, 120) });
        yPt = bottomOf(box) + caption.heightPt + gapPt;
      }
      const fromPt = yPt - gapPt;
      leaf.items.push(...linesToWriteOn({ ...body, yPt: fromPt, heightPt: bottomOf(body) - fromPt }));
    }
  },
};
