/** Several slides a page in rows and columns of fixed cells; a pair of languages stands in two neighbouring cells. */
import type { Box } from '../../model/geometry';
import type { OpenLeaf } from '../composing';
import { gridPt } from '../page/paper';
import type { Paper } from '../page/paper';
import { captionOf, putSlide } from '../slides/put-slide';
import type { LaidSlide } from '../slides/lay-slides';
import type { LayoutRoom, SlideLayout } from './layout';

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** The picture's width in millimetres of A4. */
  readonly widthMm: number;
  /** Slides stand with their title under them. */
  readonly titled: boolean;
}

/** Between two rows. */
const rowGapPt = 2 * gridPt;
/** Cells are made for 4:3, so that wider slides fit too. */
const tallest = 3 / 4;
const numberLinePt = 14.5;

export function gridLayout(grid: Grid): SlideLayout {
  return {
    cell: (paper) => {
      const widthPt = paper.across(grid.widthMm);
      return { widthPt, heightPt: Math.min(widthPt * tallest, rowPitch(grid, paper.body) - rowGapPt - numberLinePt) };
    },
    fill: (slides, room) => fillGrid(grid, slides, room),
  };
}

function rowPitch(grid: Grid, body: Box): number {
  return (body.heightPt + rowGapPt) / grid.rows;
}

function fillGrid(grid: Grid, slides: Iterable<LaidSlide>, room: LayoutRoom): void {
  const cells = grid.columns * grid.rows;
  let open: OpenLeaf | null = null;
  let next = 0;
  for (const laid of slides) {
    next = placeFor(laid.pictures.length, next, grid);
    if (!open || next + laid.pictures.length > cells) {
      open = room.nextLeaf();
      next = 0;
    }
    for (const picture of laid.pictures) {
      const cell = cellBox(grid, next++, open.body, room.paper);
      const caption = captionOf(laid, picture, cell.widthPt, grid.titled, room.sect, room);
      const box = putSlide(
        laid,
        picture,
        open.leaf,
        { ...cell, heightPt: Math.min(cell.widthPt * tallest, cell.heightPt - caption.heightPt) },
        room.sect,
        room,
      );
      caption.put(open.leaf, { ...box, widthPt: cell.widthPt });
    }
  }
}

/** The first cell at or after `next` where as many neighbours stand in one row, or in one column of a single one. */
function placeFor(count: number, next: number, grid: Grid): number {
  const inRow = next % grid.columns;
  return grid.columns > 1 && inRow + count > grid.columns ? next + grid.columns - inRow : next;
}

/** Columns spread over the whole width; one column stands at the left, and leaves its margin to the pen. */
function cellBox(grid: Grid, index: number, body: Box, paper: Paper): Box {
  const widthPt = paper.across(grid.widthMm);
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const step = grid.columns > 1 ? (body.widthPt - widthPt) / (grid.columns - 1) : 0;
  const pitch = rowPitch(grid, body);
  return { xPt: body.xPt + column * step, yPt: body.yPt + row * pitch, widthPt, heightPt: pitch - rowGapPt };
}
