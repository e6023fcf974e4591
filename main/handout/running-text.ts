/** What the running lines of a handout say: the same on every page, and page by page. */
import type { Language } from '../model/language';
import { textIn } from '../model/language';
import type { Texts } from '../model/language';
import type { SlideId } from '../model/ids';
import { gradingIn } from '../model/marking';
import type { WorkedOutMarking } from '../model/work-out-label';
import { editionWord, fillIn } from '../words/handout-words';
import type { Composing } from './composing';
import { inLanguages, type Worded } from './headings';
import type { Leaf } from './page/book';
import { formatDate } from './page/dates';
import { textsOfLine, type PageFacts, type RunningText, type RunningTexts } from './page/running-lines.types';
import { unknownFields } from './page/running-fields';
import { slidesOf } from './shown';

/** The course's title, or that of the deck, in the main language. */
export function titleOfHandout({ shown }: Composing): string {
  return textIn(shown.title, shown.languages[0], shown.fallback);
}

/** The day or the session of a course that the handout is of, in each of its languages; empty where it is of the whole. */
export function partOfCourse(composing: Pick<Composing, 'shown' | 'recipe' | 'words'>): readonly Worded[] {
  const { shown, recipe, words } = composing;
  const [day] = shown.days;
  if (recipe.scope.kind === 'session')
    return inLanguages(day?.sessions[0]?.session?.title ?? {}, shown.languages, shown.fallback);
  if (recipe.scope.kind !== 'day' || !day) return [];
  return shown.languages.map((language) => ({ language, text: fillIn(words[language].day, { number: day.number }) }));
}

/** What the file is called for whoever opens it. */
export function titleOfFile(composing: Composing): string {
  const [part] = partOfCourse(composing);
  return [titleOfHandout(composing), part?.text ?? ''].filter(Boolean).join(' – ');
}

/** A field of the template's texts that nothing fills in is a finding: it is printed as it was written. */
export function runningText(marking: WorkedOutMarking, composing: Composing): Omit<RunningText, 'numbered'> {
  const { shown, words, recipe, template, book } = composing;
  const [main] = shown.languages;
  const own = (line: typeof template.head): RunningTexts => ({
    left: textIn(line.left, main),
    middle: textIn(line.middle, main),
    right: textIn(line.right, main),
  });
  const [head, foot] = [own(template.head), own(template.foot)];
  for (const text of [head, foot].flatMap(textsOfLine)) {
    for (const field of unknownFields(text))
      book.find({ code: 'template.field-unknown', weight: 'look', place: {}, facts: { field: `{{${field}}}` } });
  }
  const date = formatDate(recipe.date, main);
  // A course has dates of its own. In the narrow foot of a numbered copy the cover alone says which one this is.
  const version = date === '' || composing.numbered ? date : fillIn(words[main].versionOf, { date });
  return {
    language: main,
    label: marking.label,
    restrictions: restrictionsOf(marking, main),
    host: textIn(shown.host, main, shown.fallback),
    version,
    listMark: words[main].listMark,
    band: shown.edition === 'instructor' ? bandWords(words, shown.languages) : null,
    days: shown.isCourse ? Math.max(0, ...shown.days.map((day) => day.number)) : 0,
    head,
    foot,
  };
}

/** What is said of one page, by its number and the total. */
export function pageFacts(composing: Composing): (leaf: Leaf, page: string, pages: string) => PageFacts {
  const { shown, words, recipe, marking } = composing;
  const [main] = shown.languages;
  const say = words[main];
  const said = (texts: Texts): string => textIn(texts, main, shown.fallback);
  const deckOf = new Map<SlideId, Texts>(slidesOf(shown).map(({ slide, deck }) => [slide.id, deck.title]));
  const course = titleOfHandout(composing);
  const always = {
    course,
    host: said(shown.host),
    venue: said(shown.venue),
    date: formatDate(recipe.date, main),
    edition: say[editionWord[shown.edition]],
    label: marking.label,
    copy: '',
  };
  return (leaf, page, pages) => {
    const { session, day } = leaf.head;
    const deck = said((leaf.shows[0] && deckOf.get(leaf.shows[0])) ?? {});
    const saysMore = deck !== course && !session.endsWith(deck);
    return {
      ...always,
      session,
      deck,
      day: day === null ? '' : fillIn(say.day, { number: day }),
      page,
      pages,
      pageWords: [leaf.footNote ?? '', fillIn(say.pageOf, { page, pages })].filter(Boolean).join(say.listMark),
      under: [session, saysMore ? deck : ''].filter(Boolean).join(say.listMark),
    };
  };
}

/** The grading in the main language, then in English and Chinese, as the band is; the caveats in the main language. */
export function restrictionsOf({ grading, caveats }: WorkedOutMarking, main: Language): string {
  const said = grading ? [main, 'en' as const, 'zh-Hant' as const].map((language) => gradingIn(grading, language)) : [];
  return [[...new Set(said.filter(Boolean))].join(' '), ...caveats.map((texts) => textIn(texts, main))]
    .filter(Boolean)
    .join(' · ');
}

/** In both languages of a handout that has two; else in English and Chinese too, so that nobody in the room can mistake it. */
function bandWords(words: Composing['words'], own: readonly Language[]): string {
  const said: readonly Language[] = own.length > 1 ? own : [...own, 'en', 'zh-Hant'];
  return [...new Set(said)].map((language) => words[language].instructorCopy).join('  ');
}
