/** An issue: a handout as it was given out, frozen. One file each; the register is the folder. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { issueIdSchema, sha256Schema } from './ids';
import { textsSchema } from './language';
import { tlpLabelSchema } from './marking';
import { recipeSchema } from './recipe';

export const issueSchema = z
  .object({
    ...envelopeOf('kitbag.issue'),
    id: issueIdSchema,
    title: textsSchema,
    recipe: recipeSchema,
    /** Every deck version that the handout was made from. */
    versions: z.array(sha256Schema).readonly(),
    /** The SHA-256 of the PDF, which is kept in `media/`. */
    pdf: sha256Schema,
    pages: z.number().int(),
    label: tlpLabelSchema,
    issuedAt: z.string(),
  })
  .readonly();
export type Issue = z.infer<typeof issueSchema>;
