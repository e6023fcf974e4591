/** In which languages a slide says what it says, and in which it has a picture of its own. */
import { languages, type Language } from './language';
import type { Look, Slide } from './slide';

/** The tag by which a slide is remembered as standing in one language alone, on purpose. */
export const untranslatedTag = 'untranslated';

/** True where the slide has a title, a body or a look in the language. */
export function isWrittenIn(slide: Slide, language: Language): boolean {
  const text = slide.texts[language];
  return slide.looks[language] !== undefined || (text !== undefined && (text.title !== '' || text.body !== ''));
}

/** The languages in which any of a deck's slides has words or a look. */
export function languagesOf({ slides }: { readonly slides: readonly Slide[] }): readonly Language[] {
  return languages.filter((language) =>
    slides.some(({ texts, looks }) => texts[language] !== undefined || looks[language] !== undefined),
  );
}

/** How the slide looks in a language: its own look, else that of the deck's main language, else one that somebody drew. */
export function lookIn(slide: Slide, language: Language, main: Language): Look {
  const known = languages.flatMap((other) => slide.looks[other] ?? []);
  const drawn = known.find(({ kind }) => kind !== 'text');
  return slide.looks[language] ?? slide.looks[main] ?? drawn ?? known[0] ?? { kind: 'text', classes: [] };
}

/**
 * True where a picture of the slide shows this language: it has a look in it, or we set its words ourselves. A slide that was
 * drawn in another language alone has none: its translation is words beside that picture.
 */
export function hasOwnPicture(slide: Slide, language: Language, main: Language): boolean {
  if (slide.looks[language] !== undefined) return true;
  return lookIn(slide, language, main).kind === 'text' && isWrittenIn(slide, language);
}
