/**
 * Pours rows of columns onto pages. The columns of a row begin level; a row is as high as its highest column and grows with
 * it; what a page does not hold goes on at the top of the next one. Columns may stand on two facing pages.
 */
import type { placeItems } from '../../typeset/place-line';
import type { OpenLeaf } from '../composing';
import { bottomOf } from '../page/paper';
import { alongside } from './alongside';
import { leastHeight, rowHeight, shareIn, type Room, type Shrinking } from './picture-share';
import { putPieces, type Piece } from './piece';
import { rowsIn } from './rows-in';
import { columnHeight, take } from './take';

export interface Track {
  /** The page of a spread that it is on, from 0. */
  readonly sheet: number;
  /** From the left edge of the text. */
  readonly leftPt: number;
  readonly widthPt: number;
}

/** Where a part of a row stands. */
export interface RowPart {
  readonly sheets: readonly OpenLeaf[];
  readonly yPt: number;
  /** To the next row, or to the foot of the page after the last one. */
  readonly heightPt: number;
  /** How much of it each column takes. */
  readonly usedPt: readonly number[];
  readonly isFirst: boolean;
}

export interface Row {
  /** What stands in each track, of a row that shrinks nothing that is drawn. */
  readonly columns: readonly (readonly Piece[])[];
  /**
   * Its pictures are as large as the room lets them be in which it begins; smaller where another row comes that ends or begins
   * on that page then.
   */
  readonly shrinking?: Shrinking;
  /** What of each column is text, its last pieces; all of it unless said. */
  readonly texts?: readonly (readonly Piece[])[];
  /** The row is never lower. */
  readonly leastPt: number;
  /**
   * Nor lower than its share of a page of so many rows, so that short ones stand at the same places on every page. Under a head
   * a page has as many as it holds.
   */
  readonly perPage?: number;
  /** Space above it, not used at a page's top. */
  readonly beforePt: number;
  /** A row that is no higher than this stays on one page. */
  readonly wholePt: number;
  /** But it is parted rather than leave more of a page free than this; it leaves any height free unless said. */
  readonly freePt?: number;
  /** Told of each part once its place is known, before its content is drawn. */
  readonly begin?: (part: RowPart) => void;
  /** Told of each part when its height is known, after its content. */
  readonly end?: (part: RowPart) => void;
  /** What is said over each column on the next page, told which of them go on. */
  readonly again?: (goesOn: readonly boolean[]) => readonly (readonly Piece[])[];
}

/** A new spread of as many pages as the tracks name. */
type NextSpread = () => readonly OpenLeaf[];

interface Pen {
  readonly topPt: number;
  sheets: readonly OpenLeaf[];
  yPt: number;
  bottomPt: number;
  atTop: boolean;
  /** The last part put, whose height is not settled: it reaches to the foot where the next row begins a page. */
  open: { readonly row: Row; readonly part: RowPart } | null;
}

export interface Ground {
  readonly tracks: readonly Track[];
  readonly next: NextSpread;
  /** The height of a page without a head. */
  readonly fullPt: number;
  /** Moves items to their place: a live preview takes those that are there already. */
  readonly place: typeof placeItems;
}

/** Where nothing is poured no page begins. */
export function pourRows(rows: Iterable<Row>, ground: Ground): void {
  const nextPen = (): Pen => openPen(ground.next);
  let pen: Pen | null = null;
  let row: Row | null = null;
  for (const next of rows) {
    if (row) pen = pourRow(row, next, pen ?? nextPen(), nextPen, ground);
    row = next;
  }
  if (row) pen = pourRow(row, null, pen ?? nextPen(), nextPen, ground);
  if (pen) settle(pen, pen.bottomPt);
}

function openPen(next: NextSpread): Pen {
  const sheets = next();
  const topPt = Math.max(...sheets.map(({ body }) => body.yPt));
  return {
    topPt,
    sheets,
    yPt: topPt,
    bottomPt: Math.min(...sheets.map(({ body }) => bottomOf(body))),
    atTop: true,
    open: null,
  };
}

