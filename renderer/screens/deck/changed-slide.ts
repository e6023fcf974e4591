/** Where two states of a deck differ: what undo and redo name, and where they take a person. */
import { alike } from '../../state/alike';
import { languages, type Language } from '../../../main/model/language';
import type { Deck } from '../../../main/model/deck';
import type { SlideId } from '../../../main/model/ids';

export interface ChangedSlide {
  /** What is looked at in the deck as it is now: the slide, or what stands in its place; null in a deck without slides. */
  readonly slide: SlideId | null;
  /** Where the slide stands, or stood if it is gone; from 1. */
  readonly number: number;
  /** The only language whose words differ; null where that is no matter of one language. */
  readonly language: Language | null;
}

/** The first slide that came, says something else, went, or stands elsewhere; of several a chosen one. Null where only the deck differs. */
export function changedSlide(before: Deck, after: Deck, chosen: ReadonlySet<SlideId>): ChangedSlide | null {
  const was = new Map(before.slides.map((slide, at) => [slide.id, { slide, at }]));
  const is = new Set(after.slides.map(({ id }) => id));
  const differs = after.slides.filter((slide) => !alike(was.get(slide.id)?.slide, slide));
  const gone = before.slides.findIndex(({ id }) => !is.has(id));
  const turned = gone < 0 ? after.slides.filter(({ id }, at) => was.get(id)?.at !== at) : [];
  const all = differs.length > 0 ? differs : turned;
  const slide = all.find(({ id }) => chosen.has(id)) ?? all[0];
  if (slide) {
    const old = was.get(slide.id)?.slide;
    const written = old ? languages.filter((one) => !alike(old.texts[one], slide.texts[one])) : [];
    const number = after.slides.findIndex(({ id }) => id === slide.id) + 1;
    return { slide: slide.id, number, language: written.length === 1 ? (written[0] ?? null) : null };
  }
  if (gone < 0) return null;
  return { slide: (after.slides[gone] ?? after.slides.at(-1))?.id ?? null, number: gone + 1, language: null };
}
