/** What is composed of a slide, or what was composed of it in the plan before. */
import { forSlide } from '../blanks/open-blanks';
import { recalled } from '../composed';
import type { Composing } from '../composing';
import type { LaidSlide } from './lay-slides';

/**
 * `what` names the piece and every measure that it is made to; the rest that it depends on is the slide, its scenes, its place in
 * its deck, and what is the same for the whole handout.
 */
export function composedOf<C extends Composing, T>(
  { shown, pictures, concealed, beneath, isSecond }: LaidSlide,
  what: readonly (string | number | boolean)[],
  composing: C,
  make: (composing: C) => T,
): T {
  const { deck, slide, number, printed, total, timing, texts } = shown;
  const timed = timing === null ? '' : `${String(timing.minutes)} ${String(timing.sum)} ${String(timing.planned)}`;
  const { number: inClass = '', page = '' } = composing.turnTo.get(slide.id) ?? {};
  const spoken = [pictures, texts, beneath].map((each) => each.map(({ language }) => language).join(' '));
  // Two of them for every slide of every plan: none but the last holds a comma.
  const key = [
    ...what,
    deck.id,
    deck.mainLanguage,
    number,
    printed,
    total,
    timed,
    inClass,
    page,
    isSecond,
    ...spoken,
    ...concealed.map(({ text }) => text),
  ].join(',');
  const scenes = pictures.map(({ scene }) => scene);
  return recalled(slide, key, scenes, forSlide(slide.id, composing), make);
}
