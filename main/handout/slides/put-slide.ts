/** Puts a slide's picture on a page: fitted into its cell, framed, tagged as a figure whose words stay words. */
import type { Box } from '../../model/geometry';
import type { Item, TagId, TagRef } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../audience';
import type { Composing } from '../composing';
import type { Worded } from '../headings';
import { boxPath, framedBox, ink, strokes } from '../page/ink';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { setText } from '../page/type';
import type { LaidSlide, SlidePicture } from './lay-slides';

/** The picture's own ratio, as large as the cell lets it be, at its top left corner. */
export function fitted(picture: SlidePicture, cell: Box): Box {
  const { widthPt, heightPt } = picture.scene;
  const scale = Math.min(cell.widthPt / widthPt, cell.heightPt / heightPt);
  return { xPt: cell.xPt, yPt: cell.yPt, widthPt: widthPt * scale, heightPt: heightPt * scale };
}

/** Draws a picture of a slide into a cell; gives the box that it takes. */
export function putSlide(
  laid: LaidSlide,
  picture: SlidePicture,
  leaf: Leaf,
  cell: Box,
  sect: TagId,
  composing: Composing,
): Box {
  const { book } = composing;
  const { shown } = laid;
  const box = fitted(picture, cell);
  const figure = book.tag('Figure', sect, { alt: altOf(laid, picture, composing), lang: picture.language });
  const offset = book.adopt(picture.scene.tags, figure);
  const tagged = (tag: TagRef): TagRef => (tag === 'artifact' ? tag : tag + offset);
  leaf.items.push(drawn(picture, box, tagged, true), framedBox(box, strokes.frame, figure));
  if (!leaf.shows.includes(shown.slide.id)) leaf.shows.push(shown.slide.id);
  const at = { leaf, yPt: box.yPt };
  book.place(`slide-${shown.slide.id}`, at);
  if (laid.pictures[0] === picture) book.lastShown.set(shown.slide.id, at);
  return box;
}

/** The same picture again, for the eye alone: its words are read where it first stands. */
export function repeatSlide(picture: SlidePicture, leaf: Leaf, cell: Box): Box {
  const box = fitted(picture, cell);
  leaf.items.push(
    drawn(picture, box, () => 'artifact', false),
    framedBox(box, strokes.frame),
  );
  return box;
}

function drawn({ scene }: SlidePicture, box: Box, tagged: (tag: TagRef) => TagRef, withLinks: boolean): Item {
  const scale = box.widthPt / scene.widthPt;
  return {
    kind: 'group',
    matrix: [scale, 0, 0, scale, box.xPt, box.yPt],
    clip: boxPath({ xPt: 0, yPt: 0, widthPt: scene.widthPt, heightPt: scene.heightPt }),
    alpha: 1,
    items: scene.items.map((item) => retagged(item, tagged, withLinks)),
  };
}

function retagged(item: Item, tagged: (tag: TagRef) => TagRef, withLinks: boolean): Item {
  if (item.kind === 'group') return { ...item, items: item.items.map((inner) => retagged(inner, tagged, withLinks)) };
  const tag = tagged(item.tag);
  if (withLinks || item.link === undefined) return tag === item.tag ? item : { ...item, tag };
  const { link: _, ...unlinked } = item;
  return { ...unlinked, tag };
}

/** What a screen reader says for the picture: its number, its title, and what the author wrote about it. */
function altOf(laid: LaidSlide, picture: SlidePicture, { words }: Composing): string {
  const { shown } = laid;
  const name = fillIn(words[picture.language].slide, { number: shown.number });
  const title =
    shown.texts.find((text) => text.language === picture.language)?.title || titleOf(shown, picture.language);
  const alt = shown.texts.find((text) => text.language === picture.language)?.alt ?? '';
  return [title === '' ? name : `${name}: ${title}`, alt].filter(Boolean).join('. ');
}

/** The number, and in an instructor's copy what participants do not get: `14 · hidden slide`. */
export function numberText({ shown }: LaidSlide, { say }: Composing): string {
  const { slide, number } = shown;
  const marks = [
    slide.hidden ? say.hiddenSlide : '',
    slide.audience === 'instructor' ? say.instructorSlide : '',
  ].filter(Boolean);
  return [String(number), ...marks].join(' · ');
}

const captionGapPt = 4;

export interface Caption {
  readonly heightPt: number;
  /** The part of it that one can write beside: a number alone leaves its line free. */
  readonly freePt: number;
  /** Sets it under a picture, its right end at the picture's right edge. */
  readonly put: (leaf: Leaf, under: Box) => void;
}

/** The line under a picture: its number at the right, with `titled` at the left what the picture itself does not say. */
export function captionOf(
  laid: LaidSlide,
  picture: SlidePicture,
  widthPt: number,
  titled: boolean,
  sect: TagId,
  composing: Composing,
): Caption {
  const { tools, book, shown } = composing;
  const tag = book.tag('P', sect);
  const language = shown.languages[0];
  const isFirst = laid.pictures[0] === picture;
  const number = setText(
    tools.typesetter,
    isFirst ? numberText(laid, composing) : '',
    { role: 'caption', language, tag, weight: 700 },
    widthPt,
    { align: 'end' },
  );
  const said = titled ? captionWords(laid, picture) : null;
  const room = widthPt - number.widthPt - 8;
  const words =
    said &&
    setText(tools.typesetter, said.text, { role: 'caption', language: said.language, tag, paint: ink.quiet }, room);
  return {
    heightPt: captionGapPt + Math.max(words?.heightPt ?? 0, number.heightPt, 10.5),
    freePt: words ? 0 : number.heightPt,
    put: (leaf, under) => {
      const y = under.yPt + under.heightPt + captionGapPt;
      if (words) putText(leaf, words, under.xPt, y);
      if (isFirst) putText(leaf, number, under.xPt + under.widthPt - widthPt, y);
    },
  };
}

/** The slide's title where what is drawn does not say it: a slide that is only a picture, or one drawn in another language. */
function captionWords(laid: LaidSlide, picture: SlidePicture): Worded | null {
  const { language } = picture;
  const text = titleOf(laid.shown, language);
  return text === '' || shows(picture.scene.items, text) ? null : { language, text };
}

/** True where a text stands somewhere in what is drawn, whatever its lines and spaces. */
function shows(items: readonly Item[], text: string): boolean {
  return folded(lettersOf(items)).includes(folded(text));
}

function lettersOf(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === 'group') return lettersOf(item.items);
      return item.kind === 'line' ? item.words.map((word) => word.text).join('') : '';
    })
    .join('');
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00ad]/g, '')
    .toLowerCase();
}
