/** What was chosen for a set is kept with the handout that it is made from. */
import { useHandout } from '../handout-store';
import { keepChoices } from '../kept-store';
import type { Recipe } from '../../../../main/model/recipe';

/** Keeps it; the handout's own pages stay as they are, so that no preview is made. */
export function rememberForSet(changes: Pick<Recipe, 'setLayouts'>): void {
  const { recipe } = useHandout.getState();
  if (!recipe) return;
  useHandout.setState({ recipe: { ...recipe, ...changes } });
  void keepChoices(recipe, changes);
}
