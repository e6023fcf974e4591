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
 * True where a drawing of this language shows the slide: it stays as its author drew it, whatever is written beside it. Beside a
 * picture or a page of a PDF title and body are words for contents, search and outlines as well.
 */
export function isLockedIn(slide: Pick<Slide, 'looks'>, language: Language): boolean {
  return slide.looks[language]?.kind === 'drawing';
}

/** The language to translate from: the deck's main one, else the first that the slide has. */
export function originalLanguage(slide: Pick<Slide, 'texts'>, main: Language, into: Language): Language | null {
  return [main, ...languages].find((known) => known !== into && slide.texts[known] !== undefined) ?? null;
}

/** The language in which one field stands beside its translation: `from`, unless it is written in another one alone. */
export function originalOfField(
  slide: Pick<Slide, 'texts'>,
  field: TranslatedField,
  from: Language | null,
  into: Language,
): Language | null {
  const isWritten = (known: Language): boolean => known !== into && (slide.texts[known]?.[field].trim() ?? '') !== '';
  return (from !== null && isWritten(from) ? from : languages.find(isWritten)) ?? from;
}
