/** Puts a slide on a page, and notes that it stands there. */
import type { Box } from '../../model/geometry';
import type { TagId } from '../../model/scene';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import type { LaidSlide, SlidePicture } from './lay-slides';
import { fitted, pictureItems, repeatedItems } from './slide-picture';

/** Draws a picture of a slide into a cell; gives the box that it takes. */
export function putSlide(
  laid: LaidSlide,
  picture: SlidePicture,
  leaf: Leaf,
  cell: Box,
  sect: TagId,
  composing: Composing,
): Box {
  const box = fitted(picture, cell);
  leaf.items.push(...pictureItems(laid, picture, box, sect, composing));
  noteShown(laid, leaf, box.yPt, composing, true, box);
  return box;
}

/** The same picture again, for the eye alone; gives the box that it takes. */
export function repeatSlide(picture: SlidePicture, leaf: Leaf, cell: Box, composing: Composing): Box {
  const box = fitted(picture, cell);
  leaf.items.push(...repeatedItems(picture, box, composing));
  return box;
}

/** The slide stands on the leaf: contents, bookmarks and running lines find it there, and bookmarks not where its text only goes on. */
export function noteShown(
  { shown, isSecond }: LaidSlide,
  leaf: Leaf,
  yPt: number,
  { book }: Composing,
  isFirst = true,
  box?: Box,
): void {
  const { id } = shown.slide;
  if (!leaf.shows.includes(id)) leaf.shows.push(id);
  const at = { leaf, yPt, ...(box ? { box } : {}) };
  book.place(`slide-${id}`, at);
  if (!isSecond && isFirst) book.lastShown.set(id, at);
}
