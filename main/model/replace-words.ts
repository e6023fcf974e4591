/** Finds words in the slides of one deck, and puts others in their place: in its texts, and in its drawings as recorded mends. */
import type { SlideId } from './ids';
import { languages, type Language } from './language';
import type { Slide, SlideText, WordMend } from './slide';
import { isLockedIn, translatedFields, type TranslatedField } from './translate-slide';

export interface WordsWanted {
  readonly find: string;
  readonly matchCase: boolean;
  /** Null for every language. */
  readonly language: Language | null;
}

/** One place where the words stand. */
export interface WordsFound {
  readonly slide: SlideId;
  readonly language: Language;
  readonly field: TranslatedField;
  /** In the field's text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** False in a slide that is a picture: what is written there is in the picture. */
  readonly canReplace: boolean;
}

/** Addresses of pictures and links in Markdown: not words of the slide. */
const addresses = /\]\([^)\n]*\)|<[a-z]+:[^>\n]*>/gi;

function patternOf({ find, matchCase }: WordsWanted): RegExp | null {
  const text = find.normalize('NFC');
  if (text.trim() === '') return null;
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}

function placesIn(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  const closed = Array.from(text.matchAll(addresses), ({ index, 0: { length } }) => [index, index + length] as const);
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => [index, index + length] as const).filter(
    ([from, to]) => !closed.some(([start, end]) => from < end && to > start),
  );
}

function canReplaceIn(slide: Slide, language: Language, field: TranslatedField): boolean {
  const kind = slide.looks[language]?.kind;
  return (field !== 'title' && field !== 'body') || (kind !== 'picture' && kind !== 'page');
}

/** Every place in the order of the deck; none for words that are only spaces. */
export function findWords(slides: readonly Slide[], wanted: WordsWanted): readonly WordsFound[] {
  const pattern = patternOf(wanted);
  if (!pattern) return [];
  return slides.flatMap((slide) =>
    languages
      .filter((language) => wanted.language === null || wanted.language === language)
      .flatMap((language) =>
        translatedFields.flatMap((field) =>
          placesIn(slide.texts[language]?.[field] ?? '', pattern).map(([from, to]): WordsFound => {
            const canReplace = canReplaceIn(slide, language, field);
            return { slide: slide.id, language, field, from, to, canReplace };
          }),
        ),
      ),
  );
}

/**
 * What a slide becomes with the words replaced wherever they can be; null where nothing changes. In a drawing each form in
 * which they stand is mended, and the record of it kept.
 */
export function replaceWords(slide: Slide, wanted: WordsWanted, right: string): Partial<Slide> | null {
  const places = findWords([slide], wanted).filter(({ canReplace }) => canReplace);
  let { texts } = slide;
  const mends: WordMend[] = [];
  for (const language of languages) {
    const text = texts[language];
    const here = places.filter((place) => place.language === language);
    if (!text || here.length === 0) continue;
    const words = translatedFields.map((field) => {
      const its = here.filter((place) => place.field === field);
      return [field, replacedAt(text[field], its, right)] as const;
    });
    texts = { ...texts, [language]: { ...text, ...Object.fromEntries(words), ...blanksOf(text, wanted, right) } };
    if (isLockedIn(slide, language)) mends.push(...mendsOf(here, text, { language, right }));
  }
  if (JSON.stringify(texts) === JSON.stringify(slide.texts)) return null;
  return { texts, ...(mends.length === 0 ? {} : { mends: [...(slide.mends ?? []), ...mends] }) };
}

/** Words that are blanks stay those of the slide. */
function blanksOf({ blankWords }: SlideText, wanted: WordsWanted, right: string): Pick<SlideText, 'blankWords'> {
  const pattern = patternOf(wanted);
  if (!blankWords || !pattern) return {};
  const words = blankWords.map((word) => word.replace(pattern, () => right).trim()).filter((word) => word !== '');
  return { blankWords: [...new Set(words)] };
}

/** One for each form in which the words stand in a drawing; first those that the new words hold, which must not be mended twice. */
function mendsOf(
  places: readonly WordsFound[],
  text: SlideText,
  { language, right }: Pick<WordMend, 'language' | 'right'>,
): readonly WordMend[] {
  const drawn = places.filter(({ field }) => field === 'title' || field === 'body');
  const forms = new Set(drawn.map(({ field, from, to }) => text[field].slice(from, to)));
  forms.delete(right);
  return [...forms]
    .sort((a, b) => Number(right.includes(b)) - Number(right.includes(a)))
    .map((wrong) => ({ language, wrong, right }));
}

function replacedAt(text: string, places: readonly WordsFound[], right: string): string {
  let from = 0;
  let replaced = '';
  for (const place of places) {
    replaced += text.slice(from, place.from) + right;
    from = place.to;
  }
  return replaced + text.slice(from);
}
