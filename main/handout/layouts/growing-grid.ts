/** Cells with words beneath their pictures: a row is as high as its fullest cell, and goes on where a page ends. */
import type { Piece } from '../flow/piece';
import type { Row, RowPart } from '../flow/pour-rows';
import { wordsPieces } from '../flow/slide-words';
import { roomToWrite } from '../page/room-to-write';
import { numberLinePt } from '../slides/caption';
import { continuedPieces } from '../slides/continued';
import type { LaidSlide } from '../slides/lay-slides';
import { numberPieces, onePicture } from '../slides/picture-pieces';
import { noteShown } from '../slides/put-slide';
import { columnOf, mostHeight, rowGapPt, rowPitch, type Grid } from './grid-cells';
import type { LayoutRoom } from './layout';
import { rowsLayout, type ColumnTrack, type RowsDesign } from './rows-layout';

/** A row that takes more of a page than this is parted rather than leave so much of it free. */
const wholeShare = 0.6;

/** Rows from left to right, or where the recipe says so one column after the other. */
export function growingGrid(grid: Grid): ReturnType<typeof rowsLayout> {
  const [across, down] = [rowsLayout(acrossDesign(grid)), rowsLayout(downDesign(grid))];
  return {
    fill: (slides, room) => {
      (room.recipe.order === 'down' && !room.hasPairs ? down : across).fill(slides, room);
    },
    fillFacing: (slides, room) => {
      (room.recipe.order === 'down' ? down : across).fillFacing(slides, room);
    },
  };
}

function acrossDesign(grid: Grid): RowsDesign {
  return {
    tracks: ({ paper }) => Array.from({ length: grid.columns }, (_, column) => columnOf(grid, column, paper)),
    rows: function* (slides, tracks, room) {
      let row: LaidSlide[] = [];
      let used = 0;
      for (const laid of slides) {
        const count = Math.max(1, laid.pictures.length);
        if (used + count > grid.columns && row.length > 0) {
          yield rowOf(row, grid, tracks, room);
          [row, used] = [[], 0];
        }
        row.push(laid);
        used += count;
      }
      if (row.length > 0) yield rowOf(row, grid, tracks, room);
    },
  };
}

function downDesign(grid: Grid): RowsDesign {
  return {
    tracks: ({ paper }) => [{ leftPt: 0, widthPt: columnOf(grid, 0, paper).widthPt }],
    columns: ({ paper }) => Array.from({ length: grid.columns }, (_, column) => columnOf(grid, column, paper)),
    rows: function* (slides, tracks, room) {
      for (const laid of slides) yield rowOf([laid], grid, tracks, room);
    },
  };
}

interface Cell {
  readonly laid: LaidSlide;
  readonly pieces: readonly Piece[];
  readonly track: ColumnTrack;
}

function rowOf(slides: readonly LaidSlide[], grid: Grid, tracks: readonly ColumnTrack[], room: LayoutRoom): Row {
  const { body } = room.paper;
  const leastPt = rowPitch(grid, body) - rowGapPt;
  const cells: Cell[] = [];
  for (const laid of slides) {
    for (const pieces of cellsOf(laid, grid, tracks[cells.length]?.widthPt ?? 0, leastPt, room)) {
      const track = tracks[cells.length];
      if (track) cells.push({ laid, pieces, track });
    }
  }
  return {
    columns: tracks.map((_, index) => cells[index]?.pieces ?? []),
    leastPt: 0,
    perPage: grid.rows,
    beforePt: rowGapPt,
    wholePt: body.heightPt * wholeShare,
    begin: ({ sheets: [sheet], yPt, isFirst }) => {
      for (const laid of slides) if (sheet) noteShown(laid, sheet.leaf, yPt, room, isFirst);
    },
    end: (part) => {
      for (const laid of slides) writeUnder(laid, cells, part, room);
    },
    again: (goesOn) =>
      cells.map(({ laid, track }, index) =>
        goesOn[index] ? continuedPieces(laid, track.widthPt, room.sect, room) : [],
      ),
  };
}

/** The columns of pieces that a slide takes: one for each picture, the words beneath the last. */
function cellsOf(
  laid: LaidSlide,
  grid: Grid,
  widthPt: number,
  leastPt: number,
  room: LayoutRoom,
): readonly (readonly Piece[])[] {
  const words = wordsPieces(laid.beneath, laid.shown, room, widthPt);
  const mostPt = mostHeight(grid, widthPt, leastPt, numberLinePt, room.recipe.writing);
  if (laid.pictures.length === 0) return [[...numberPieces(laid, widthPt, room.sect, room), ...words]];
  const last = laid.pictures.length - 1;
  return laid.pictures.map((picture, index) => [
    ...onePicture(laid, picture, false, { widthPt, mostPt, titled: true }, room.sect, room),
    ...(index === last ? words : []),
  ]);
}

/** What a slide's cells leave of the row. */
function writeUnder(laid: LaidSlide, cells: readonly Cell[], part: RowPart, room: LayoutRoom): void {
  const [sheet] = part.sheets;
  const own = cells.flatMap((cell, index) =>
    cell.laid === laid ? [{ ...cell, usedPt: part.usedPt[index] ?? 0 }] : [],
  );
  const [first, last] = [own[0], own.at(-1)];
  if (!sheet || !first || !last) return;
  const usedPt = Math.max(...own.map((cell) => cell.usedPt));
  const box = {
    xPt: sheet.body.xPt + first.track.leftPt,
    yPt: part.yPt + usedPt,
    widthPt: last.track.leftPt + last.track.widthPt - first.track.leftPt,
    heightPt: part.heightPt - usedPt,
  };
  sheet.leaf.items.push(...roomToWrite(box, room.recipe.writing));
}
