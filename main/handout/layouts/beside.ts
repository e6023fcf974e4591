/**
 * The slide at the left, its text beside it in full: three a page where texts are short. A row grows with its text, and what a
 * page does not hold goes on beside the slide in small. Participants get the handout text, or room to write; instructors the
 * notes.
 */
import type { Piece } from '../flow/piece';
import type { Row, RowPart } from '../flow/pour-rows';
import { leastRow } from '../flow/rows-in';
import { slideText } from '../flow/slide-text';
import { wordsPieces } from '../flow/slide-words';
import { gridPt } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { continuedPieces } from '../slides/continued';
import type { LaidSlide } from '../slides/lay-slides';
import { picturePieces, repeatedPieces } from '../slides/picture-pieces';
import { noteShown } from '../slides/put-slide';
import type { LayoutRoom, SlideLayout } from './layout';
import { rowsLayout, type ColumnTrack } from './rows-layout';

const pictureMm = 78;
const textMm = 85;
/** The slide again beside a text that goes on. */
const againMm = 45;
const rowGapPt = 3 * gridPt;
const rowsPerPage = 3;
const tallest = 3 / 4;
/** A row that takes more of a page than this is parted rather than leave so much of it free. */
const wholeShare = 0.5;

export const beside: SlideLayout = {
  cell: (paper) => ({ widthPt: paper.across(pictureMm), heightPt: paper.across(pictureMm) * tallest }),
  underHead: ({ body }) => leastRow(body.heightPt, rowsPerPage, rowGapPt),
  ...rowsLayout({
    tracks: ({ paper }) => [
      { leftPt: 0, widthPt: paper.across(pictureMm) },
      { leftPt: paper.body.widthPt - paper.across(textMm), widthPt: paper.across(textMm) },
    ],
    rows: function* (slides, tracks, room) {
      for (const laid of slides) yield rowOf(laid, tracks, room);
    },
  }),
};

function rowOf(laid: LaidSlide, [left, right]: readonly ColumnTrack[], room: LayoutRoom): Row {
  const { body } = room.paper;
  const [pictureWidth, textWidth] = [left?.widthPt ?? 0, right?.widthPt ?? 0];
  const text = textOf(laid, textWidth, room);
  const column = { widthPt: pictureWidth, mostPt: pictureWidth * tallest, titled: true };
  return {
    columns: [picturePieces(laid, column, room.sect, room), text],
    leastPt: 0,
    perPage: rowsPerPage,
    beforePt: rowGapPt,
    wholePt: body.heightPt * wholeShare,
    begin: ({ sheets: [sheet], yPt, isFirst }) => {
      if (sheet) noteShown(laid, sheet.leaf, yPt, room, isFirst);
    },
    end: (part) => {
      writeUnder(part, right, room);
    },
    again: () => [
      repeatedPieces(laid, room.paper.across(againMm), room),
      continuedPieces(laid, textWidth, room.sect, room),
    ],
  };
}

function textOf(laid: LaidSlide, widthPt: number, room: LayoutRoom): readonly Piece[] {
  return [...wordsPieces(laid.beneath, laid.shown, room, widthPt), ...slideText(laid, room, widthPt)];
}

/** What a text leaves of its row, or of the page after the last one. */
function writeUnder(part: RowPart, track: ColumnTrack | undefined, room: LayoutRoom): void {
  const [sheet] = part.sheets;
  if (!sheet || !track) return;
  const usedPt = part.usedPt[1] ?? 0;
  const box = {
    xPt: sheet.body.xPt + track.leftPt,
    yPt: part.yPt + usedPt,
    widthPt: track.widthPt,
    heightPt: part.heightPt - usedPt,
  };
  sheet.leaf.items.push(...(usedPt === 0 ? roomFromTop : withAir)(box, room.recipe.writing));
}

/** Under a text the first line keeps its distance. */
const withAir: typeof roomFromTop = (box, writing) =>
  roomFromTop({ ...box, yPt: box.yPt + gridPt, heightPt: box.heightPt - gridPt }, writing);
