/** Layouts whose slides stand in rows that grow with their texts: on single pages, and level on facing ones. */
import { placeItems } from '../../typeset/place-line';
import type { OpenLeaf } from '../composing';
import { together } from '../flow/picture-share';
import { pourRows, type Ground, type Row, type RowPart, type Track } from '../flow/pour-rows';
import { facingView, type LaidSlide } from '../slides/lay-slides';
import type { FacingRoom, LayoutRoom, SlideLayout } from './layout';

export type ColumnTrack = Omit<Track, 'sheet'>;

export interface RowsDesign {
  readonly tracks: (room: LayoutRoom) => readonly ColumnTrack[];
  /** Where a page is filled from top to bottom in one column after the other; each has all the tracks. */
  readonly columns?: (room: LayoutRoom) => readonly ColumnTrack[];
  readonly rows: (slides: Iterable<LaidSlide>, tracks: readonly ColumnTrack[], room: LayoutRoom) => Iterable<Row>;
}

/** The two ways of filling pages that a design of rows gives. */
export function rowsLayout(design: RowsDesign): Pick<SlideLayout, 'fill' | 'fillFacing'> {
  return {
    fill: (slides, room) => {
      const tracks = design.tracks(room);
      const onOne = tracks.map((track) => ({ ...track, sheet: 0 }));
      pourRows(
        design.rows(slides, tracks, room),
        groundOf(onOne, () => [room.nextLeaf()], design, room),
      );
    },
    fillFacing: (slides, room) => {
      const tracks = design.tracks(room);
      const onBoth = [0, 1].flatMap((sheet) => tracks.map((track) => ({ ...track, sheet })));
      pourRows(facingRows(design, slides, tracks, room), groundOf(onBoth, room.nextSpread, design, room));
    },
  };
}

function groundOf(tracks: readonly Track[], next: Ground['next'], design: RowsDesign, room: LayoutRoom): Ground {
  const { tools, paper } = room;
  const place = tools.composed?.placed ?? placeItems;
  return { tracks, next: inColumns(next, design, room), fullPt: paper.body.heightPt, place };
}

/** The next column of the same pages, or the first of new ones. */
function inColumns(
  next: () => readonly OpenLeaf[],
  { columns }: RowsDesign,
  room: LayoutRoom,
): () => readonly OpenLeaf[] {
  if (!columns) return next;
  const all = columns(room);
  let sheets: readonly OpenLeaf[] = [];
  let at = all.length;
  return () => {
    if (at >= all.length) {
      sheets = next();
      at = 0;
    }
    const { leftPt, widthPt } = all[at] ?? { leftPt: 0, widthPt: room.paper.body.widthPt };
    at += 1;
    return sheets.map(({ leaf, body }) => ({ leaf, body: { ...body, xPt: body.xPt + leftPt, widthPt } }));
  };
}

/** Each row of the main language together with that of the second. */
function* facingRows(
  design: RowsDesign,
  slides: Iterable<LaidSlide>,
  tracks: readonly ColumnTrack[],
  room: FacingRoom,
): Generator<Row> {
  const laid = [...slides];
  const [mains, seconds] = [false, true].map((isSecond) =>
    design.rows(
      laid.map((each) => facingView(each, room.second, isSecond)),
      tracks,
      room,
    ),
  );
  if (!mains || !seconds) return;
  const others = seconds[Symbol.iterator]();
  for (const main of mains) {
    const { value: second } = others.next() as IteratorResult<Row, undefined>;
    yield second ? sideBySide(main, second) : main;
  }
}

/** One row of two: the columns of the second stand on the page that faces the first. */
function sideBySide(main: Row, second: Row): Row {
  const count = main.columns.length;
  const ofMain = (part: RowPart): RowPart => ({
    ...part,
    sheets: part.sheets.slice(0, 1),
    usedPt: part.usedPt.slice(0, count),
  });
  const ofSecond = (part: RowPart): RowPart => ({
    ...part,
    sheets: part.sheets.slice(1),
    usedPt: part.usedPt.slice(count),
  });
  return {
    columns: [...main.columns, ...second.columns],
    ...(main.shrinking && second.shrinking ? { shrinking: together(main.shrinking, second.shrinking) } : {}),
    texts: [main, second].flatMap(({ columns, texts }) => texts ?? columns),
    leastPt: Math.max(main.leastPt, second.leastPt),
    ...(main.perPage === undefined ? {} : { perPage: main.perPage }),
    beforePt: Math.max(main.beforePt, second.beforePt),
    wholePt: Math.max(main.wholePt, second.wholePt),
    ...(main.freePt === undefined || second.freePt === undefined
      ? {}
      : { freePt: Math.max(main.freePt, second.freePt) }),
    begin: (part) => {
      main.begin?.(ofMain(part));
      second.begin?.(ofSecond(part));
    },
    end: (part) => {
      main.end?.(ofMain(part));
      second.end?.(ofSecond(part));
    },
    // What only one page goes on with is named on the other too, which else had nothing but room to write.
    again: (goesOn) => [
      ...(main.again?.(orAll(goesOn.slice(0, count))) ?? main.columns.map(() => [])),
      ...(second.again?.(orAll(goesOn.slice(count))) ?? []),
    ],
  };
}

function orAll(goesOn: readonly boolean[]): readonly boolean[] {
  return goesOn.some(Boolean) ? goesOn : goesOn.map(() => true);
}
