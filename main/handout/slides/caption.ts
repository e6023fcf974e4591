/** What stands beside a picture and not on it: its number, and the words that it does not say itself. */
import type { Box } from '../../model/geometry';
import type { Item, TagId } from '../../model/scene';
import { titleOf } from '../shown-languages';
import { forSlide } from '../blanks/open-blanks';
import type { Composing } from '../composing';
import type { Worded } from '../headings';
import { ink } from '../page/ink';
import type { Leaf } from '../page/book';
import { putText } from '../page/book';
import { pitchOf } from '../page/room-to-write';
import { setText } from '../page/type';
import { fillIn } from '../../words/handout-words';
import type { LaidSlide, SlidePicture } from './lay-slides';

/** The number where the recipe prints it, and in an instructor's copy its time, what others do not get, and the number and page that it has for them: `14 · 5 min · 20/60 · hidden slide`. */
export function numberText(laid: LaidSlide, composing: Composing): string {
  return [plainNumber(laid, composing), besideNumber(laid, composing)].filter(Boolean).join(composing.say.listMark);
}

/** The number alone; empty where the recipe prints none. */
export function plainNumber({ shown }: LaidSlide, { recipe }: Composing): string {
  return recipe.slideNumbers ? String(shown.printed) : '';
}

/** What stands with the number in an instructor's copy. */
export function besideNumber({ shown }: LaidSlide, { say, turnTo, recipe }: Composing): string {
  const { slide, timing } = shown;
  const { page = '', number = shown.number } = turnTo.get(slide.id) ?? {};
  return [
    timing ? fillIn(say.minutes, { count: timing.minutes }) : '',
    timing ? [timing.sum, timing.planned].filter((minutes) => minutes > 0).join('/') : '',
    slide.hidden ? say.hiddenSlide : '',
    slide.audience === 'instructor' ? say.instructorSlide : '',
    recipe.slideNumbers && number !== shown.number ? fillIn(say.participantsSlide, { number }) : '',
    page === '' ? '' : fillIn(say.participantsPage, { page }),
  ]
    .filter(Boolean)
    .join(say.listMark);
}

const captionGapPt = 4;
/** The line of a number, with the gap over it. */
export const numberLinePt = captionGapPt + 10.5;

export interface Caption {
  readonly heightPt: number;
  /** The part of it that one can write beside: a number alone leaves its line free. */
  readonly freePt: number;
  /** Sets it under a picture, its right end at the picture's right edge. */
  readonly put: (leaf: Pick<Leaf, 'items'>, under: Box) => void;
}

/** The line under a picture: its number at the right, with `titled` at the left what the picture itself does not say. */
export function captionOf(
  laid: LaidSlide,
  picture: SlidePicture,
  widthPt: number,
  titled: boolean,
  sect: TagId,
  handout: Composing,
): Caption {
  const composing = forSlide(laid.shown.slide.id, handout);
  const { tools, book, shown } = composing;
  const tag = book.tag('P', sect);
  const language = shown.languages[0];
  const isFirst = laid.pictures[0] === picture;
  const number = setText(
    handout.tools.typesetter,
    isFirst ? numberText(laid, composing) : '',
    { role: 'caption', language, tag, weight: 700 },
    widthPt,
    { align: 'end' },
  );
  const said = titled ? captionWords(laid, picture, composing) : null;
  const room = widthPt - number.widthPt - 8;
  const words =
    said &&
    setText(tools.typesetter, said.text, { role: 'caption', language: said.language, tag, paint: ink.quiet }, room);
  return {
    heightPt: captionGapPt + Math.max(words?.heightPt ?? 0, number.heightPt, 10.5),
    freePt: words || !leavesLineFree(composing) ? 0 : number.heightPt,
    put: (leaf, under) => {
      const y = under.yPt + under.heightPt + captionGapPt;
      if (words) putText(leaf, words, under.xPt, y);
      if (isFirst) putText(leaf, number, under.xPt + under.widthPt - widthPt, y);
    },
  };
}

/** The first of wide lines stands under the number; dots, squares and narrow lines would run through it. */
function leavesLineFree({ recipe: { writing } }: Composing): boolean {
  return writing.kind === 'lines' && pitchOf(writing) > numberLinePt;
}

/** The slide's title where what is drawn does not say it: a slide that is only a picture, or one drawn in another language. */
function captionWords(laid: LaidSlide, picture: SlidePicture, { blanks }: Composing): Worded | null {
  const { language } = picture;
  const text = titleOf(laid.shown, language);
  return text === '' || shows(picture.scene.items, blanks.text(text)) ? null : { language, text };
}

/** True where a text stands somewhere in what is drawn, whatever its lines and spaces. */
function shows(items: readonly Item[], text: string): boolean {
  let letters = foldedOf.get(items);
  if (letters === undefined) foldedOf.set(items, (letters = folded(lettersOf(items))));
  return letters.includes(folded(text));
}

/** Scenes are taken into every plan of a live preview, and into a plan in two languages twice. */
const foldedOf = new WeakMap<readonly Item[], string>();

function lettersOf(items: readonly Item[]): string {
  return items
    .map((item) => {
      if (item.kind === 'group') return lettersOf(item.items);
      return item.kind === 'line' ? item.words.map((word) => word.text).join('') : '';
    })
    .join('');
}

function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      // A blank is as long as its word was wide: where it stands in the title, any length is the same.
      .replace(/[\s\u00ad_]/g, '')
      .toLowerCase()
  );
}
