/** Edits of a template: whole fields replaced, so that each can be taken back by putting the old ones in their place. */
import { z } from 'zod';
import { templateIdSchema } from './ids';
import { applyFieldEdits } from './lists';
import { templateSchema, type Template } from './template';

const { name, logo, accent, second, fonts, opening, head, foot, margins } = templateSchema.unwrap().shape;

export const templateEditSchema = z
  .object({
    kind: z.literal('template.set'),
    changes: z.object({ name, logo, accent, second, fonts, opening, head, foot, margins }).partial().readonly(),
  })
  .readonly();
export type TemplateEdit = z.infer<typeof templateEditSchema>;

/** A request to change a template. `base` is the revision it was made on; `said` names it for "Undo …" as a key of `words`. */
export const templateChangeSchema = z
  .object({
    template: templateIdSchema,
    base: z.number().int(),
    edits: z.array(templateEditSchema).readonly(),
    said: z.string(),
  })
  .readonly();
export type TemplateChange = z.infer<typeof templateChangeSchema>;

/** Applies edits in order; the inverse takes all of them back. */
export function applyTemplateEdits(
  template: Template,
  edits: readonly TemplateEdit[],
): { readonly record: Template; readonly inverse: readonly TemplateEdit[] } {
  return applyFieldEdits<Template, TemplateEdit>(template, edits);
}
