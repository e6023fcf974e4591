/** A handout as a library keeps it: what a person chose for it, so that it can be made again on another day. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { handoutIdSchema } from './ids';
import { textsSchema } from './language';
import { withFields } from './lists';
import { recipeSchema, type Recipe } from './recipe';

/** A recipe without its date: a handout that is kept has the day on which it is made. */
const keptRecipeSchema = recipeSchema.unwrap().omit({ date: true }).readonly();
export type KeptRecipe = z.infer<typeof keptRecipeSchema>;

export const handoutSchema = z
  .object({
    ...envelopeOf('kitbag.handout', 1),
    id: handoutIdSchema,
    /** Empty for one that is called by its edition and languages. */
    name: textsSchema,
    recipe: keptRecipeSchema,
    /** When it was made, as an instant: of two that are called the same the newer is numbered. Absent in those of before this was kept. */
    madeAt: z.string().optional(),
  })
  .readonly();
export type Handout = z.infer<typeof handoutSchema>;

/** What a person chooses of a handout: all but what it is of, which never changes. */
const choicesSchema = keptRecipeSchema.unwrap().omit({ scope: true }).partial().readonly();
export type HandoutChoices = z.infer<typeof choicesSchema>;

export const handoutEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handout.choose'), changes: choicesSchema }).readonly(),
  z.object({ kind: z.literal('handout.name'), name: textsSchema }).readonly(),
]);
export type HandoutEdit = z.infer<typeof handoutEditSchema>;

/** A request to change a handout. `base` is the revision it was made on; `said` names it for "Undo …" as a key of `words`. */
export const handoutChangeSchema = z
  .object({
    handout: handoutIdSchema,
    base: z.number().int(),
    edits: z.array(handoutEditSchema).readonly(),
    said: z.string(),
  })
  .readonly();
export type HandoutChange = z.infer<typeof handoutChangeSchema>;

/** The recipe as it is made on a day, `YYYY-MM-DD`. */
export function recipeOn({ recipe }: Pick<Handout, 'recipe'>, date: string): Recipe {
  return { ...recipe, date };
}

/** A recipe as it is kept. */
export function keptRecipe({ date: _, ...recipe }: Recipe): KeptRecipe {
  return recipe;
}

/** Applies edits in order; the inverse takes all of them back. */
export function applyHandoutEdits(
  handout: Handout,
  edits: readonly HandoutEdit[],
): { readonly record: Handout; readonly inverse: readonly HandoutEdit[] } {
  let record = handout;
  const inverse: HandoutEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'handout.name') {
      inverse.unshift({ kind: 'handout.name', name: record.name });
      record = { ...record, name: edit.name };
      continue;
    }
    const { value, before } = withFields<KeptRecipe>(record.recipe, edit.changes);
    record = { ...record, recipe: value };
    inverse.unshift({ kind: 'handout.choose', changes: before });
  }
  return { record, inverse };
}
