/** The recipe that a scope starts with, before the person changes anything. */
import type { Language, LanguagePair } from '../../../main/model/language';
import { firstParts } from '../../../main/model/parts';
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
