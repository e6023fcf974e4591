/**
 * A page for notes in the way of Cornell: the slide at the top, a narrow column for cues, a wide one for notes, and a box at the
 * foot for a summary. W. Pauk, How to Study in College: the cue column is about a third of the page.
 */
import type { Box } from '../../model/geometry';
import type { Language } from '../../model/language';
import { wordsPieces } from '../flow/slide-words';
import { pour } from '../flow/pour';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { down, framedBox, ink, strokes } from '../page/ink';
import { below, bottomOf, gridPt, rightOf } from '../page/paper';
import { pitchOf, roomFromTop } from '../page/room-to-write';
import { setText } from '../page/type';
import { factLines, putFacts } from '../slides/facts';
import type { LaidSlide } from '../slides/lay-slides';
import { putSlide, noteShown, repeatSlide } from '../slides/put-slide';
import { continuedWords } from '../slides/continued';
import { fillTwice } from './facing-pages';
import type { LayoutRoom, SlideLayout } from './layout';

const cueMm = 48;
const gapMm = 6;
const pictureMm = 116;
const pairMm = 82;
const summaryLines = 4;
const tallest = 3 / 4;

export const cornell: SlideLayout = {
  cell: (paper, hasPairs) => {
    const widthPt = paper.across(hasPairs ? pairMm : pictureMm);
    return { widthPt, heightPt: widthPt * tallest };
  },
  underHead: () => null,
  fill: fillPages,
  fillFacing: (slides, room) => {
    fillTwice(fillPages, slides, room);
  },
};

function fillPages(slides: Iterable<LaidSlide>, room: LayoutRoom): void {
  for (const laid of slides) fillPage(laid, room);
}

function fillPage(laid: LaidSlide, room: LayoutRoom): void {
  const { leaf, body } = room.nextLeaf();
  const topPt = laid.pictures.length > 1 ? putPair(laid, leaf, body, room) : putOne(laid, leaf, body, room);
  const summary = summaryBox(body, room);
  const columns = { ...body, yPt: topPt + gridPt, heightPt: summary.yPt - 2 * gridPt - topPt - gridPt };
  const notes = drawColumns(leaf, columns, summary, room);
  const words = wordsPieces(laid.beneath, laid.shown, room, notes.widthPt);
  if (words.length === 0) {
    leaf.items.push(...roomFromTop(notes, room.recipe.writing));
    return;
  }
  const end = pour(
    words,
    { leaf, box: notes },
    { next: () => continued(laid, room), heightPt: room.paper.body.heightPt },
  );
  end.column.leaf.items.push(...roomFromTop(below(end.column.box, end.yPt + gridPt), room.recipe.writing));
}

/** The slide at the right, over the notes; what is said of it over the cues. */
function putOne(laid: LaidSlide, leaf: Leaf, body: Box, room: LayoutRoom): number {
  const widthPt = room.paper.across(pictureMm);
  const aside = { ...body, widthPt: room.paper.across(cueMm) };
  const textPt = putFacts(leaf, factLines(laid, room), aside, room);
  const cell = { ...body, xPt: rightOf(body) - widthPt, widthPt, heightPt: widthPt * tallest };
  let bottomPt = textPt;
  for (const picture of laid.pictures)
    bottomPt = Math.max(bottomPt, bottomOf(putSlide(laid, picture, leaf, cell, room.sect, room)));
  if (laid.pictures.length === 0) noteShown(laid, leaf, body.yPt, room);
  return bottomPt + gridPt;
}

/** Two languages beside each other, and what is said of both over them. */
function putPair(laid: LaidSlide, leaf: Leaf, body: Box, room: LayoutRoom): number {
  const widthPt = room.paper.across(pairMm);
  const topPt = putFacts(leaf, factLines({ ...laid, pictures: [] }, room), body, room) + 3.5;
  const bottoms = laid.pictures.map((picture, index) => {
    const xPt = index === 0 ? body.xPt : rightOf(body) - widthPt;
    return bottomOf(
      putSlide(laid, picture, leaf, { xPt, yPt: topPt, widthPt, heightPt: widthPt * tallest }, room.sect, room),
    );
  });
  return Math.max(...bottoms) + gridPt;
}

function summaryBox(body: Box, room: LayoutRoom): Box {
  const heightPt = Math.max(5, summaryLines * pitchOf(room.recipe.writing)) + 2.5 * gridPt;
  return { ...body, yPt: bottomOf(body) - heightPt, heightPt };
}

/** The heads, the line between the columns and the summary; gives the room for notes. */
function drawColumns(leaf: Leaf, columns: Box, summary: Box, room: LayoutRoom): Box {
  const { recipe, paper, words, shown } = room;
  const [cuePt, gapPt] = [paper.across(cueMm), paper.across(gapMm)];
  const languages = shown.languages;
  const said = (word: 'cues' | 'ownNotes' | 'summary'): string =>
    [...new Set(languages.map((language) => words[language][word]))].join('  ');
  const notesLeft = columns.xPt + cuePt + gapPt;
  const notes = { ...columns, xPt: notesLeft, widthPt: rightOf(columns) - notesLeft };
  const headPt = Math.max(
    head(leaf, said('cues'), columns.xPt, columns.yPt, cuePt, languages[0], room),
    head(leaf, said('ownNotes'), notes.xPt, notes.yPt, notes.widthPt, languages[0], room),
  );
  leaf.items.push(
    down(columns.xPt + cuePt + gapPt / 2, columns.yPt, columns.heightPt, strokes.secondFine),
    framedBox(summary, strokes.secondFine),
  );
  const inset = { ...summary, xPt: summary.xPt + 6, widthPt: summary.widthPt - 12 };
  const insideTop = head(leaf, said('summary'), inset.xPt, summary.yPt + 4, inset.widthPt, languages[0], room);
  leaf.items.push(
    ...roomFromTop({ ...below(inset, insideTop), heightPt: bottomOf(summary) - insideTop - 2 }, recipe.writing),
  );
  leaf.items.push(...roomFromTop({ ...below(columns, headPt), widthPt: cuePt }, recipe.writing));
  return below(notes, headPt);
}

function head(
  leaf: Leaf,
  text: string,
  xPt: number,
  yPt: number,
  widthPt: number,
  language: Language,
  { book, sect, tools }: LayoutRoom,
): number {
  const look = { role: 'label', language, tag: book.tag('P', sect), paint: ink.second } as const;
  return putText(leaf, setText(tools.typesetter, text, look, widthPt), xPt, yPt);
}

/** Words that the notes' column does not hold go on on a page of their own. */
function continued(laid: LaidSlide, room: LayoutRoom): { readonly leaf: Leaf; readonly box: Box } {
  const { leaf, body } = room.nextLeaf();
  leaf.shows.push(laid.shown.slide.id);
  const widthPt = room.paper.across(45);
  let bottomPt = body.yPt;
  for (const picture of laid.pictures)
    bottomPt = bottomOf(repeatSlide(picture, leaf, { ...body, widthPt, heightPt: widthPt }, room));
  const aside = { ...body, xPt: body.xPt + widthPt + 2 * gridPt, widthPt: body.widthPt - widthPt - 2 * gridPt };
  bottomPt = Math.max(bottomPt, putFacts(leaf, factLines(laid, room, continuedWords(laid, room)), aside, room));
  return { leaf, box: { ...below(body, bottomPt + 2 * gridPt), widthPt: room.paper.across(119) } };
}