/** The part put last is as high as it was, or reaches to the foot of its page. */
function settle(pen: Pen, bottomPt?: number): void {
  if (!pen.open) return;
  const { row, part } = pen.open;
  row.end?.(bottomPt === undefined ? part : { ...part, heightPt: bottomPt - part.yPt });
  pen.open = null;
}

function pourRow(row: Row, next: Row | null, given: Pen, nextPen: () => Pen, { tracks, fullPt, place }: Ground): Pen {
  let pen = given;
  const { shrinking } = row;
  let columns = row.columns;
  let overs: readonly number[] = [];
  let isFirst = true;
  const turn = (): void => {
    settle(pen, pen.bottomPt);
    pen = nextPen();
  };
  for (;;) {
    const yPt = pen.yPt + (pen.atTop ? 0 : row.beforePt);
    const roomPt = pen.bottomPt - yPt;
    const isFull = pen.atTop && roomPt >= fullPt - 1;
    const chosen =
      shrinking && isFirst ? shareIn(shrinking, roomOf(row, next, { heightPt: roomPt, isFull, fullPt })) : null;
    if (shrinking && chosen) columns = shrinking.measured(chosen.share);
    const leastPt = isFirst ? Math.min(leastOf(row, pen, fullPt), fullPt) : 0;
    const wholePt = Math.max(leastPt, rowHeight(columns));
    const fits = wholePt <= roomPt + 0.01;
    const begins = columns.every((pieces) => pieces.length === 0 || take(pieces, roomPt, isFull).taken.length > 0);
    const couldBePt = shrinking && isFirst ? leastHeight(shrinking) : wholePt;
    const leaves = !pen.atTop && roomPt <= (row.freePt ?? Infinity);
    const staysWhole = couldBePt <= row.wholePt && (leaves || (chosen?.endsShort === true && next === null));
    if (!fits && !isFull && (staysWhole || !begins)) {
      turn();
      continue;
    }
    if (shrinking && chosen) columns = shrinking.drawn(chosen.share);
    if (isFirst) overs = columns.map(({ length }, index) => length - (row.texts?.[index]?.length ?? length));
    const parts = alongside(
      columns,
      overs,
      columns.map((pieces) => take(pieces, roomPt, isFull)),
      tracks,
    );
    settle(pen);
    const usedPt = parts.map(({ taken }) => columnHeight(taken));
    const part = { sheets: pen.sheets, yPt, usedPt, isFirst, heightPt: fits ? wholePt : roomPt };
    row.begin?.(part);
    for (const [index, { taken }] of parts.entries()) {
      const track = tracks[index];
      const sheet = track && pen.sheets[track.sheet];
      if (sheet) putPieces(taken, sheet.leaf, sheet.body.xPt + track.leftPt, yPt, place);
    }
    pen.open = { row, part };
    pen.yPt = yPt + part.heightPt;
    pen.atTop = false;
    const rests = parts.map(({ rest }) => rest);
    if (rests.every((rest) => rest.length === 0)) return pen;
    turn();
    const again = row.again?.(rests.map((rest) => rest.length > 0)) ?? [];
    columns = rests.map((rest, index) => [...(again[index] ?? []), ...rest]);
    overs = rests.map((_, index) => again[index]?.length ?? 0);
    isFirst = false;
  }
}

function roomOf({ beforePt, freePt }: Row, next: Row | null, page: Pick<Room, 'heightPt' | 'isFull' | 'fullPt'>): Room {
  return {
    ...page,
    halfPt: (page.fullPt - beforePt) / 2,
    beginPt: beforePt + (freePt ?? 0),
    nextPt: next?.shrinking ? next.beforePt + leastHeight(next.shrinking) : null,
  };
}

function leastOf({ leastPt, perPage, beforePt }: Row, { topPt, bottomPt }: Pen, fullPt: number): number {
  if (perPage === undefined) return leastPt;
  const rows = rowsIn(bottomPt - topPt, fullPt, perPage, beforePt);
  return Math.max(leastPt, (bottomPt - topPt + beforePt) / rows - beforePt);
}
