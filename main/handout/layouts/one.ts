/** One slide a page, as wide as the text, over room to write; two languages stand under each other. */
import type { Box } from '../../model/geometry';
import { wordsPieces } from '../flow/slide-words';
import { bottomOf, gridPt } from '../page/paper';
import { roomToWrite } from '../page/room-to-write';
import { captionOf, numberLinePt } from '../slides/caption';
import { continuedPieces } from '../slides/continued';
import { putEmptyCell } from '../slides/empty-cell';
import type { LaidSlide } from '../slides/lay-slides';
import { picturePieces } from '../slides/picture-pieces';
import { noteShown, putSlide } from '../slides/put-slide';
import type { LayoutRoom, SlideLayout } from './layout';
import { rowsLayout } from './rows-layout';

const gapPt = 3 * gridPt;
const tallest = 3 / 4;
/** Words are not set as wide as the picture, which nobody could read. */
const measureMm = 140;

function shareOf(body: Box, count: number): number {
  return (body.heightPt - gapPt * (count - 1)) / Math.max(1, count);
}

/** The words under the picture go on on the next page. */
const growing = rowsLayout({
  tracks: ({ paper }) => [{ leftPt: 0, widthPt: paper.body.widthPt }],
  rows: function* (slides, _tracks, room) {
    const { body } = room.paper;
    const measurePt = room.paper.across(measureMm);
    for (const laid of slides) {
      const column = { widthPt: body.widthPt, mostPt: body.heightPt * 0.75, titled: false };
      yield {
        columns: [
          [...picturePieces(laid, column, room.sect, room), ...wordsPieces(laid.beneath, laid.shown, room, measurePt)],
        ],
        leastPt: 0,
        perPage: 1,
        beforePt: 0,
        wholePt: 0,
        begin: ({ sheets: [sheet], yPt, isFirst }) => {
          if (sheet) noteShown(laid, sheet.leaf, yPt, room, isFirst);
        },
        end: ({ sheets: [sheet], yPt, usedPt: [usedPt = 0], heightPt }) => {
          if (!sheet) return;
          const box = { ...sheet.body, yPt: yPt + usedPt, heightPt: heightPt - usedPt };
          sheet.leaf.items.push(...roomToWrite(box, room.recipe.writing));
        },
        again: () => [continuedPieces(laid, body.widthPt, room.sect, room)],
      };
    }
  },
});

export const one: SlideLayout = {
  cell: ({ body }, hasPairs) => ({ widthPt: body.widthPt, heightPt: shareOf(body, hasPairs ? 2 : 1) - numberLinePt }),
  underHead: ({ body }, hasPairs) => (hasPairs ? null : body.widthPt * tallest + numberLinePt),
  fill: (slides, room) => {
    if (room.hasWords) growing.fill(slides, room);
    else for (const laid of slides) fillPage(laid, room);
  },
  fillFacing: growing.fillFacing,
};

function fillPage(laid: LaidSlide, room: LayoutRoom): void {
  const { leaf, body } = room.nextLeaf();
  const share = shareOf(body, laid.pictures.length);
  let yPt = body.yPt;
  for (const picture of laid.pictures) {
    const caption = captionOf(laid, picture, body.widthPt, false, room.sect, room);
    const box = putSlide(laid, picture, leaf, { ...body, yPt, heightPt: share - caption.heightPt }, room.sect, room);
    caption.put(leaf, { ...box, widthPt: Math.max(box.widthPt, 120) });
    yPt = bottomOf(box) + caption.heightPt + gapPt;
  }
  const fromPt = laid.pictures.length === 0 ? putEmptyCell(laid, leaf, body, room.sect, room) : yPt - gapPt;
  leaf.items.push(...roomToWrite({ ...body, yPt: fromPt, heightPt: bottomOf(body) - fromPt }, room.recipe.writing));
}
