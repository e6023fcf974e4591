/** Handouts that a library keeps, with full defaults: unnamed, for participants, of one deck. */
import { keptRecipe, type Handout } from '../../main/model/handout';
import { handoutIdSchema } from '../../main/model/ids';
import type { Recipe } from '../../main/model/recipe';
import { aRecipe } from './a-recipe';

export function aHandout(id: string, recipe: Partial<Recipe> = {}, name: Handout['name'] = {}): Handout {
  return {
    format: 'kitbag.handout',
    version: 1,
    revision: 0,
    changedAt: '',
    id: handoutIdSchema.parse(id),
    name,
    recipe: keptRecipe(aRecipe(recipe)),
  };
}
