/**
 * The slide as large as the paper lets it be, from edge to edge: on a page that lies across or stands, as fits best. The running
 * lines and the label stand over and under it, never on it. Words of the other language follow under a smaller picture.
 */
import type { Box } from '../../model/geometry';
import { fillIn } from '../../words/handout-words';
import { pour } from '../flow/pour';
import { wordsPieces } from '../flow/slide-words';
import type { Leaf } from '../page/book';
import { below, bottomOf, gridPt, pictureSheet, type Paper } from '../page/paper';
import { roomFromTop } from '../page/room-to-write';
import { putEmptyCell } from '../slides/empty-cell';
import type { LaidSlide, SlidePicture } from '../slides/lay-slides';
import { putSlide } from '../slides/put-slide';
import { fitted } from '../slides/slide-picture';
import { fillTwice } from './facing-pages';
import type { LayoutRoom, SlideLayout } from './layout';

const measureMm = 140;

export const picture: SlideLayout = {
  // The running lines take as much over and under it as on an upright page.
  cell: ({ widthPt, heightPt, headRulePt }) => ({
    widthPt: Math.max(widthPt, heightPt),
    heightPt: Math.min(widthPt, heightPt) - 2 * headRulePt,
  }),
  underHead: () => null,
  fill: fillPages,
  fillFacing: (slides, room) => {
    fillTwice(fillPages, slides, room);
  },
};

function fillPages(slides: Iterable<LaidSlide>, room: LayoutRoom): void {
  for (const laid of slides) {
    for (const each of laid.pictures.slice(0, -1)) putAlone(laid, each, room);
    const last = laid.pictures.at(-1);
    if (last && laid.beneath.length === 0) putAlone(laid, last, room);
    else putOverWords(laid, last, room);
  }
}

/** On the sheet on which it is larger, in the middle. */
function putAlone(laid: LaidSlide, each: SlidePicture, room: LayoutRoom): void {
  const { recipe, template } = room;
  const [stands, lies] = [false, true].map((isAcross) =>
    pictureSheet(recipe, template.margins, isAcross, room.paper.stripPt),
  );
  if (!stands || !lies) return;
  const sheet = fitted(each, lies.body).widthPt >= fitted(each, stands.body).widthPt ? lies : stands;
  const { leaf, body } = room.nextLeaf(sheet);
  const { widthPt, heightPt } = fitted(each, body);
  const cell: Box = {
    xPt: body.xPt + (body.widthPt - widthPt) / 2,
    yPt: body.yPt + (body.heightPt - heightPt) / 2,
    widthPt,
    heightPt,
  };
  putSlide(laid, each, leaf, cell, room.sect, unframed(room, sheet, widthPt));
  leaf.bleeds = leaf.items.length;
  if (recipe.slideNumbers) leaf.footNote = fillIn(room.say.slide, { number: laid.shown.printed });
}

/** A frame at the very edge of the paper would be cut. */
function unframed(room: LayoutRoom, sheet: Paper, widthPt: number): LayoutRoom {
  return widthPt < sheet.widthPt - 1 ? room : { ...room, recipe: { ...room.recipe, frames: false } };
}

/** On a page that stands, with the words under the picture; or the words alone, opposite it. */
function putOverWords(laid: LaidSlide, last: SlidePicture | undefined, room: LayoutRoom): void {
  const { recipe, template, paper } = room;
  const words = wordsPieces(laid.beneath, laid.shown, room, paper.across(measureMm));
  const sheet = pictureSheet(recipe, template.margins, false, paper.stripPt);
  const { leaf, body } = last ? room.nextLeaf(sheet) : room.nextLeaf();
  const yPt = last
    ? putAcross(laid, last, leaf, body, sheet, room) + 2 * gridPt
    : putEmptyCell(laid, leaf, body, room.sect, room);
  const column = { ...below(paper.body, yPt), widthPt: paper.across(measureMm) };
  const next = () => {
    const open = room.nextLeaf();
    open.leaf.shows.push(laid.shown.slide.id);
    return { leaf: open.leaf, box: { ...open.body, widthPt: paper.across(measureMm) } };
  };
  const end = pour(words, { leaf, box: column }, { next, heightPt: paper.body.heightPt });
  const free = { ...below(paper.body, end.yPt + gridPt), xPt: end.column.box.xPt };
  end.column.leaf.items.push(...roomFromTop(free, recipe.writing));
}

/** From edge to edge at the top of the page; gives where it ends. */
function putAcross(laid: LaidSlide, each: SlidePicture, leaf: Leaf, body: Box, sheet: Paper, room: LayoutRoom): number {
  const most = { ...body, heightPt: body.heightPt * 0.75 };
  const { widthPt } = fitted(each, most);
  const cell = { ...most, xPt: (sheet.widthPt - widthPt) / 2, widthPt };
  if (room.recipe.slideNumbers) leaf.footNote = fillIn(room.say.slide, { number: laid.shown.printed });
  const box = putSlide(laid, each, leaf, cell, room.sect, unframed(room, sheet, widthPt));
  leaf.bleeds = leaf.items.length;
  return bottomOf(box);
}
