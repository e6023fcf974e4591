/**
 * The slide over its text in two languages: a column each on one page, or a page each where they face each other. In a guide two
 * slides stand on a page where smaller pictures let them; a longer text rather goes on overleaf than leave much of a page empty.
 */
import type { TagRef } from '../../model/scene';
import type { Piece } from '../flow/piece';
import { linePieces, spacedBefore } from '../flow/piece';
import type { Row, RowPart } from '../flow/pour-rows';
import type { Shrinking } from '../flow/picture-share';
import { slideText } from '../flow/slide-text';
import { heightOf, stacked } from '../flow/stacked';
import { wordsPieces } from '../flow/slide-words';
import { gridPt } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { setText } from '../page/type';
import { continuedWords } from '../slides/continued';
import { factLines, setFacts } from '../slides/facts';
import { facingView, type LaidSlide } from '../slides/lay-slides';
import { noteShown } from '../slides/put-slide';
import { fitted, pictureItems, repeatedItems } from '../slides/slide-picture';
import type { LayoutRoom } from './layout';
import { leastReadable } from './readable-text';
import { rowsLayout, type ColumnTrack } from './rows-layout';

const columnMm = 82;
const pageMm = 119;
const againMm = 32;
const tallest = 3 / 4;
/** How much of the column a picture takes in a guide: as in one of a single language, smaller ones where there is more to say. */
const pictureShares = [1, 0.85, 0.7] as const;
/** Rather than a page for the last lines of a text: half of the largest, as in one language, still larger than where it is said again. */
const leastShare = 0.5;
/** Where a slide's text goes on overleaf, so much of it stands under the slide itself. */
const leastTextPt = 12 * gridPt;
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
  const columns = tracks.flatMap(({ widthPt }, index): Column[] => {
    const view = views[index];
    if (!view) return [];
    const text = [...wordsPieces(view.beneath, view.shown, room, widthPt), ...slideText(view, room, widthPt)];
    return [{ view, widthPt, head: headPieces(view, widthPt, room), text: spacedBefore(text, 2 * gridPt) }];
  });
  const level = Math.max(...columns.map(({ head }) => heightOf(head)));
  const shrinking = shrinkingOf(columns, level, room);
  const leastPt = shrinking.beginsPt(shrinking.usual.at(-1) ?? 1);
  return {
    columns: shrinking.measured(1),
    shrinking,
    texts: columns.map(({ text }) => text),
    leastPt: 0,
    beforePt: betweenPt,
    wholePt: room.paper.body.heightPt,
    ...(sharesPages(room) ? { freePt: leastPt } : { perPage: 1 }),
    begin: ({ sheets: [sheet], yPt, isFirst }) => {
      if (sheet) noteShown(laid, sheet.leaf, yPt, room, isFirst);
    },
    end: (part) => {
      writeUnder(part, room);
    },
    again: (goesOn) => {
      const heads = columns.map(({ view, widthPt }, index) =>
        goesOn[index] === true ? againPieces(view, widthPt, room, room.book.tag('P', room.sect)) : [],
      );
      const mostPt = Math.max(...heads.map((head) => heightOf(head)));
      return heads.map((head) => (head.length > 0 ? levelled(head, mostPt) : head));
    },
  };
}

interface Column {
  readonly view: LaidSlide;
  readonly widthPt: number;
  readonly head: readonly Piece[];
  readonly text: readonly Piece[];
}

/** No picture is made so small that its text is not read with ease any more, and none smaller of which that is told. */
function shrinkingOf(columns: readonly Column[], levelPt: number, room: LayoutRoom): Shrinking {
  const least = Math.max(
    leastShare,
    ...columns.map(({ view, widthPt }) => leastReadable(view, { widthPt, heightPt: widthPt * tallest })),
  );
  const shares = sharesPages(room) ? pictureShares : [1];
  const usual = shares.filter((share) => share >= least);
  let againPt: number | null = null;
  return {
    usual: usual.length > 0 ? usual : [1],
    least: Math.min(1, least),
    beginsPt: (share) => levelPt + Math.max(...columns.map((column) => picturesPt(column, share))) + leastTextPt,
    measured: (share) => columns.map((column) => measuredColumn(column, levelPt, share)),
    drawn: (share) => columns.map((column) => columnOf(column, levelPt, share, room)),
    againPt: () =>
      (againPt ??= Math.max(
        ...columns.map(({ view, widthPt }) => heightOf(againPieces(view, widthPt, room, 'artifact'))),
      )),
  };
}

function picturesPt({ view, widthPt }: Column, share: number): number {
  return view.pictures.reduce((sum, picture, index) => {
    const cell = { xPt: 0, yPt: 0, widthPt: widthPt * share, heightPt: widthPt * share * tallest };
    return sum + fitted(picture, cell).heightPt + (index > 0 ? gridPt : 0);
  }, 0);
}

function measuredColumn(column: Column, levelPt: number, share: number): readonly Piece[] {
  const over = {
    heightPt: levelPt + picturesPt(column, share),
    beforePt: 0,
    items: [],
    withNext: column.text.length > 0,
  };
  return [over, ...column.text];
}

/** The number and what goes with it, then the picture, never parted from the beginning of its text. */
function columnOf(
  { view, widthPt, head, text }: Column,
  levelPt: number,
  share: number,
  room: LayoutRoom,
): readonly Piece[] {
  const cell = { xPt: 0, yPt: 0, widthPt: widthPt * share, heightPt: widthPt * share * tallest };
  const pictures = view.pictures.map((picture, index): Piece => {
    const box = fitted(picture, cell);
    const withNext = index < view.pictures.length - 1 || text.length > 0;
    const items = pictureItems(view, picture, box, room.sect, room);
    return { heightPt: box.heightPt, beforePt: index === 0 ? 0 : gridPt, items, withNext };
  });
  return [...levelled(head, levelPt), ...pictures, ...text];
}

/** With space under it, so that what follows is level with the other column. */
function levelled(head: readonly Piece[], levelPt: number): readonly Piece[] {
  const missing = levelPt - heightOf(head);
  return missing > 0 ? [...head, { heightPt: missing, beforePt: 0, items: [], withNext: true }] : head;
}

/** Over a text that goes on: the slide in small, beside it that it goes on, and its title. Measured with the tag of an artifact. */
function againPieces(view: LaidSlide, widthPt: number, room: LayoutRoom, tag: TagRef): readonly Piece[] {
  const [picture] = view.pictures;
  const smallPt = picture ? room.paper.across(againMm) : 0;
  const box = picture ? fitted(picture, { xPt: 0, yPt: 0, widthPt: smallPt, heightPt: smallPt * tallest }) : null;
  const leftPt = box ? box.widthPt + 2 * gridPt : 0;
  const lines = setFacts(factLines(view, room, continuedWords(view, room)), widthPt - leftPt, tag, room);
  const words = stacked(
    lines.flatMap((set) => set.lines),
    leftPt,
    0,
  );
  const items = picture && box ? [...repeatedItems(picture, box, room), ...words] : words;
  return [{ heightPt: Math.max(box?.heightPt ?? 0, heightOf(lines)) + gridPt, beforePt: 0, items, withNext: true }];
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
