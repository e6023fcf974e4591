/** A slide's pictures as pieces of a column: each with its caption, which it is never parted from. */
import type { Item, TagId } from '../../model/scene';
import type { Composing } from '../composing';
import { linePieces, type Piece } from '../flow/piece';
import { gridPt } from '../page/paper';
import { captionOf } from './caption';
import { composedOf } from './composed-of';
import { setOpposite } from './empty-cell';
import type { LaidSlide, SlidePicture } from './lay-slides';
import { fitted, pictureItems, repeatedItems } from './slide-picture';

/** An instructor's number line has its times beside it. */
const leastCaptionPt = 120;

export interface PictureColumn {
  readonly widthPt: number;
  /** How high each picture may be, without its caption. */
  readonly mostPt: number;
  /** The caption says what the picture does not say itself. */
  readonly titled: boolean;
}

/** All pictures under each other, kept in one column; the number alone where a facing page has the picture. */
export function picturePieces(
  laid: LaidSlide,
  column: PictureColumn,
  sect: TagId,
  composing: Composing,
): readonly Piece[] {
  if (laid.pictures.length === 0) return numberPieces(laid, column.widthPt, sect, composing);
  const last = laid.pictures.length - 1;
  return laid.pictures.flatMap((picture, index) => onePicture(laid, picture, index < last, column, sect, composing));
}

/** One picture with its caption. */
export function onePicture(
  laid: LaidSlide,
  picture: SlidePicture,
  withNext: boolean,
  column: PictureColumn,
  sect: TagId,
  composing: Composing,
): readonly Piece[] {
  const { widthPt, mostPt, titled } = column;
  const what = ['pieces', picture.language, withNext, sect, widthPt, mostPt, titled];
  return composedOf(laid, what, composing, (each) => composePicture(laid, picture, withNext, column, sect, each));
}

function composePicture(
  laid: LaidSlide,
  picture: SlidePicture,
  withNext: boolean,
  { widthPt, mostPt, titled }: PictureColumn,
  sect: TagId,
  composing: Composing,
): readonly Piece[] {
  const box = fitted(picture, { xPt: 0, yPt: 0, widthPt, heightPt: mostPt });
  const items = pictureItems(laid, picture, box, sect, composing);
  const caption = captionOf(laid, picture, widthPt, titled, sect, composing);
  const words: Item[] = [];
  // A number alone stands at the picture's edge, however narrow that is; a title takes the column.
  caption.put(
    { items: words },
    { xPt: 0, yPt: 0, widthPt: titled ? widthPt : Math.max(box.widthPt, leastCaptionPt), heightPt: 0 },
  );
  return [
    { heightPt: box.heightPt, beforePt: gridPt, items, withNext: true },
    { heightPt: caption.heightPt, beforePt: 0, items: words, withNext },
  ];
}

/** Where the slide is, at the right as under a picture. */
export function numberPieces(laid: LaidSlide, widthPt: number, sect: TagId, composing: Composing): readonly Piece[] {
  const text = setOpposite(laid, widthPt, sect, composing);
  return text === null ? [] : linePieces(text, 0, 0, true);
}

/** The pictures again, for the eye alone, over a text that goes on. */
export function repeatedPieces(laid: LaidSlide, widthPt: number, composing: Composing): readonly Piece[] {
  return laid.pictures.map((picture) => {
    const box = fitted(picture, { xPt: 0, yPt: 0, widthPt, heightPt: widthPt });
    return { heightPt: box.heightPt, beforePt: gridPt, items: repeatedItems(picture, box, composing), withNext: true };
  });
}
