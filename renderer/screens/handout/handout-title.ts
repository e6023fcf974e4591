/** What a kept handout is called: by the name that a person gave it, or by what it is of, whom it is for and in which languages. */
import { textFor, useSay } from '../../words';
import type { CourseSummary, HandoutSummary } from '../../../main/contract/views';
import type { HandoutId } from '../../../main/model/ids';
import type { Texts } from '../../../main/model/language';
import type { Scope } from '../../../main/model/recipe';
import type { Say } from '../../../main/words/say';

/** The day or the session of a course that a handout is of; null for the whole, and where nothing stands beside it that is of another part. */
export type Part =
  { readonly kind: 'day'; readonly number: number } | { readonly kind: 'session'; readonly title: Texts } | null;

interface Called extends Pick<HandoutSummary, 'name' | 'edition' | 'languages'> {
  readonly part?: Part;
}

export type TitleOf = (handout: Called) => string;

/** Of which part of its course a scope is, as lists know it; null for one that the course has no more. */
export function partOf(scope: Scope, courses: readonly Pick<CourseSummary, 'id' | 'dayIds' | 'sessionTitles'>[]): Part {
  if (scope.kind === 'deck' || scope.kind === 'course') return null;
  const course = courses.find(({ id }) => id === scope.course);
  if (scope.kind === 'day') {
    const number = (course?.dayIds.indexOf(scope.day) ?? -1) + 1;
    return number === 0 ? null : { kind: 'day', number };
  }
  const title = course?.sessionTitles[scope.session];
  return title ? { kind: 'session', title } : null;
}

/** The function that names a handout in the window's language. */
export function useTitleOf(): TitleOf {
  return titlesIn(useSay());
}

/** The function that names a handout in a language; `narrow` for a place where the names of two languages find no room: “EN + 繁”. */
export function titlesIn(say: Say, narrow = false): TitleOf {
  return ({ name, edition, languages, part = null }) => {
    const given = textFor(name, say.language);
    if (given !== '') return given;
    const isShort = narrow && languages.length > 1;
    const spoken = languages
      .map((language) => say(isShort ? `window.language.short.${language}` : `window.language.${language}`))
      .join(' + ');
    return [partIn(say, part), say(`window.edition.${edition}`), spoken].filter(Boolean).join(' · ');
  };
}

function partIn(say: Say, part: Part): string {
  if (part?.kind === 'day') return say('window.course.day', { number: part.number });
  return part ? textFor(part.title, say.language) : '';
}

type Made = Called & Pick<HandoutSummary, 'id' | 'madeAt'>;

/** The oldest first; those of which nobody knows when they were made are older than all others. */
function asMade(a: Made, b: Made): number {
  const [one, other] = [a.madeAt ?? '', b.madeAt ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * The titles of handouts by their ids, in the order in which they were made. Where two would be the same, the newer is numbered, so that
 * none is called otherwise because another was made.
 */
export function titlesOf(handouts: readonly Made[], titleOf: TitleOf): ReadonlyMap<HandoutId, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...handouts].sort(asMade).map((handout) => {
      const title = titleOf(handout);
      const count = (seen.get(title) ?? 0) + 1;
      seen.set(title, count);
      return [handout.id, count === 1 ? title : `${title} (${String(count)})`];
    }),
  );
}
