/** One slide a page, as wide as the text; two languages stand under each other. */
import { gridPt } from '../page/paper';
import { captionOf, putSlide } from '../slides/put-slide';
import type { SlideLayout } from './layout';

const gapPt = 3 * gridPt;

export const one: SlideLayout = {
  cell: (paper) => ({ widthPt: paper.body.widthPt, heightPt: paper.body.heightPt - 14.5 }),
  fill: (slides, room) => {
    for (const laid of slides) {
      const { leaf, body } = room.nextLeaf();
      const share = (body.heightPt - gapPt * (laid.pictures.length - 1)) / laid.pictures.length;
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
        yPt = box.yPt + box.heightPt + caption.heightPt + gapPt;
      }
    }
  },
};
