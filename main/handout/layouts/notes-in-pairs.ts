/** The slide over its text in two languages: a column each on one page, or a page each where they face each other. */
import type { Piece } from '../flow/piece';
import { linePieces, spacedBefore } from '../flow/piece';
import type { Row, RowPart } from '../flow/pour-rows';
import { slideText } from '../flow/slide-text';
import { wordsPieces } from '../flow/slide-words';
import { gridPt } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { setText } from '../page/type';
import { continuedPieces } from '../slides/continued';
import { factLines } from '../slides/facts';
import { facingView, type LaidSlide } from '../slides/lay-slides';
import { onePicture, repeatedPieces } from '../slides/picture-pieces';
import { noteShown } from '../slides/put-slide';
import type { LayoutRoom } from './layout';
import { rowsLayout, type ColumnTrack } from './rows-layout';
import { heightOf } from '../flow/stacked';

const columnMm = 82;
const pageMm = 119;
const againMm = 45;
const tallest = 3 / 4;
/** Between two slides of one page. */
export const betweenPt = 3 * gridPt;

/** Of an instructor's guide, a page holds as many slides as stand on it whole; participants write under each. */
export function sharesPages({ shown }: LayoutRoom): boolean {
  return shown.edition === 'instructor';
}

/** A column for each language. */
export const notesInPairs = rowsLayout({
  tracks: ({ paper }) => {
    const widthPt = paper.across(columnMm);
    return [
      { leftPt: 0, widthPt },
      { leftPt: paper.body.widthPt - widthPt, widthPt },
    ];
  },
  rows: function* (slides, tracks, room) {
    const second = room.shown.languages[1];
    for (const laid of slides) {
      const views = second ? [facingView(laid, second, false), facingView(laid, second, true)] : [laid];
      yield rowOf(laid, views, tracks, room);
    }
  },
});

/** A page for each language, with a readable column. */
export const notesFacing = rowsLayout({
  tracks: ({ paper }) => [{ leftPt: 0, widthPt: paper.across(pageMm) }],
  rows: function* (slides, tracks, room) {
    for (const laid of slides) yield rowOf(laid, [laid], tracks, room);
  },
});

function rowOf(laid: LaidSlide, views: readonly LaidSlide[], tracks: readonly ColumnTrack[], room: LayoutRoom): Row {
  const heads = views.map((view, index) => headPieces(view, tracks[index]?.widthPt ?? 0, room));
  const level = Math.max(...heads.map((head) => heightOf(head)));
  return {
    columns: tracks.map(({ widthPt }, index) => {
      const view = views[index];
      return view ? columnOf(view, heads[index] ?? [], level, widthPt, room) : [];
    }),
    leastPt: 0,
    ...(sharesPages(room)
      ? { beforePt: betweenPt, wholePt: room.paper.body.heightPt }
      : { perPage: 1, beforePt: 0, wholePt: 0 }),
    begin: ({ sheets: [sheet], yPt }) => {
      if (sheet) noteShown(laid, sheet.leaf, yPt, room);
    },
    end: (part) => {
      writeUnder(part, room);
    },
    again: () =>
      tracks.map(({ widthPt }, index) => {
        const view = views[index];
        if (!view) return [];
        return [
          ...repeatedPieces(view, room.paper.across(againMm), room),
          ...continuedPieces(view, widthPt, room.sect, room),
        ];
      }),
  };
}

/** The number and what goes with it, then the picture, then the text; heads of one height, so that the pictures are level. */
function columnOf(
  view: LaidSlide,
  head: readonly Piece[],
  levelPt: number,
  widthPt: number,
  room: LayoutRoom,
): readonly Piece[] {
  const missing = levelPt - heightOf(head);
  const spacer: readonly Piece[] = missing > 0 ? [{ heightPt: missing, beforePt: 0, items: [], withNext: true }] : [];
  const pictures = view.pictures.flatMap((picture) =>
    onePicture(view, picture, false, { widthPt, mostPt: widthPt * tallest, titled: false }, room.sect, room).slice(
      0,
      1,
    ),
  );
  const text = [...wordsPieces(view.beneath, view.shown, room, widthPt), ...slideText(view, room, widthPt)];
  const shown = pictures.map((piece, index) => ({
    ...piece,
    withNext: index < pictures.length - 1,
    beforePt: index === 0 ? 0 : piece.beforePt,
  }));
  return [...head, ...spacer, ...shown, ...spacedBefore(text, 2 * gridPt)];
}

/** In the language of the column; what is in neither language has the main one's. */
function headPieces(view: LaidSlide, widthPt: number, room: LayoutRoom): readonly Piece[] {
  const tag = room.book.tag('P', room.sect);
  const lines = factLines({ ...view, pictures: [] }, room).flatMap(({ text, role, language: own }) =>
    linePieces(setText(room.tools.typesetter, text, { role, language: own, tag }, widthPt), 0, 0, true),
  );
  return lines.length === 0 ? [] : [...lines, { heightPt: 3.5, beforePt: 0, items: [], withNext: true }];
}

/** The rest of a page, as wide as the text; what one column leaves beside a longer one stays free. */
function writeUnder({ sheets: [sheet], yPt, usedPt, heightPt }: RowPart, room: LayoutRoom): void {
  if (!sheet) return;
  const used = Math.max(...usedPt) + gridPt;
  const box = { ...sheet.body, yPt: yPt + used, heightPt: heightPt - used };
  sheet.leaf.items.push(...roomFromTop(box, room.recipe.writing));
}
