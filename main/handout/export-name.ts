/** The file name that an export offers. */
import { safeName } from '../files/safe-name';
import type { Recipe } from '../model/recipe';

/** Said in the name too, so that an instructor's file is not attached to a mail for participants by mistake. */
const instructorMark = 'INSTRUCTOR COPY';

/** A name that every system takes, with its ending: `Tracing virtual assets.pdf`; an instructor's says so. */
export function exportName(recipe: Pick<Recipe, 'edition'>, title: string): string {
  const name = safeName(title, 'Handout');
  return recipe.edition === 'instructor' ? `${name} (${instructorMark}).pdf` : `${name}.pdf`;
}
