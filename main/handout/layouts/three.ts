/** Three slides under each other at the left, room to write beside each; a pair stands together, two pairs a page. */
import type { Box } from '../../model/geometry';
import type { OpenLeaf } from '../composing';
import type { RowPart } from '../flow/pour-rows';
import { leastRow, rowsIn } from '../flow/rows-in';
import { wordsPieces } from '../flow/slide-words';
import { gridPt, type Paper } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { captionOf, numberLinePt } from '../slides/caption';
import { continuedPieces } from '../slides/continued';
import { putEmptyCell } from '../slides/empty-cell';
import type { LaidSlide } from '../slides/lay-slides';
import { picturePieces } from '../slides/picture-pieces';
import { noteShown, putSlide } from '../slides/put-slide';
import type { LayoutRoom, SlideLayout } from './layout';
import { rowsLayout } from './rows-layout';

const widthMm = 88;
const gapMm = 7;
const rowGapPt = 3 * gridPt;
const betweenPt = gridPt;
const tallest = 3 / 4;
/** An instructor's number line has its times beside it. */
const leastCaptionPt = 120;
/** A row that takes more of a page than this is parted rather than leave so much of it free. */
const wholeShare = 0.6;

function rowOf(body: Box, rows: number, index: number): Box {
  const pitch = (body.heightPt + rowGapPt) / rows;
  return { ...body, yPt: body.yPt + index * pitch, heightPt: pitch - rowGapPt };
}

function rowsOn(hasPairs: boolean): number {
  return hasPairs ? 2 : 3;
}

/** Where words stand beneath the pictures, rows grow with them. */
const growing = rowsLayout({
  tracks: ({ paper }) => [{ leftPt: 0, widthPt: paper.across(widthMm) }],
  rows: function* (slides, [track], room) {
    const widthPt = track?.widthPt ?? 0;
    const leastPt = rowOf(room.paper.body, rowsOn(room.hasPairs), 0).heightPt;
    const mostPt = Math.min(widthPt * tallest, leastPt - numberLinePt);
    for (const laid of slides) {
      yield {
        columns: [
          [
            ...picturePieces(laid, { widthPt, mostPt, titled: false }, room.sect, room),
            ...wordsPieces(laid.beneath, laid.shown, room, widthPt),
          ],
        ],
        leastPt: 0,
        perPage: rowsOn(room.hasPairs),
        beforePt: rowGapPt,
        wholePt: room.paper.body.heightPt * wholeShare,
        begin: ({ sheets: [sheet], yPt, isFirst }) => {
          if (sheet) noteShown(laid, sheet.leaf, yPt, room, isFirst);
        },
        end: (part) => {
          writeBeside(part, room);
        },
        again: () => [continuedPieces(laid, widthPt, room.sect, room)],
      };
    }
  },
});

export const three: SlideLayout = {
  cell: (paper, hasPairs) => {
    const widthPt = paper.across(widthMm);
    const row = rowOf(paper.body, rowsOn(hasPairs), 0).heightPt;
    const sharePt = hasPairs ? (row - betweenPt) / 2 : row;
    return { widthPt, heightPt: Math.min(widthPt * tallest, sharePt - numberLinePt) };
  },
  underHead: ({ body }, hasPairs) => leastRow(body.heightPt, rowsOn(hasPairs), rowGapPt),
  fill: (slides, room) => {
    if (room.hasWords) growing.fill(slides, room);
    else fillRows(slides, room);
  },
  fillFacing: growing.fillFacing,
};

function fillRows(slides: Iterable<LaidSlide>, room: LayoutRoom): void {
  let rows = 0;
  let open: OpenLeaf | null = null;
  let row = 0;
  for (const laid of slides) {
    if (!open || row === rows) {
      open = room.nextLeaf();
      rows = rowsIn(open.body.heightPt, room.paper.body.heightPt, rowsOn(room.hasPairs), rowGapPt);
      row = 0;
    }
    fillRow(laid, open, rowOf(open.body, rows, row++), room);
  }
  // What the last page has left is for the reader's own words, over the whole width.
  if (open && row < rows) {
    const { yPt } = rowOf(open.body, rows, row);
    const rest = { ...open.body, yPt, heightPt: open.body.yPt + open.body.heightPt - yPt };
    open.leaf.items.push(...roomFromTop(rest, room.recipe.writing));
  }
}

function fillRow(laid: LaidSlide, open: OpenLeaf, row: Box, room: LayoutRoom): void {
  const widthPt = room.paper.across(widthMm);
  const count = laid.pictures.length;
  const share = (row.heightPt - betweenPt * (count - 1)) / Math.max(1, count);
  let yPt = row.yPt;
  for (const picture of laid.pictures) {
    const caption = captionOf(laid, picture, widthPt, false, room.sect, room);
    const cell = { xPt: row.xPt, yPt, widthPt, heightPt: Math.min(widthPt * tallest, share - caption.heightPt) };
    const box = putSlide(laid, picture, open.leaf, cell, room.sect, room);
    caption.put(open.leaf, { ...box, widthPt: Math.max(box.widthPt, leastCaptionPt) });
    yPt = box.yPt + box.heightPt + caption.heightPt + betweenPt;
  }
  if (count === 0) putEmptyCell(laid, open.leaf, { ...row, widthPt }, room.sect, room);
  open.leaf.items.push(...roomFromTop(besideOf(row, room.paper), room.recipe.writing));
}

function writeBeside({ sheets: [sheet], yPt, heightPt }: RowPart, room: LayoutRoom): void {
  if (!sheet) return;
  const box = besideOf({ ...sheet.body, yPt, heightPt }, room.paper);
  sheet.leaf.items.push(...roomFromTop(box, room.recipe.writing));
}

/** What a row has at the right of its slides. */
function besideOf(row: Box, paper: Paper): Box {
  const leftPt = row.xPt + paper.across(widthMm + gapMm);
  return { ...row, xPt: leftPt, widthPt: row.xPt + row.widthPt - leftPt };
}
