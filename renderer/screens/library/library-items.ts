/** What stands in the library, as one list to look through. */
import { titleOrder } from '../../parts/title-order';
import { foldText, folded, searchWords } from '../../../main/model/search/fold-text';
import { snippet } from '../../../main/model/search/slide-search';
import { textFor } from '../../words';
import { partOf, titlesOf, type TitleOf } from '../handout/handout-title';
import type { CourseSummary, DeckSummary, HandoutSummary, LibraryView } from '../../../main/contract/views';
import type { DeckId } from '../../../main/model/ids';
import type { Language, Texts } from '../../../main/model/language';

export type LibraryItem =
  | { readonly kind: 'deck'; readonly id: string; readonly title: string; readonly deck: DeckSummary }
  | { readonly kind: 'course'; readonly id: string; readonly title: string; readonly course: CourseSummary }
  | {
      readonly kind: 'handout';
      readonly id: string;
      readonly title: string;
      readonly handout: HandoutSummary;
      /** The title of its course or deck. */
      readonly of: string;
    };

export const shelves = ['all', 'decks', 'courses', 'handouts', 'bin'] as const;
export type Shelf = (typeof shelves)[number];

/** Courses first, then decks, then handouts, each by title as the language sorts it. */
export function libraryItems(
  library: Pick<LibraryView, 'decks' | 'courses' | 'handouts'>,
  language: Language,
  titleOf: TitleOf,
): LibraryItem[] {
  const courses = library.courses.map((course): LibraryItem => ({
    kind: 'course',
    id: course.id,
    title: textFor(course.title, language),
    course,
  }));
  const decks = library.decks.map((deck): LibraryItem => ({
    kind: 'deck',
    id: deck.id,
    title: textFor(deck.title, language),
    deck,
  }));
  const compare = titleOrder(language);
  const byTitle = (a: LibraryItem, b: LibraryItem): number => compare(a.title, b.title);
  return [...courses.sort(byTitle), ...decks.sort(byTitle), ...handoutItems(library, language, titleOf).sort(byTitle)];
}

/** Those of one course or deck stand together; where that is in the bin, its handouts wait with it. */
export function handoutItems(
  { handouts, courses, decks }: Pick<LibraryView, 'decks' | 'courses' | 'handouts'>,
  language: Language,
  titleOf: TitleOf,
): LibraryItem[] {
  const sources: readonly { readonly id: string; readonly title: Texts }[] = [...courses, ...decks];
  return sources.flatMap(({ id, title }) => {
    const its = handouts.filter(({ scope }) => (scope.kind === 'deck' ? scope.deck : scope.course) === id);
    const titles = titlesOf(
      its.map((one) => ({ ...one, part: partOf(one.scope, courses) })),
      titleOf,
    );
    return its.map((handout): LibraryItem => ({
      kind: 'handout',
      id: handout.id,
      title: titles.get(handout.id) ?? '',
      handout,
      of: textFor(title, language),
    }));
  });
}

/** What an act on one item is about: all that are selected where it is one of them, else it alone. */
export function withItem(
  item: LibraryItem,
  items: readonly LibraryItem[],
  selected: ReadonlySet<string>,
): readonly LibraryItem[] {
  return selected.has(item.id) ? items.filter(({ id }) => selected.has(id)) : [item];
}

/** The decks among items. */
export function decksOf(items: readonly LibraryItem[]): readonly DeckId[] {
  return items.flatMap((item) => (item.kind === 'deck' ? [item.deck.id] : []));
}

/** The decks among these, with what a list knows of them. */
export function deckSummariesOf(items: readonly LibraryItem[]): readonly DeckSummary[] {
  return items.flatMap((item) => (item.kind === 'deck' ? [item.deck] : []));
}

/** The courses in which a session uses one of these decks. */
export function coursesUsing(courses: readonly CourseSummary[], decks: readonly DeckId[]): readonly CourseSummary[] {
  return courses.filter((course) => course.decks.some((deck) => decks.includes(deck)));
}

/** The kept handouts that are made of one of these decks or courses. */
export function handoutsOf(
  handouts: readonly HandoutSummary[],
  items: readonly LibraryItem[],
): readonly HandoutSummary[] {
  const ids = new Set<string>(items.map(({ id }) => id));
  return handouts.filter(({ scope }) => ids.has(scope.kind === 'deck' ? scope.deck : scope.course));
}

function allTitles(item: LibraryItem): string {
  switch (item.kind) {
    case 'deck':
      return folded([...Object.values(item.deck.title), ...item.deck.fileNames].join('\n'));
    case 'course':
      return folded([...Object.values(item.course.title), ...item.course.words].join('\n'));
    case 'handout':
      return folded(`${item.title}\n${item.of}`);
  }
}

/** What else than its titles an item is found by. */
function wordsWithin(item: LibraryItem): { readonly titles: Texts; readonly words: readonly string[] } | null {
  switch (item.kind) {
    case 'course':
      return { titles: item.course.title, words: item.course.words };
    case 'deck':
      return { titles: item.deck.title, words: item.deck.fileNames };
    case 'handout':
      return null;
  }
}

/**
 * Of a course or a deck that its title alone did not find: the session or objective, or the name of the file, with the word, cut
 * around it; else null.
 */
export function foundWithin(item: LibraryItem, text: string): readonly [string, string, string] | null {
  const within = wordsWithin(item);
  if (within === null) return null;
  const title = foldText(Object.values(within.titles).join('\n'));
  const lacking = searchWords(text).find((word) => !title.includes(word));
  if (lacking === undefined) return null;
  for (const words of within.words) {
    const at = foldText(words).indexOf(lacking);
    if (at >= 0) return snippet(words, at, at + lacking.length);
  }
  return null;
}

/** The items of a shelf whose titles, in any language, or the names of whose files hold every word that was typed; a course’s sessions and objectives count too. */
export function filterItems(items: readonly LibraryItem[], shelf: Shelf, text: string): LibraryItem[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return items.filter(
    (item) => (shelf === 'all' || shelf === `${item.kind}s`) && words.every((word) => allTitles(item).includes(word)),
  );
}
