/** Paginate: leaves become pages with numbers and running lines; places and bookmarks get their page. */
import type { Language } from '../model/language';
import { textIn } from '../model/language';
import type { OutlineEntry, Place, PlanPage } from '../model/plan';
import type { Recipe } from '../model/recipe';
import type { WorkedOutMarking } from '../model/work-out-label';
import { fillIn } from '../words/handout-words';
import type { Composing } from './composing';
import { formatRoman } from '../model/roman';
import { formatDate } from './page/dates';
import type { Leaf } from './page/book';
import { createRunningLines } from './page/running-lines';
import type { RunningText } from './page/running-lines';

export interface Paged {
  readonly title: string;
  readonly pages: readonly PlanPage[];
  readonly outline: readonly OutlineEntry[];
  readonly places: Readonly<Record<string, Place>>;
  readonly pageOf: Readonly<Record<string, number>>;
}

/**
 * The pages before the first session count i, ii, iii of as many as those are; then 1, 2, 3 of as many as there are from 1 on.
 * So the last page of each count says its own number as the total, and anyone can tell that none is missing. A cover is counted
 * and says nothing. The number is the one that a reader of the file shows.
 */
export function paginate(
  front: readonly Leaf[],
  body: readonly Leaf[],
  recipe: Recipe,
  marking: WorkedOutMarking,
  numbered: boolean,
  composing: Composing,
): Paged {
  const { paper, tools, say, book } = composing;
  const text = { ...runningText(recipe, marking, composing), numbered };
  const lines = createRunningLines(text, paper, tools.typesetter);
  const pages = [...front, ...body].map((leaf, index): PlanPage => {
    const isFront = index < front.length;
    const number = isFront ? formatRoman(index + 1) : String(index - front.length + 1);
    const pages = isFront ? formatRoman(front.length) : String(body.length);
    const words = fillIn(say.pageOf, { page: number, pages });
    const { items: running, ...stamp } = lines(leaf.head, words);
    const items = [...leaf.items, ...running];
    return { widthPt: paper.widthPt, heightPt: paper.heightPt, number, items, shows: leaf.shows, ...stamp };
  });
  const indexOf = new Map([...front, ...body].map((leaf, index) => [leaf, index]));
  const places: Record<string, Place> = {};
  for (const [name, { leaf, yPt }] of book.places) {
    const page = indexOf.get(leaf);
    if (page !== undefined) places[name] = { page, yPt };
  }
  const outline = book.marks
    .flatMap(({ leaf, yPt, title, level }, order) => {
      const page = indexOf.get(leaf);
      return page === undefined ? [] : [{ order, entry: { title, level, page, yPt } }];
    })
    .sort((a, b) => a.entry.page - b.entry.page || a.order - b.order)
    .map(({ entry }) => entry);
  return { title: text.course, pages, outline, places, pageOf: pageOf(places) };
}

function pageOf(places: Readonly<Record<string, Place>>): Readonly<Record<string, number>> {
  const pages: Record<string, number> = {};
  for (const [name, { page }] of Object.entries(places)) {
    const match = /^(?:slide|session|day)-(.+)$/.exec(name);
    if (match?.[1]) pages[match[1]] = page;
  }
  return pages;
}

function runningText(
  recipe: Recipe,
  marking: WorkedOutMarking,
  { shown, words }: Composing,
): Omit<RunningText, 'numbered'> {
  const [main] = shown.languages;
  const said = (texts: Parameters<typeof textIn>[0]): string => textIn(texts, main, shown.fallback);
  return {
    course: said(shown.title),
    language: main,
    label: marking.label,
    restrictions: restrictionsOf(marking, main),
    hostAndDate: [said(shown.host), formatDate(recipe.date, main)].filter(Boolean).join(words[main].listMark),
    band: shown.edition === 'instructor' ? bandWords(words, main) : null,
    days: shown.isCourse ? Math.max(0, ...shown.days.map((day) => day.number)) : 0,
  };
}

/** The grading in both its languages, then the caveats. */
function restrictionsOf({ grading, caveats }: WorkedOutMarking, main: Language): string {
  const both = grading
    ? main === 'zh-Hant'
      ? [grading['zh-Hant'], grading.en]
      : [grading.en, grading['zh-Hant']]
    : [];
  return [[...new Set(both.filter(Boolean))].join(' '), ...caveats].filter(Boolean).join(' · ');
}

/** Said in English and Chinese in every handout, so that nobody in the room can mistake it; in Portuguese first where that is its language. */
function bandWords(words: Composing['words'], main: Language): string {
  const languages = [...new Set<Language>([main, 'en', 'zh-Hant'])];
  const ordered = main === 'zh-Hant' ? (['en', 'zh-Hant'] as const) : languages;
  return ordered.map((language) => words[language].instructorCopy).join('  ');
}
