/** Finds words in the slides of one deck, and puts others in their place: in its texts, and in its drawings as recorded mends. */
import { literalPattern } from './literal-pattern';
import type { SlideId } from './ids';
import { languages, type Language } from './language';
import { plainStretch, stretchesOf } from './markdown-words';
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
  /** As they are read: without the marks of Markdown. */
  readonly words: string;
  /** The marks of emphasis that begin or end among them. */
  readonly marks: string;
  /** False in a slide that is a picture: what is written there is in the picture. */
  readonly canReplace: boolean;
}

/** What replacing must ask of others. */
export interface ReplaceRules {
  /** A Markdown text with the words at some places replaced; null where more than words would change. */
  readonly inMarkdown: (text: string, places: readonly WordPlace[], right: string) => string | null;
  /** True where a drawing of the slide shows the words, or is described by them: a mend of others would change nothing. */
  readonly isDrawn: (slide: Slide, language: Language, words: string, by: 'shown' | 'described') => boolean;
}

export type WordPlace = Pick<WordsFound, 'from' | 'to' | 'words' | 'marks'>;

export interface ReplacedWords {
  /** What the slide becomes; null where nothing changes. */
  readonly changes: Partial<Slide> | null;
  /** In how many places. */
  readonly replaced: number;
  /** In how many the words stay, since a drawing shows others there or since replacing would break the markup. */
  readonly left: number;
}

function patternOf({ find, matchCase }: Omit<WordsWanted, 'language'>): RegExp | null {
  const text = find.normalize('NFC');
  if (text.trim() === '') return null;
  return new RegExp(literalPattern(text), matchCase ? 'gu' : 'giu');
}

function placesIn(text: string, pattern: RegExp, isMarkdown: boolean): readonly WordPlace[] {
  return (isMarkdown ? stretchesOf(text) : plainStretch(text)).flatMap(({ text: words, starts, ends }) =>
    Array.from(words.matchAll(pattern), ({ index, 0: match }) => {
      const last = index + match.length - 1;
      const gaps = ends.slice(index, last).map((end, unit) => text.slice(end, starts[index + unit + 1]));
      return { from: starts[index] ?? 0, to: ends[last] ?? 0, words: match, marks: gaps.join('') };
    }),
  );
}

/** A title and the description of a picture are set as they are written. */
function isMarkdown(field: TranslatedField): boolean {
  return field !== 'title' && field !== 'alt';
}

/** Every place of the words in a Markdown text, but for its markup; none for words that are only spaces. */
export function findInMarkdown(text: string, wanted: Omit<WordsWanted, 'language'>): readonly WordPlace[] {
  const pattern = patternOf(wanted);
  return pattern ? placesIn(text, pattern, true) : [];
}

function isSeen(field: TranslatedField): boolean {
  return field === 'title' || field === 'body';
}

function canReplaceIn(slide: Slide, language: Language, field: TranslatedField): boolean {
  const kind = slide.looks[language]?.kind;
  return !isSeen(field) || (kind !== 'picture' && kind !== 'page');
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
          placesIn(slide.texts[language]?.[field] ?? '', pattern, isMarkdown(field)).map((place): WordsFound => {
            const canReplace = canReplaceIn(slide, language, field);
            return { slide: slide.id, language, field, ...place, canReplace };
          }),
        ),
      ),
  );
}

/**
 * What a slide becomes with the words replaced wherever they can be. In a drawing each form in which they stand is mended, and
 * the record of it kept; words of a body that the drawing does not show stay beside it too.
 */
export function replaceWords(slide: Slide, wanted: WordsWanted, right: string, rules: ReplaceRules): ReplacedWords {
  const places = findWords([slide], wanted).filter(({ canReplace }) => canReplace);
  let { texts } = slide;
  let replaced = 0;
  const mends: WordMend[] = [];
  for (const language of languages) {
    const text = texts[language];
    const here = places.filter((place) => place.language === language);
    if (!text || here.length === 0) continue;
    const isLocked = isLockedIn(slide, language);
    const isDrawn = ({ words, field }: WordsFound): boolean =>
      rules.isDrawn(slide, language, words, field === 'alt' ? 'described' : 'shown');
    // A title may be written beside the drawing, which then says nothing of it.
    const may = here.filter((place) => !isLocked || place.field !== 'body' || isDrawn(place));
    const written = translatedFields.flatMap((field) => {
      const its = may.filter((place) => place.field === field);
      const after = isMarkdown(field) ? rules.inMarkdown(text[field], its, right) : replacedAt(text[field], its, right);
      return its.length === 0 || after === null ? [] : [{ field, after, its }];
    });
    if (written.length === 0) continue;
    const words = written.map(({ field, after }) => [field, after] as const);
    texts = { ...texts, [language]: { ...text, ...Object.fromEntries(words), ...blanksOf(text, wanted, right) } };
    const done = written.flatMap(({ its }) => its);
    replaced += done.length;
    if (isLocked) mends.push(...mendsOf(done.filter(isDrawn), { language, right }));
  }
  const left = places.length - replaced;
  if (JSON.stringify(texts) === JSON.stringify(slide.texts)) return { changes: null, replaced: 0, left };
  const changes = { texts, ...(mends.length === 0 ? {} : { mends: [...(slide.mends ?? []), ...mends] }) };
  return { changes, replaced, left };
}

/** Words that are blanks stay those of the slide. */
export function blanksOf(
  { blankWords }: SlideText,
  wanted: Omit<WordsWanted, 'language'>,
  right: string,
): Pick<SlideText, 'blankWords'> {
  const pattern = patternOf(wanted);
  if (!blankWords || !pattern) return {};
  const words = blankWords.map((word) => word.replace(pattern, () => right).trim()).filter((word) => word !== '');
  return { blankWords: [...new Set(words)] };
}

/** One for each form in which the words stand in a drawing; first those that the new words hold, which must not be mended twice. */
function mendsOf(
  places: readonly WordsFound[],
  { language, right }: Pick<WordMend, 'language' | 'right'>,
): readonly WordMend[] {
  const forms = new Set(places.filter(({ field }) => isSeen(field) || field === 'alt').map(({ words }) => words));
  forms.delete(right);
  return [...forms]
    .sort((a, b) => Number(right.includes(b)) - Number(right.includes(a)))
    .map((wrong) => ({ language, wrong, right }));
}

/** A text with others in the place of some words; the marks among them stay behind these or, where that is asked, in front. */
export function replacedAt(
  text: string,
  places: readonly WordPlace[],
  right: string,
  marks: 'behind' | 'in-front' = 'behind',
): string {
  let from = 0;
  let replaced = '';
  for (const place of places) {
    const words = marks === 'behind' ? right + place.marks : place.marks + right;
    replaced += text.slice(from, place.from) + words;
    from = place.to;
  }
  return replaced + text.slice(from);
}
