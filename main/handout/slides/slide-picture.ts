/**
 * A slide's picture as items of a page: fitted into its cell, framed, and tagged as a section. Its drawing is a figure with an
 * alternate text, and its words stand beside the figure: within it nobody would hear them, since the alternate text is said
 * instead of everything inside (ISO 32000-1, 14.9.3).
 */
import type { Box } from '../../model/geometry';
import type { GroupItem, Item, TagId, TagRef } from '../../model/scene';
import { lineWith } from '../../typeset/place-line';
import { fillIn } from '../../words/handout-words';
import { titleOf } from '../shown-languages';
import type { Composing } from '../composing';
import { boxPath, framedBox, strokes } from '../page/ink';
import { composedOf } from './composed-of';
import type { LaidSlide, SlidePicture } from './lay-slides';

/** The picture's own ratio, as large as the cell lets it be, at its top left corner. */
export function fitted(picture: SlidePicture, cell: Box): Box {
  const { widthPt, heightPt } = picture.scene;
  const scale = Math.min(cell.widthPt / widthPt, cell.heightPt / heightPt);
  return { xPt: cell.xPt, yPt: cell.yPt, widthPt: widthPt * scale, heightPt: heightPt * scale };
}

/** The picture in its box, with its words to be read. */
export function pictureItems(
  laid: LaidSlide,
  picture: SlidePicture,
  box: Box,
  sect: TagId,
  composing: Composing,
): readonly Item[] {
  const what = ['picture', picture.language, sect, box.xPt, box.yPt, box.widthPt, composing.recipe.frames];
  return composedOf(laid, what, composing, (each) => compose(laid, picture, box, sect, each));
}

function compose(laid: LaidSlide, picture: SlidePicture, box: Box, sect: TagId, composing: Composing): readonly Item[] {
  const { book, recipe } = composing;
  const section = book.tag('Sect', sect, { lang: picture.language });
  const figure = book.tag('Figure', section, { alt: altOf(laid, picture, composing), lang: picture.language });
  const offset = book.adopt(picture.scene.tags, section);
  // A picture that nobody described is told with its slide: the slide's own words stand for both.
  const untold = new Set(
    picture.scene.tags.filter(({ type, alt }) => type === 'Figure' && !alt?.trim()).map(({ id }) => id),
  );
  const tagged = ({ kind, tag }: Tagged): TagRef => {
    if (tag === 'artifact') return kind === 'line' ? tag : figure;
    return untold.has(tag) ? figure : tag + offset;
  };
  const items = [drawn(picture, box, tagged, true)];
  return recipe.frames ? [...items, framedBox(box, strokes.frame, figure)] : items;
}

/** The same picture again, for the eye alone: its words are read where it first stands. */
export function repeatedItems(picture: SlidePicture, box: Box, { recipe }: Pick<Composing, 'recipe'>): readonly Item[] {
  const items = [drawn(picture, box, () => 'artifact', false)];
  return recipe.frames ? [...items, framedBox(box, strokes.frame)] : items;
}

/** Everything but a group has a tag. */
type Tagged = Exclude<Item, GroupItem>;

function drawn({ slide, scene }: SlidePicture, box: Box, tagged: (item: Tagged) => TagRef, withLinks: boolean): Item {
  const scale = box.widthPt / scene.widthPt;
  return {
    kind: 'group',
    slide,
    matrix: [scale, 0, 0, scale, box.xPt, box.yPt],
    clip: boxPath({ xPt: 0, yPt: 0, widthPt: scene.widthPt, heightPt: scene.heightPt }),
    alpha: 1,
    items: scene.items.map((item) => retagged(item, tagged, withLinks)),
  };
}

function retagged(item: Item, tagged: (item: Tagged) => TagRef, withLinks: boolean): Item {
  if (item.kind === 'group') return { ...item, items: item.items.map((inner) => retagged(inner, tagged, withLinks)) };
  const tag = tagged(item);
  if (withLinks || item.link === undefined) {
    if (tag === item.tag) return item;
    return item.kind === 'line' ? lineWith(item, tag, item.xPt, item.baselinePt) : { ...item, tag };
  }
  const { link: _, ...unlinked } = item;
  return { ...unlinked, tag };
}

/** What a screen reader says for the picture: its number, its title, and what the author wrote about it. */
function altOf(laid: LaidSlide, picture: SlidePicture, { words }: Composing): string {
  const { shown } = laid;
  const name = fillIn(words[picture.language].slide, { number: shown.printed });
  const title =
    shown.texts.find((text) => text.language === picture.language)?.title || titleOf(shown, picture.language);
  const alt = shown.texts.find((text) => text.language === picture.language)?.alt ?? '';
  return [title === '' ? name : `${name}: ${title}`, alt].filter(Boolean).join('. ');
}
