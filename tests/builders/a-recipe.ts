/** Recipes with full defaults: the participant's handout of one deck. */
import type { Recipe } from '../../main/model/recipe';
import { deckId } from './ids';

export function aRecipe(fields: Partial<Recipe> = {}): Recipe {
  return {
    scope: { kind: 'deck', deck: deckId('deck-tracing'), pinned: null },
    edition: 'participant',
    languages: ['en'],
    paper: 'a4',
    layout: '2',
    layouts: {},
    parts: ['cover', 'contents', 'timetable', 'objectives', 'sessions'],
    leaveOut: [],
    raiseTo: null,
    date: '2026-03-02T09:00:00+08:00',
    ...fields,
  };
}
