/**
 * The slide over its text. The text's column is as wide as the slide; beside it stand the number and, where the text goes on,
 * the slide again in small. Participants get the handout text, or lines to write on; instructors get the notes.
 */
import type { Box } from '../../model/geometry';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { ink } from '../page/ink';
import { below, bottomOf, gridPt, rightOf, toGrid } from '../page/paper';
import { ruledLinesFromTop } from '../page/ruled-lines';
import { setText } from '../page/type';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../audience';
import { pour } from '../flow/pour';
import { slideText } from '../flow/slide-text';
import type { LaidSlide } from '../slides/lay-slides';
import { numberText, putSlide, repeatSlide } from '../slides/put-slide';
import type { LayoutRoom, SlideLayout } from './layout';

/** Slide and text, the gap, and the column beside them: 170 together. */
const columnMm = 119;
const besideMm = 45;
const tallest = 3 / 4;

export const notes: SlideLayout = {
  cell: (paper) => ({ widthPt: paper.across(columnMm), heightPt: paper.across(columnMm) * tallest }),
  fill: (slides, room) => {
    for (const laid of slides) fillSlide(laid, room);
  },
};

function fillSlide(laid: LaidSlide, room: LayoutRoom): void {
  const { leaf, body } = room.nextLeaf();
  const widthPt = room.paper.across(columnMm);
  const aside = besideOf(body, room);
  let yPt = body.yPt;
  for (const picture of laid.pictures) {
    const box = putSlide(
      laid,
      picture,
      leaf,
      { xPt: body.xPt, yPt, widthPt, heightPt: widthPt * tallest },
      room.sect,
      room,
    );
    yPt = bottomOf(box) + gridPt;
  }
  putAside(
    leaf,
    aside,
    { number: fillIn(room.say.slide, { number: numberText(laid, room) }), titles: true },
    laid,
    room,
  );
  const column = below({ ...body, widthPt }, body.yPt + toGrid(yPt - body.yPt) + gridPt);
  const pieces = slideText(laid, room, widthPt);
  if (pieces.length === 0) {
    leaf.items.push(...ruledLinesFromTop(column));
    return;
  }
  const next = () => {
    const open = room.nextLeaf();
    continueOn(open.leaf, besideOf(open.body, room), laid, room);
    return { leaf: open.leaf, box: { ...open.body, widthPt } };
  };
  pour(pieces, { leaf, box: column }, { next, heightPt: room.paper.body.heightPt });
}

function besideOf(body: Box, room: LayoutRoom): Box {
  const widthPt = room.paper.across(besideMm);
  return { ...body, xPt: rightOf(body) - widthPt, widthPt };
}

/** A page on which a text goes on: the slide again in small, and its number. */
function continueOn(leaf: Leaf, aside: Box, laid: LaidSlide, room: LayoutRoom): void {
  let yPt = aside.yPt;
  for (const picture of laid.pictures)
    yPt = bottomOf(repeatSlide(picture, leaf, { ...aside, yPt, heightPt: aside.widthPt })) + gridPt;
  leaf.shows.push(laid.shown.slide.id);
  const number = fillIn(room.say.slideContinued, { number: laid.shown.number });
  putAside(leaf, below(aside, yPt), { number, titles: false }, laid, room);
}

function putAside(
  leaf: Leaf,
  aside: Box,
  what: { readonly number: string; readonly titles: boolean },
  laid: LaidSlide,
  room: LayoutRoom,
): void {
  const { tools, book, shown, say } = room;
  const tag = book.tag('P', room.sect);
  const language = shown.languages[0];
  let yPt = putText(
    leaf,
    setText(tools.typesetter, what.number, { role: 'label', language, tag }, aside.widthPt),
    aside.xPt,
    aside.yPt,
  );
  if (!what.titles) return;
  for (const picture of laid.pictures) {
    const title = titleOf(laid.shown, picture.language);
    if (title !== '')
      yPt = putText(
        leaf,
        setText(
          tools.typesetter,
          title,
          { role: 'caption', language: picture.language, tag, paint: ink.quiet },
          aside.widthPt,
        ),
        aside.xPt,
        yPt,
      );
  }
  const { minutes } = laid.shown.slide;
  if (shown.edition === 'instructor' && minutes !== null) {
    putText(
      leaf,
      setText(
        tools.typesetter,
        fillIn(say.minutes, { count: minutes }),
        { role: 'caption', language, tag },
        aside.widthPt,
      ),
      aside.xPt,
      yPt + 3.5,
    );
  }
}
