/** The file name that packing a kit offers. */
import { safeName } from '../files/safe-name';
import { textIn, type Language } from '../model/language';
import type { Scope } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import type { KitScope } from './gather-kit';

/**
 * The name of the one thing that is packed, in the language of its handouts, or of the library. `language` is the window's, in which
 * a thing without handouts is named.
 */
export async function nameOfKit(
  store: LibraryStore,
  scope: KitScope,
  date: string,
  language: Language,
): Promise<string> {
  const wanted: readonly string[] = scope === 'all' ? [] : [...scope.courses, ...scope.decks];
  const { courses, decks } = await store.list();
  const only = [...courses, ...decks].find(({ id }) => wanted.length === 1 && id === wanted[0]);
  const title = only
    ? textIn(only.title, (await languageOfHandouts(store, only.id)) ?? language, language)
    : store.library().name;
  return `${safeName(title, 'kit', 80)} ${date}.kit`;
}

/** The main language of what was given out of a course or deck last, else of the handout that is kept of it; null before the first. */
async function languageOfHandouts(store: LibraryStore, id: string): Promise<Language | null> {
  const isOf = (scope: Scope): boolean => (scope.kind === 'deck' ? scope.deck : scope.course) === id;
  const issued = (await store.listIssues())
    .filter(({ recipe }) => isOf(recipe.scope))
    .sort((a, b) => b.issuedAt.localeCompare(a.issuedAt));
  const kept = (await store.listHandouts())
    .filter(({ scope }) => isOf(scope))
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  return issued[0]?.recipe.languages[0] ?? kept[0]?.languages[0] ?? null;
}
