/**
 * The slide over its text. Long texts stand in two columns, short ones in one of a readable width; what is left is for writing.
 * A pair of languages has a column each, its text under its slide. Where a text goes on, the slide stands over it in small.
 * Participants get the handout text, or room to write, and a page for each slide; instructors the notes, as many slides to a page
 * as stand on it whole: a guide is there to be read from, and half-empty pages are turned over in vain.
 */
import type { Box } from '../../model/geometry';
import type { Piece } from '../flow/piece';
import { shortTailPt } from '../flow/picture-share';
import { lastHeight, pourColumns, type ColumnSet } from '../flow/pour-columns';
import { balancedHeight } from '../flow/take';
import { slideText } from '../flow/slide-text';
import { heightOf } from '../flow/stacked';
import { wordsPieces } from '../flow/slide-words';
import type { OpenLeaf } from '../composing';
import type { Leaf } from '../page/book';
import { below, bottomOf, gridPt, rightOf, toGrid, type Paper } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { factLines, putFacts, setFacts } from '../slides/facts';
import { continuedWords } from '../slides/continued';
import type { LaidSlide } from '../slides/lay-slides';
import { putSlide, repeatSlide } from '../slides/put-slide';
import { fitted } from '../slides/slide-picture';
import type { LayoutRoom, SlideLayout } from './layout';
import { betweenPt, notesInPairs, notesFacing, sharesPages } from './notes-in-pairs';
import { leastReadable } from './readable-text';

/** The slide, and beside it its number and title: 170 together with the gap. */
const pictureMm = 119;
const pictureWidths = [pictureMm, 102, 85] as const;
/** Rather than a page for the last lines of a text: half of the largest, still larger than where it is said again, and half way to it. */
const tightMm = [72, 60] as const;
/** A column for each of two languages. */
const pairMm = 82;
const besideMm = 45;
/** The slide again over a text that goes on. */
const againMm = 45;
const tallest = 3 / 4;
/** Under the first slide of a session, with its opening over it. */
const leastTextPt = 14 * gridPt;

export const notes: SlideLayout = {
  cell: (paper, hasPairs) => {
    const widthPt = paper.across(hasPairs ? pairMm : pictureMm);
    return { widthPt, heightPt: widthPt * tallest };
  },
  underHead: (paper, hasPairs) => paper.across(hasPairs ? pairMm : pictureMm) * tallest + leastTextPt,
  fill: (slides, room) => {
    if (room.hasPairs) notesInPairs.fill(slides, room);
    else fillPages(slides, room);
  },
  fillFacing: notesFacing.fillFacing,
};

function fillPages(slides: Iterable<LaidSlide>, room: LayoutRoom): void {
  let free: OpenLeaf | null = null;
  for (const laid of slides) {
    const text = textOf(laid, room);
    const under = free && sharesPages(room) ? { ...free, body: below(free.body, free.body.yPt + betweenPt) } : null;
    const widthPt = under && widthIn(under.body, laid, text, usualWidths(laid, room));
    if (under && widthPt !== null) free = fillOne(laid, text, under, widthPt, room);
    else {
      if (free) writeOn(free, room);
      const open = room.nextLeaf();
      const widths = tightWidths(laid, room);
      const width = widthIn(open.body, laid, text, widths) ?? widthParted(open.body, laid, text, widths, room);
      free = fillOne(laid, text, open, width, room);
    }
  }
  if (free) writeOn(free, room);
}

function writeOn({ leaf, body }: OpenLeaf, room: LayoutRoom): void {
  leaf.items.push(...roomFromTop(body, room.recipe.writing));
}

/** The slide, its picture so wide, and its text; gives what they leave of their last page. */
function fillOne(laid: LaidSlide, text: Text, { leaf, body }: OpenLeaf, widthPt: number, room: LayoutRoom): OpenLeaf {
  let yPt = body.yPt;
  for (const picture of laid.pictures) {
    const cell = { xPt: body.xPt, yPt, widthPt, heightPt: widthPt * tallest };
    yPt = bottomOf(putSlide(laid, picture, leaf, cell, room.sect, room)) + gridPt;
  }
  const asidePt = room.paper.across(besideMm);
  const aside = { ...body, xPt: rightOf(body) - asidePt, widthPt: asidePt };
  const besidePt = putFacts(leaf, factLines(laid, room), aside, room);
  const area = below(body, body.yPt + toGrid(yPt - body.yPt) + gridPt);
  if (text.pieces.length === 0) return { leaf, body: below(area, Math.max(area.yPt, besidePt)) };
  const end = pourColumns(text.pieces, { leaf, box: area }, text.set, () => {
    const open = room.nextLeaf();
    return { leaf: open.leaf, box: continueOn(open.leaf, open.body, laid, room) };
  });
  const { leaf: last, box } = end.column;
  const endPt = end.yPt + gridPt;
  return { leaf: last, body: below(box, last === leaf ? Math.max(endPt, besidePt) : endPt) };
}

/** The largest picture with which the text ends on the same page; null where none would do. */
function widthIn(body: Box, laid: LaidSlide, { pieces, set }: Text, widths: readonly number[]): number | null {
  const holds = (widthPt: number): boolean => {
    const textPt = textHeight(body, laid, widthPt);
    return textPt >= 0 && balancedHeight(pieces, set.leftPt.length, textPt) !== null;
  };
  return widths.find(holds) ?? null;
}

