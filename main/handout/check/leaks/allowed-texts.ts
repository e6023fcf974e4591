/** What a copy may show: a text that also stands here is no leak. Whatever is not forbidden by name is allowed. */
import { blankWordsOf } from '../../../model/blank-words';
import { literalPattern } from '../../../model/literal-pattern';
import { withoutConcealedWords } from '../../../model/concealed-words';
import { languages, type Texts } from '../../../model/language';
import { planSecrets } from '../../../model/lesson-plan';
import { parseMediaReference } from '../../../model/media';
import { drawingOf } from '../../../model/drawing';
import { picturesIn } from '../../../model/drawn-pictures';
import type { Slide } from '../../../model/slide';
import { swapPictures, swapsIn } from '../../../model/swap-pictures';
import { formatDay } from '../../page/dates';
import { handoutWords } from '../../../words/handout-words';
import { drawnLines, type LeakTools } from './forbidden-texts';
import { plainPieces } from './plain-pieces';
import type { ScopedDeck, SearchScope } from './search-scope';

/** Each text in the order in which a page shows it, so that what runs over from line to line is known too. */
export function allowedTexts(scope: SearchScope, tools: LeakTools): readonly string[] {
  const written = [
    ...scope.decks.flatMap((deck) => ofDeck(deck, scope, tools)),
    ...scope.courses.flatMap((course) => inEachLanguage(course, secretsOf(scope.edition))),
    ...scope.templates.flatMap((template) => inEachLanguage(template, nothing)),
    stringsOf(scope.library, nothing).join('\n'),
  ];
  const hidden =
    scope.edition === 'workbook' && scope.blanks === 'everywhere'
      ? scope.decks.flatMap(({ deck, shown }) => deck.slides.filter(({ id }) => shown.has(id)).flatMap(blankWordsOf))
      : [];
  return [...written.map((text) => without(text, hidden)), pageWords()];
}

/** What every handout may print or say of itself, whatever it is made of: its own words, and those of dates. */
export function pageWords(): string {
  const months = Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}-01`);
  const weekdays = Array.from({ length: 7 }, (_, at) => `2027-01-0${String(at + 1)}`);
  return languages
    .flatMap((language) => [
      ...Object.values(handoutWords[language]),
      ...[...months, ...weekdays].map((date) => formatDay(date, language)),
    ])
    .concat('Kitbag', 'Link', 'application/pdf')
    .join('\n');
}

const nothing: ReadonlySet<string> = new Set();

/** Why a label was lowered is nobody's who gets a copy. */
const nobodys: ReadonlySet<string> = new Set(['lowered']);
/** The fields of a course that are for instructors, wherever they stand in it. */
const instructors: ReadonlySet<string> = new Set([
  ...nobodys,
  'instructorNotes',
  'answer',
  'materials',
  ...planSecrets,
]);

function secretsOf(edition: SearchScope['edition']): ReadonlySet<string> {
  return edition === 'instructor' ? nobodys : instructors;
}

/** Every string of a record but those under these keys. */
function stringsOf(value: unknown, without: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, without));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (without.has(key) ? [] : stringsOf(item, without)));
}

/** A copy in one language has what follows in that language behind each other; a pair has both. */
function inEachLanguage(record: object, secrets: ReadonlySet<string>): readonly string[] {
  const others = languages.map(
    (language) => new Set<string>([...secrets, ...languages.filter((one) => one !== language)]),
  );
  return [secrets, ...others].map((without) => stringsOf(record, without).join('\n'));
}

function ofDeck({ deck, shown }: ScopedDeck, { edition }: SearchScope, tools: LeakTools): readonly string[] {
  const titles = [deck.title, ...deck.sections.map(({ title }) => title)].map((texts) =>
    everyLanguage(texts).join('\n'),
  );
  return [
    ...titles,
    ...deck.slides.filter(({ id }) => shown.has(id)).flatMap((slide) => ofSlide(slide, edition, tools)),
  ];
}

function ofSlide(whole: Slide, edition: SearchScope['edition'], tools: LeakTools): readonly string[] {
  const slide = edition === 'instructor' ? whole : withoutConcealedWords(whole, tools.media.bytes);
  // A blank's word may stand in nothing of the slide any more; elsewhere it may.
  const blanks = edition === 'workbook' ? blankWordsOf(slide) : [];
  const written = languages.flatMap((language): readonly string[] => {
    const text = slide.texts[language];
    if (!text) return [];
    const onSlide = [true, false].map((numbered) => plainPieces(text.body, tools.readMarkdown, numbered).join('\n'));
    const beside = [true, false].flatMap((numbered) => plainPieces(text.handoutText, tools.readMarkdown, numbered));
    const notes = edition === 'instructor' ? [text.notes] : [];
    return [...onSlide.map((body) => `${text.title}\n${body}`), beside.join('\n'), text.alt, ...notes];
  });
  const drawn = drawnLines(slide, tools, edition === 'instructor' ? 'all' : 'seen').join('\n');
  return [...written, drawn, ...stringsOf(slide.terms ?? [], nothing)].map((text) => without(text, blanks));
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replace(anyCase(word), '\u0000'), text);
}

function anyCase(word: string): RegExp {
  return new RegExp(literalPattern(word.trim()), 'giu');
}

function everyLanguage(texts: Texts): readonly string[] {
  return languages.flatMap((language) => texts[language] ?? []);
}

/** The words inside the drawings in SVG that shown slides use: read only where something was found that may be one of them. */
export function wordsInPictures(scope: SearchScope, tools: LeakTools): readonly string[] {
  const { media } = tools;
  const pictures = new Set(
    scope.decks.flatMap(({ deck, shown }) =>
      deck.slides.filter(({ id }) => shown.has(id)).flatMap((slide) => picturesOf(slide, tools)),
    ),
  );
  return [...pictures].flatMap((sha) => {
    if (media.info(sha)?.kind !== 'svg') return [];
    const bytes = media.bytes(sha);
    return bytes
      ? [
          new TextDecoder()
            .decode(bytes)
            .replace(/&(?:lt|gt|amp|quot|nbsp|#\w+);/g, ' ')
            .replace(/<[^>]*>/g, ' '),
        ]
      : [];
  });
}

function picturesOf(slide: Slide, { media }: LeakTools) {
  const written = languages.flatMap((language) => {
    const text = slide.texts[language];
    return `${text?.body ?? ''}\n${text?.handoutText ?? ''}`.match(/media:[0-9a-f]{64}\.[a-z0-9]+/g) ?? [];
  });
  const referred = written.flatMap((reference) => parseMediaReference(reference)?.sha ?? []);
  const looks = languages.flatMap((language) => {
    const look = slide.looks[language];
    if (look?.kind === 'picture') return [look.picture];
    const stored = drawingOf(slide, language, media);
    const drawing = stored && swapPictures(stored, swapsIn(slide, language));
    return drawing?.shapes.flatMap(({ parts }) => parts.flatMap(picturesIn)) ?? [];
  });
  return [...referred, ...looks];
}
