/**
 * Several slides a page in rows and columns of fixed cells. A row is as high as its share of the page: what its slides leave
 * free is ruled for notes. A pair of languages stands in two neighbouring cells, over lines that run under both.
 */
import type { Box } from '../../model/geometry';
import type { OpenLeaf } from '../composing';
import { bottomOf, gridPt, rightOf } from '../page/paper';
import type { Paper } from '../page/paper';
import { linesToWriteOn } from '../page/ruled-lines';
import { captionOf, putSlide } from '../slides/put-slide';
import type { LaidSlide } from '../slides/lay-slides';
import type { LayoutRoom, SlideLayout } from './layout';

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** The picture's width in millimetres of A4. */
  readonly widthMm: number;
}

/** Between two rows. */
const rowGapPt = 2 * gridPt;
/** Cells are made for 4:3, so that wider slides fit too. */
const tallest = 3 / 4;
const numberLinePt = 14.5;

/** `paired` is the grid of a session with slides in two languages: every pair finds two cells beside each other. */
export function gridLayout(single: Grid, paired: Grid = single): SlideLayout {
  const gridOf = (hasPairs: boolean): Grid => (hasPairs ? paired : single);
  return {
    cell: (paper, hasPairs) => {
      const grid = gridOf(hasPairs);
      const widthPt = paper.across(grid.widthMm);
      return { widthPt, heightPt: Math.min(widthPt * tallest, rowPitch(grid, paper.body) - rowGapPt - numberLinePt) };
    },
    fill: (slides, room) => fillGrid(gridOf(room.hasPairs), slides, room),
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
    fillCells(laid, grid, next, open, room);
    next += laid.pictures.length;
  }
}

/** A slide's pictures in neighbouring cells, and lines to write on under them. */
function fillCells(laid: LaidSlide, grid: Grid, first: number, { leaf, body }: OpenLeaf, room: LayoutRoom): void {
  const cells = laid.pictures.map((_, index) => cellBox(grid, first + index, body, room.paper));
  let bottomPt = 0;
  for (const [index, picture] of laid.pictures.entries()) {
    const cell = cells[index];
    if (!cell) continue;
    const caption = captionOf(laid, picture, cell.widthPt, true, room.sect, room);
    const heightPt = Math.min(cell.widthPt * tallest, cell.heightPt - caption.heightPt);
    const box = putSlide(laid, picture, leaf, { ...cell, heightPt }, room.sect, room);
    caption.put(leaf, { ...box, widthPt: cell.widthPt });
    bottomPt = Math.max(bottomPt, bottomOf(box) + caption.heightPt - caption.freePt);
  }
  const [left, right] = [cells[0], cells.at(-1)];
  if (!left || !right) return;
  const rest = {
    xPt: left.xPt,
    yPt: bottomPt,
    widthPt: rightOf(right) - left.xPt,
    heightPt: bottomOf(left) - bottomPt,
  };
  leaf.items.push(...linesToWriteOn(rest));
}

/** The first cell at or after `next` where as many neighbours stand in one row. */
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
