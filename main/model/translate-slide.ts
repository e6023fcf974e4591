/** A translation of a slide: words in a language beside the slide, whether or not it was drawn in that language. */
import { languages, type Language } from './language';
import { emptySlideText, type Slide, type SlideText } from './slide';

/** What a person can write of a slide in a language. */
export const translatedFields = ['title', 'body', 'notes', 'handoutText', 'alt'] as const;
export type TranslatedField = (typeof translatedFields)[number];

/**
 * The slide's texts with one field of one language written anew. A language of which nothing is left is taken away, unless the
 * slide was drawn in it.
 */
export function withTranslation(
  slide: Pick<Slide, 'texts' | 'looks'>,
  language: Language,
  field: TranslatedField,
  words: string,
): Slide['texts'] {
  const text: SlideText = { ...(slide.texts[language] ?? emptySlideText), [field]: words };
  const isEmpty = translatedFields.every((one) => text[one].trim() === '');
  if (!isEmpty || slide.looks[language] !== undefined) return { ...slide.texts, [language]: text };
  return Object.fromEntries(Object.entries(slide.texts).filter(([known]) => known !== language));
}

/**
 * True where title and body stand in a drawing of this language: they are as its author drew them. Beside a picture or a page of a
 * PDF they are words for contents, search and outlines, which a person may write.
 */
export function isLockedIn(slide: Pick<Slide, 'looks'>, language: Language): boolean {
  return slide.looks[language]?.kind === 'drawing';
}

/** The language to translate from: the deck's main one, else the first that the slide has. */
export function originalLanguage(slide: Pick<Slide, 'texts'>, main: Language, into: Language): Language | null {
  return [main, ...languages].find((known) => known !== into && slide.texts[known] !== undefined) ?? null;
}
