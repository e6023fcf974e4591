/** What a handout on the screen is made from. */
import { ask } from '../../bridge';
import type { CourseView } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import type { Language } from '../../../main/model/language';
import type { Scope } from '../../../main/model/recipe';

/** What a handout is made from: a course with its pinned decks, or one deck. */
export type Source =
  { readonly kind: 'course'; readonly view: CourseView } | { readonly kind: 'deck'; readonly deck: Deck };

/** The language that the course or deck is written in. */
export function mainLanguageOf(source: Source): Language {
  return source.kind === 'deck' ? source.deck.mainLanguage : source.view.course.mainLanguage;
}

/** Reads the course or the deck of a scope. */
export async function readSource(scope: Scope): Promise<Source> {
  if (scope.kind === 'deck') return { kind: 'deck', deck: (await ask('deck.get', { deck: scope.deck })).deck };
  return { kind: 'course', view: await ask('course.get', { course: scope.course }) };
}
