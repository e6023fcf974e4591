/** The cells of a page with several slides. */
import type { Box } from '../../model/geometry';
import type { Recipe } from '../../model/recipe';
import { gridPt, type Paper } from '../page/paper';
import { pitchOf } from '../page/room-to-write';

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** The picture's width in millimetres of a text 170 wide. */
  readonly widthMm: number;
  /** How many lines to write on a slide leaves under it, however tall it is: where its cell could be taller than the row. */
  readonly linesUnder?: number;
}

/** Between two rows. */
export const rowGapPt = 2 * gridPt;
/** Cells are made for 4:3, so that wider slides fit too. */
export const tallest = 3 / 4;

/** From the top of one row to the top of the next. */
export function rowPitch(grid: Grid, body: Box): number {
  return (body.heightPt + rowGapPt) / grid.rows;
}

/** How high a picture may be over its caption, in a row of that height. */
export function mostHeight(
  { linesUnder = 0 }: Grid,
  widthPt: number,
  rowPt: number,
  captionPt: number,
  writing: Recipe['writing'],
): number {
  const linesPt = writing.kind === 'none' ? 0 : linesUnder * pitchOf(writing);
  return Math.min(widthPt * tallest, rowPt - captionPt - linesPt);
}

/** A column of cells, from the text's left edge: spread over the whole width; one alone stands at the left. */
export function columnOf(
  grid: Grid,
  column: number,
  paper: Paper,
): { readonly leftPt: number; readonly widthPt: number } {
  const widthPt = paper.across(grid.widthMm);
  const step = grid.columns > 1 ? (paper.body.widthPt - widthPt) / (grid.columns - 1) : 0;
  return { leftPt: column * step, widthPt };
}

/** The first cell at or after `next` where as many neighbours stand in one row. */
export function placeFor(count: number, next: number, columns: number): number {
  const inRow = next % columns;
  return columns > 1 && inRow + count > columns ? next + columns - inRow : next;
}
