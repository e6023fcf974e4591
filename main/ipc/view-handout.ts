/** What a handout came to, in the words of the window's language: reasons name decks, sessions and appendices by their titles. */
import type { IssuedLowered } from '../contract/giving-out';
import type { HandoutReport } from '../contract/views';
import type { Language, Texts } from '../model/language';
import { textIn } from '../model/language';
import type { LoweredLabel } from '../model/lowered';
import type { Recipe } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import type { HandoutFacts } from '../workers/jobs';

/** A report without the bytes; `ms` is how long it took. */
export async function viewHandout(
  store: LibraryStore,
  recipe: Recipe,
  made: HandoutFacts,
  language: Language,
  ms: number,
): Promise<HandoutReport> {
  const titles = await titlesOf(store, recipe);
  const said = (texts: Texts | null | undefined): string => textIn(texts ?? {}, language);
  const { pages, slides, label, restrictions, findings, leftOut } = made;
  return {
    pages,
    slides,
    label,
    restrictions,
    reasons: made.reasons.map(({ appendix, grading: _, ...reason }) => ({
      ...reason,
      title: said(appendix ?? titles.get(reason.deck ?? reason.session ?? '')),
    })),
    lowered: titled(made.lowered, titles).map((one) => ({ ...one, title: said(one.title) })),
    leftOut: leftOut.length,
    findings,
    ms,
  };
}

/** Lowered labels of what was issued, with the titles that there are now: a deck or course may be gone since. */
export async function viewLowered(
  store: LibraryStore,
  { scope }: Recipe,
  lowered: readonly LoweredLabel[],
): Promise<readonly IssuedLowered[]> {
  if (lowered.length === 0) return [];
  const decks = new Map<string, Texts>(store.knownDecks().map(({ id, title }) => [id, title]));
  return titled(lowered, await titlesOf(store, { scope }).catch(() => decks));
}

function titled(lowered: readonly LoweredLabel[], titles: ReadonlyMap<string, Texts>): readonly IssuedLowered[] {
  return lowered.map((one) => ({ ...one, title: titles.get(one.deck ?? one.session ?? course) ?? {} }));
}

/** Where the course's own title stands among those of its decks and sessions. */
const course = 'course';

async function titlesOf(store: LibraryStore, { scope }: Pick<Recipe, 'scope'>): Promise<ReadonlyMap<string, Texts>> {
  const titles = new Map<string, Texts>(store.knownDecks().map(({ id, title }) => [id, title]));
  if (scope.kind === 'deck') return titles;
  const { title, days } = await store.getCourse(scope.course);
  titles.set(course, title);
  for (const session of days.flatMap((day) => day.sessions)) titles.set(session.id, session.title);
  return titles;
}
