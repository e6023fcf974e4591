/** Recipes with full defaults: the participant's handout of one deck. */
import { recipeDefaults, type Recipe } from '../../main/model/recipe';
import { deckId } from './ids';

export function aRecipe(fields: Partial<Recipe> = {}): Recipe {
  return {
    ...recipeDefaults,
    scope: { kind: 'deck', deck: deckId('deck-tracing'), pinned: null },
    languages: ['en'],
    layout: '2',
    parts: ['cover', 'contents', 'timetable', 'objectives', 'sessions'],
    date: '2026-03-02T09:00:00+08:00',
    ...fields,
  };
}
