/** What is done with a kept handout as a whole. */
import { go } from '../../state/app';
import { tell } from '../../state/notices';
import { firstRecipe } from './first-recipe';
import { forEdition } from './for-edition';
import { today } from '../../parts/dates';
import { mainLanguageOf } from './handout-source';
import { followRecipe, forgetHandout, openHandout, useHandout } from './handout-store';
import { aimAt, binKept, keepAnother } from './kept-store';
import { closeOutcome } from './outlets';
import type { HandoutSummary } from '../../../main/contract/views';
import type { Texts } from '../../../main/model/language';
import type { Edition } from '../../../main/model/recipe';

/** Shows one of the handouts that the library keeps. */
export function showKept(handout: Pick<HandoutSummary, 'id' | 'scope'>): void {
  if (aimAt(handout)) forgetHandout();
  go({ name: 'handouts', scope: handout.scope });
}

interface Wanted {
  readonly edition: Edition;
  /** Languages, layout and the rest as in the one that is open; otherwise as a handout starts. */
  readonly isLikeOpen: boolean;
}

/** Keeps another handout of what is open, for whom it is wanted, and goes on with it. */
export async function newHandout({ edition, isLikeOpen }: Wanted): Promise<void> {
  const { recipe, source } = useHandout.getState();
  if (!recipe || !source) return;
  const like = isLikeOpen ? recipe : firstRecipe(recipe.scope, mainLanguageOf(source), recipe, today());
  const made = { ...like, ...forEdition(like, edition) };
  if (!(await keepAnother(recipe, made, {}))) return;
  followRecipe(made);
  tell('window.notices.handout-made');
}

/** Keeps a copy of the handout under another name, and goes on with it. */
export async function duplicateHandout(name: Texts): Promise<void> {
  const { recipe } = useHandout.getState();
  if (!recipe || !(await keepAnother(recipe, recipe, name))) return;
  // What was exported before is of the other one.
  closeOutcome();
  tell('window.notices.handout-made');
}

/** Puts the handout into the bin, and opens what else there is of the same. */
export async function binHandout(title: string): Promise<void> {
  const { recipe } = useHandout.getState();
  if (!recipe) return;
  const { scope } = recipe;
  await binKept(title, async (wanted) => {
    useHandout.setState({ source: null });
    await openHandout(scope, { wanted });
  });
}
