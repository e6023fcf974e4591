/** What stands in the library, as one list to look through. */
import { folded } from '../../../main/model/search/fold-text';
import { textFor } from '../../words';
import type { CourseSummary, DeckSummary, LibraryView } from '../../../main/contract/views';
import type { Language } from '../../../main/model/language';

export type LibraryItem =
  | { readonly kind: 'deck'; readonly id: string; readonly title: string; readonly deck: DeckSummary }
  | { readonly kind: 'course'; readonly id: string; readonly title: string; readonly course: CourseSummary };

export const shelves = ['all', 'decks', 'courses'] as const;
export type Shelf = (typeof shelves)[number];

/** Courses first, then decks, each by title as the language sorts it. */
export function libraryItems(library: Pick<LibraryView, 'decks' | 'courses'>, language: Language): LibraryItem[] {
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
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byTitle = (a: LibraryItem, b: LibraryItem): number => compare(a.title, b.title);
  return [...courses.sort(byTitle), ...decks.sort(byTitle)];
}

function allTitles(item: LibraryItem): string {
  return folded(Object.values(item.kind === 'deck' ? item.deck.title : item.course.title).join('\n'));
}

/** The items of a shelf whose title, in any language, holds every word that was typed. */
export function filterItems(items: readonly LibraryItem[], shelf: Shelf, text: string): LibraryItem[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return items.filter(
    (item) => (shelf === 'all' || shelf === `${item.kind}s`) && words.every((word) => allTitles(item).includes(word)),
  );
}