/** Of a text that no page holds: with the largest picture, or one with which it does not end with a few lines on a page. */
function widthParted(
  body: Box,
  laid: LaidSlide,
  { pieces, set }: Text,
  widths: readonly number[],
  room: LayoutRoom,
): number {
  const { body: full } = room.paper;
  const lines = factLines(laid, room, continuedWords(laid, room));
  const { small, aside } = againOver(full, laid, room);
  const factsPt = heightOf(setFacts(lines, aside.widthPt, 'artifact', room));
  const laterPt = underAgain(full, [...small.map(bottomOf), full.yPt + factsPt]).heightPt;
  const tailPt = (widthPt: number): number =>
    lastHeight(pieces, set.leftPt.length, Math.max(0, textHeight(body, laid, widthPt)), laterPt);
  return widths.find((widthPt) => tailPt(widthPt) > shortTailPt) ?? widths[0] ?? room.paper.across(pictureMm);
}

/** What cannot be read with ease at its largest is told, and not made smaller than that. */
function usualWidths(laid: LaidSlide, { paper }: LayoutRoom): readonly number[] {
  const leastPt = leastWidth(laid, paper);
  return pictureWidths.map((millimetres) => paper.across(millimetres)).filter((widthPt) => widthPt >= leastPt);
}

/** And smaller ones, rather than a page for the last lines of a text. */
function tightWidths(laid: LaidSlide, room: LayoutRoom): readonly number[] {
  const usual = usualWidths(laid, room);
  const tight = [...tightMm.map((millimetres) => room.paper.across(millimetres)), leastWidth(laid, room.paper)];
  const leastPt = Math.max(leastWidth(laid, room.paper), room.paper.across(tightMm[1]));
  const smallestPt = usual.at(-1) ?? 0;
  return [...usual, ...tight.filter((widthPt) => widthPt >= leastPt && widthPt < smallestPt).toSorted((a, b) => b - a)];
}

/** The least width at which its text is read with ease, or the largest where it is not even then. */
function leastWidth(laid: LaidSlide, paper: Paper): number {
  const largestPt = paper.across(pictureMm);
  return largestPt * Math.min(1, leastReadable(laid, { widthPt: largestPt, heightPt: largestPt * tallest }));
}

/** What a page leaves for the text under pictures so wide. */
function textHeight(body: Box, laid: LaidSlide, widthPt: number): number {
  const picturesPt = laid.pictures.reduce((sum, picture) => {
    const cell = { xPt: 0, yPt: 0, widthPt, heightPt: widthPt * tallest };
    return sum + fitted(picture, cell).heightPt + gridPt;
  }, 0);
  return body.heightPt - toGrid(picturesPt) - gridPt;
}

/** The head of a page on which a text goes on: the slide in small, its number beside it. Gives what is left of the page. */
function continueOn(leaf: Leaf, body: Box, laid: LaidSlide, room: LayoutRoom): Box {
  const { small, aside } = againOver(body, laid, room);
  for (const [index, picture] of laid.pictures.entries()) repeatSlide(picture, leaf, small[index] ?? body, room);
  leaf.shows.push(laid.shown.slide.id);
  const textPt = putFacts(leaf, factLines(laid, room, continuedWords(laid, room)), aside, room);
  return underAgain(body, [...small.map(bottomOf), textPt]);
}

/** Where the slide stands in small, a picture beside the other, and what is said beside it. */
function againOver(body: Box, laid: LaidSlide, { paper }: LayoutRoom): { small: readonly Box[]; aside: Box } {
  const widthPt = paper.across(againMm);
  let { xPt } = body;
  const small = laid.pictures.map((picture) => {
    const box = fitted(picture, { xPt, yPt: body.yPt, widthPt, heightPt: widthPt * tallest });
    xPt = rightOf(box) + 2 * gridPt;
    return box;
  });
  return { small, aside: { ...body, xPt, widthPt: rightOf(body) - xPt } };
}

function underAgain(body: Box, bottomsPt: readonly number[]): Box {
  return below(body, body.yPt + toGrid(Math.max(body.yPt, ...bottomsPt) - body.yPt) + 2 * gridPt);
}

/** Fewer characters than this, Han counted twice, stand in one column without looking lost. */
const shortText = 420;
const columnMm = 82;
/** Tables and code need more width than half a page. */
const wideMm = 140;
const wideText = /^\s*(?:```|~~~)|^ {4}\S|^\s*\|?[\s:]*-{3,}[\s:]*\|/m;

interface Text {
  readonly pieces: readonly Piece[];
  readonly set: ColumnSet;
}

function textOf(laid: LaidSlide, room: LayoutRoom): Text {
  const set = columnsFor(laid, room);
  const words = wordsPieces(laid.beneath, laid.shown, room, set.widthPt);
  return { pieces: [...words, ...slideText(laid, room, set.widthPt)], set };
}

function columnsFor(laid: LaidSlide, { paper, shown }: LayoutRoom): ColumnSet {
  const own = laid.shown.texts.flatMap(({ notes, handoutText }) =>
    shown.edition === 'instructor' ? [notes, handoutText] : [handoutText],
  );
  const text = [...own, ...laid.beneath.map(({ body }) => body)].join('\n\n');
  if (wideText.test(text)) return oneColumn(wideMm, paper);
  const length = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
  if (length < shortText) return oneColumn(pictureMm, paper);
  const widthPt = paper.across(columnMm);
  return { widthPt, leftPt: [0, paper.body.widthPt - widthPt] };
}

function oneColumn(millimetres: number, paper: Paper): ColumnSet {
  return { widthPt: paper.across(millimetres), leftPt: [0] };
}
