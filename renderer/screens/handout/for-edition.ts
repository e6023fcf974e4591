/** What else changes in a handout that becomes another edition. */
import { layoutForEdition } from '../../../main/model/layout-for-edition';
import { partsForEdition } from '../../../main/model/parts';
import type { Recipe } from '../../../main/model/recipe';

/** Its parts, and its layout where that belongs to the edition; every other choice stays. */
export function forEdition(recipe: Recipe, to: Recipe['edition']): Partial<Recipe> {
  const parts = partsForEdition(recipe.parts, recipe.scope, { from: recipe.edition, to });
  const layout = layoutForEdition(recipe.layout, { from: recipe.edition, to });
  return { edition: to, parts, ...(layout === recipe.layout ? {} : { layout }) };
}
