/**
 * Several slides a page in rows and columns of fixed cells. A row is as high as its share of the page: what its slides leave
 * free is for writing. A pair of languages stands in two neighbouring cells, over room that runs under both. Where words stand
 * beneath pictures the rows grow with them.
 */
import type { Box } from '../../model/geometry';
import { recipeDefaults } from '../../model/recipe';
import type { OpenLeaf } from '../composing';
import { leastRow, rowsIn } from '../flow/rows-in';
import { bottomOf, rightOf } from '../page/paper';
import type { Paper } from '../page/paper';
import { roomFromTop, roomToWrite } from '../page/room-to-write';
import { captionOf, numberLinePt } from '../slides/caption';
import { putSlide } from '../slides/put-slide';
import { fitted } from '../slides/slide-picture';
import { putEmptyCell } from '../slides/empty-cell';
import type { LaidSlide } from '../slides/lay-slides';
import { columnOf, mostHeight, placeFor, rowGapPt, rowPitch, type Grid } from './grid-cells';
import { growingGrid } from './growing-grid';
import type { LayoutRoom, SlideLayout } from './layout';

interface OtherGrids {
  /** Of a session with slides in two languages: every pair finds two cells beside each other. */
  readonly paired?: Grid;
  /** Where words stand beneath the pictures of one language. */
  readonly worded?: Grid;
}

export function gridLayout(single: Grid, { paired = single, worded = single }: OtherGrids = {}): SlideLayout {
  const gridOf = (hasPairs: boolean): Grid => (hasPairs ? paired : single);
  return {
    cell: (paper, hasPairs) => {
      const grid = gridOf(hasPairs);
      const widthPt = paper.across(grid.widthMm);
      const rowPt = rowPitch(grid, paper.body) - rowGapPt;
      return { widthPt, heightPt: mostHeight(grid, widthPt, rowPt, numberLinePt, recipeDefaults.writing) };
    },
    underHead: ({ body }, hasPairs) => leastRow(body.heightPt, gridOf(hasPairs).rows, rowGapPt),
    fill: (slides, room) => {
      if (room.hasWords) growingGrid(room.hasPairs ? paired : worded).fill(slides, room);
      else fillGrid(gridOf(room.hasPairs), slides, room);
    },
    fillFacing: (slides, room) => {
      growingGrid(single).fillFacing(slides, room);
    },
  };
}

function fillGrid(grid: Grid, slides: Iterable<LaidSlide>, room: LayoutRoom): void {
  let page: GridPage | null = null;
  let next = 0;
  for (const laid of slides) {
    const count = Math.max(1, laid.pictures.length);
    let place = page?.places(next, count) ?? null;
    if (!page || place === null) {
      page = gridPage(grid, room.nextLeaf(), room);
      place = page.places(0, count);
    }
    if (!place) continue;
    fillCells(laid, page.grid, place.cells, page.open, room);
    next = place.next;
  }
  if (!page) return;
  if (room.recipe.order === 'across') writeBelow(next, page.grid, page.open, room);
  else writeUnderLast(next, page.grid, page.open, room);
}

interface GridPage {
  readonly open: OpenLeaf;
  /** With the rows that this page has. */
  readonly grid: Grid;
  readonly places: Places;
}

function gridPage(whole: Grid, open: OpenLeaf, { paper, recipe, hasPairs }: LayoutRoom): GridPage {
  const rows = rowsIn(open.body.heightPt, paper.body.heightPt, whole.rows, rowGapPt);
  const grid = { ...whole, rows };
  return { open, grid, places: recipe.order === 'down' ? downwards(grid, hasPairs) : acrossRows(grid) };
}

/** The rows that the last page has over are for the reader's own words, over the whole width; under one column as if its lines went on. */
function writeBelow(next: number, grid: Grid, { leaf, body }: OpenLeaf, room: LayoutRoom): void {
  const rows = Math.ceil(next / grid.columns);
  if (rows >= grid.rows) return;
  const { yPt } = cellBox(grid, rows * grid.columns, body, room.paper);
  const { writing } = room.recipe;
  const below = (topPt: number): Box => ({ ...body, yPt: topPt, heightPt: bottomOf(body) - topPt });
  leaf.items.push(
    ...(grid.columns > 1 ? roomToWrite(below(yPt), writing) : roomFromTop(below(yPt - rowGapPt), writing)),
  );
}

