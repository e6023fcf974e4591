/** Three slides under each other at the left, lines to write on beside each; a pair stands together, two pairs a page. */
import type { Box } from '../../model/geometry';
import type { OpenLeaf } from '../composing';
import { ruledLinesFromTop } from '../page/ruled-lines';
import { gridPt } from '../page/paper';
import type { LaidSlide } from '../slides/lay-slides';
import { captionOf, putSlide } from '../slides/put-slide';
import type { LayoutRoom, SlideLayout } from './layout';

const widthMm = 88;
const gapMm = 7;
const rowGapPt = 3 * gridPt;
const betweenPt = gridPt;
const tallest = 3 / 4;

function rowOf(body: Box, rows: number, index: number): Box {
  const pitch = (body.heightPt + rowGapPt) / rows;
  return { ...body, yPt: body.yPt + index * pitch, heightPt: pitch - rowGapPt };
}

export const threeLines: SlideLayout = {
  cell: (paper, hasPairs) => {
    const widthPt = paper.across(widthMm);
    const sharePt = hasPairs ? (rowOf(paper.body, 2, 0).heightPt - betweenPt) / 2 : rowOf(paper.body, 3, 0).heightPt;
    return { widthPt, heightPt: Math.min(widthPt * tallest, sharePt - 14.5) };
  },
  fill: (slides, room) => {
    const rows = room.hasPairs ? 2 : 3;
    let open: OpenLeaf | null = null;
    let row = 0;
    for (const laid of slides) {
      if (!open || row === rows) {
        open = room.nextLeaf();
        row = 0;
      }
      fillRow(laid, open, rowOf(open.body, rows, row++), room);
    }
  },
};

function fillRow(laid: LaidSlide, open: OpenLeaf, row: Box, room: LayoutRoom): void {
  const widthPt = room.paper.across(widthMm);
  const count = laid.pictures.length;
  const share = (row.heightPt - betweenPt * (count - 1)) / count;
  let yPt = row.yPt;
  for (const picture of laid.pictures) {
    const caption = captionOf(laid, picture, widthPt, false, room.sect, room);
    const cell = { xPt: row.xPt, yPt, widthPt, heightPt: Math.min(widthPt * tallest, share - caption.heightPt) };
    const box = putSlide(laid, picture, open.leaf, cell, room.sect, room);
    caption.put(open.leaf, { ...box, widthPt });
    yPt = box.yPt + box.heightPt + caption.heightPt + betweenPt;
  }
  const leftPt = row.xPt + room.paper.across(widthMm + gapMm);
  open.leaf.items.push(...ruledLinesFromTop({ ...row, xPt: leftPt, widthPt: row.xPt + row.widthPt - leftPt }));
}
