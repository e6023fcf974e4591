/** The recipe that a scope starts with, before the person changes anything. */
import type { Language, LanguagePair } from '../../../main/model/language';
import { firstParts, orderedParts } from '../../../main/model/parts';
import { recipeDefaults, type Recipe, type Scope } from '../../../main/model/recipe';

/** A participant's copy in the main language and the agency's look, three slides a page with lines to write on. */
export function firstRecipe(
  scope: Scope,
  mainLanguage: Language,
  { template, paper }: Pick<Recipe, 'template' | 'paper'>,
  today: string,
): Recipe {
  return {
    ...recipeDefaults,
    scope,
    languages: [mainLanguage],
    template,
    paper,
    parts: firstParts(scope, recipeDefaults.edition),
    date: today,
  };
}

/**
 * Another session or day of the course that is open, or all of it, begins as that was left: whoever makes one after the other chooses
 * once. What was chosen for single sessions or slides stays with them. Null where the two are not of one course.
 */
export function recipeLike(before: Recipe | null, scope: Scope, today: string): Recipe | null {
  if (before === null) return null;
  const [was, is] = [before.scope, scope];
  if (was.kind === 'deck' || is.kind === 'deck' || was.course !== is.course) return null;
  const usual = firstParts(was, before.edition);
  const taken = usual.filter((part) => !before.parts.includes(part));
  const added = before.parts.filter((part) => !usual.includes(part));
  const chosen = [...firstParts(is, before.edition).filter((part) => !taken.includes(part)), ...added];
  const parts = orderedParts(chosen, is, before.edition);
  return { ...before, scope, layouts: {}, slideLayouts: {}, parts, date: today };
}

/** A name for a scope that two equal scopes share. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'deck':
      return `deck ${scope.deck}`;
    case 'course':
      return `course ${scope.course}`;
    case 'day':
      return `day ${scope.course} ${scope.day}`;
    case 'session':
      return `session ${scope.course} ${scope.session}`;
  }
}

/** The pair with another main language; the second goes where it would be the same. */
export function withMain(pair: LanguagePair, main: Language): LanguagePair {
  const second = pair[1];
  return second === undefined || second === main ? [main] : [main, second];
}

/** The pair with another second language, or none. */
export function withSecond(pair: LanguagePair, second: Language | null): LanguagePair {
  return second === null || second === pair[0] ? [pair[0]] : [pair[0], second];
}