/** The same where columns are filled one after the other: under the last slide, from its column to the right edge. */
function writeUnderLast(next: number, grid: Grid, { leaf, body }: OpenLeaf, room: LayoutRoom): void {
  const wide = room.hasPairs && grid.columns > 1 ? 2 : 1;
  const [column, rows] = [Math.floor((next - 1) / grid.rows) * wide, ((next - 1) % grid.rows) + 1];
  if (rows >= grid.rows) return;
  const { xPt, yPt } = cellBox(grid, rows * grid.columns + column, body, room.paper);
  const below = { xPt, yPt, widthPt: rightOf(body) - xPt, heightPt: bottomOf(body) - yPt };
  leaf.items.push(...roomToWrite(below, room.recipe.writing));
}

/** Where so many neighbours stand, counting from a place that is still free; null where the page is full. */
type Places = (from: number, count: number) => { readonly cells: readonly number[]; readonly next: number } | null;

/** From left to right, then the next row. */
function acrossRows(grid: Grid): Places {
  return (from, count) => {
    const first = placeFor(count, from, grid.columns);
    if (first + count > grid.columns * grid.rows) return null;
    return { cells: Array.from({ length: count }, (_, index) => first + index), next: first + count };
  };
}

/** From top to bottom, then the next column; where there are pairs a column is as wide as one. */
function downwards(grid: Grid, hasPairs: boolean): Places {
  const wide = hasPairs && grid.columns > 1 ? 2 : 1;
  return (from, count) => {
    if (from >= (grid.columns / wide) * grid.rows) return null;
    const first = (from % grid.rows) * grid.columns + Math.floor(from / grid.rows) * wide;
    return { cells: Array.from({ length: count }, (_, index) => first + index), next: from + 1 };
  };
}

/** A slide's pictures in neighbouring cells, and room to write under them. */
function fillCells(
  laid: LaidSlide,
  grid: Grid,
  places: readonly number[],
  { leaf, body }: OpenLeaf,
  room: LayoutRoom,
): void {
  const cells = places.map((place) => cellBox(grid, place, body, room.paper));
  const [left, right] = [cells[0], cells.at(-1)];
  if (!left || !right) return;
  let bottomPt = left.yPt;
  for (const [index, picture] of laid.pictures.entries()) {
    const cell = cells[index];
    if (!cell) continue;
    const caption = captionOf(laid, picture, cell.widthPt, true, room.sect, room);
    const heightPt = mostHeight(grid, cell.widthPt, cell.heightPt, caption.heightPt, room.recipe.writing);
    const { widthPt } = fitted(picture, { ...cell, heightPt });
    // A picture that is narrower than its cell stands in the middle of it.
    const xPt = cell.xPt + (cell.widthPt - widthPt) / 2;
    const box = putSlide(laid, picture, leaf, { ...cell, xPt, heightPt }, room.sect, room);
    caption.put(leaf, { ...box, xPt: cell.xPt, widthPt: cell.widthPt });
    bottomPt = Math.max(bottomPt, bottomOf(box) + caption.heightPt - caption.freePt);
  }
  if (laid.pictures.length === 0) bottomPt = putEmptyCell(laid, leaf, left, room.sect, room);
  const rest = {
    xPt: left.xPt,
    yPt: bottomPt,
    widthPt: rightOf(right) - left.xPt,
    heightPt: bottomOf(left) - bottomPt,
  };
  leaf.items.push(...roomToWrite(rest, room.recipe.writing));
}

function cellBox(grid: Grid, index: number, body: Box, paper: Paper): Box {
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const pitch = rowPitch(grid, body);
  const { leftPt, widthPt } = columnOf(grid, column, paper);
  return { xPt: body.xPt + leftPt, yPt: body.yPt + row * pitch, widthPt, heightPt: pitch - rowGapPt };
}
