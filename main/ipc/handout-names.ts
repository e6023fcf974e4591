/** What a handout is called where it is kept and given out: by its course or deck, and by the day or session that it is of. */
import { exportName, type Telling } from '../handout/export-name';
import { languages, textIn, type Texts } from '../model/language';
import type { Recipe } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import { fillIn, handoutWords } from '../words/handout-words';

/** The course's title with that of its day or session, or the deck's, in every language it has. */
export async function titleOfScope(store: LibraryStore, recipe: Pick<Recipe, 'scope'>): Promise<Texts> {
  const { title, part } = await namesOfScope(store, recipe);
  const named = languages.filter((language) => title[language] ?? part[language]);
  return Object.fromEntries(
    named.map((language) => [language, [textIn(title, language), textIn(part, language)].filter(Boolean).join(' – ')]),
  );
}

/** What a scope is called: the course or deck, and the day or session of it that the handout is of. */
async function namesOfScope(
  store: LibraryStore,
  { scope }: Pick<Recipe, 'scope'>,
): Promise<{ readonly title: Texts; readonly part: Texts }> {
  if (scope.kind === 'deck') return { title: (await store.getDeck(scope.deck)).title, part: {} };
  const { title, days } = await store.getCourse(scope.course);
  if (scope.kind === 'course') return { title, part: {} };
  if (scope.kind === 'session') {
    const sessions = days.flatMap((day) => day.sessions);
    return { title, part: sessions.find(({ id }) => id === scope.session)?.title ?? {} };
  }
  const number = days.findIndex(({ id }) => id === scope.day) + 1;
  if (number === 0) return { title, part: {} };
  const part = languages.filter((language) => title[language]);
  return {
    title,
    part: Object.fromEntries(part.map((language) => [language, fillIn(handoutWords[language].day, { number })])),
  };
}

/** The name that an export offers, in the handout's main language; beside others it `tells` more. */
export async function nameOfHandout(store: LibraryStore, recipe: Recipe, tells?: Telling): Promise<string> {
  const [main] = recipe.languages;
  const { title, part } = await namesOfScope(store, recipe);
  return exportName(recipe, textIn(title, main), handoutWords, textIn(part, main), tells);
}
