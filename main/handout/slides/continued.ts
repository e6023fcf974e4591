/** What stands over a slide's text that goes on: `Slide 14, continued`. */
import type { TagId } from '../../model/scene';
import { fillIn } from '../../words/handout-words';
import type { Composing } from '../composing';
import { linePieces, type Piece } from '../flow/piece';
import { setText } from '../page/type';
import { languageOf, type LaidSlide } from './lay-slides';

/** In the language of its column or page. Without the number where the recipe prints none. */
export function continuedWords(laid: LaidSlide, composing: Composing): string {
  const say = composing.words[languageOf(laid, composing.shown.languages)];
  return composing.recipe.slideNumbers ? fillIn(say.slideContinued, { number: laid.shown.printed }) : say.continued;
}

const gapPt = 3.5;

/** As a line over the rest, never parted from it. */
export function continuedPieces(laid: LaidSlide, widthPt: number, sect: TagId, composing: Composing): readonly Piece[] {
  const { tools, book } = composing;
  const look = {
    role: 'label',
    language: languageOf(laid, composing.shown.languages),
    tag: book.tag('P', sect),
  } as const;
  const lines = linePieces(setText(tools.typesetter, continuedWords(laid, composing), look, widthPt), 0, 0, true);
  return [...lines, { heightPt: gapPt, beforePt: 0, items: [], withNext: true }];
}
