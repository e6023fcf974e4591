/** The participants' copy that an instructor's copy speaks of: one that the library keeps of the same material. */
import { recipeOn } from '../model/handout';
import type { Recipe } from '../model/recipe';
import { turningTo } from '../model/set-of-handout';
import type { LibraryStore } from '../store/library-store.types';

/**
 * The recipe of an instructor's copy with that of the participants' copy that the library keeps, so that each slide can say on which
 * page of that it stands. As it was where it knows one already, where none is kept, or where several are and none can say which of
 * them lies on the table.
 */
export async function knowingParticipants(
  store: Pick<LibraryStore, 'listHandouts' | 'getHandout'>,
  recipe: Recipe,
): Promise<Recipe> {
  if (recipe.edition !== 'instructor' || recipe.turnTo) return recipe;
  const scope = JSON.stringify(recipe.scope);
  const kept: Recipe[] = [];
  for (const { id, edition, scope: own } of await store.listHandouts())
    if (edition !== 'instructor' && JSON.stringify(own) === scope)
      kept.push(recipeOn(await store.getHandout(id), recipe.date));
  return turningTo([recipe, ...kept], null)[0] ?? recipe;
}
