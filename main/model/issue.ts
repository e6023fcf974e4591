/** An issue: a handout as it was given out, frozen. One file each; the register is the folder. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { issueIdSchema, sha256Schema } from './ids';
import { textsSchema } from './language';
import { loweredLabelSchema } from './lowered';
import { tlpLabelSchema } from './marking';
import { recipeSchema } from './recipe';
import { restrictionFields } from './restrictions';

export const issueSchema = z
  .object({
    ...envelopeOf('kitbag.issue', 2),
    id: issueIdSchema,
    title: textsSchema,
    recipe: recipeSchema,
    /** Every deck version that the handout was made from. */
    versions: z.array(sha256Schema).readonly(),
    /** The SHA-256 of the PDF, which is kept in `media/`. */
    pdf: sha256Schema,
    pages: z.number().int(),
    label: tlpLabelSchema,
    /** What stands beside the label on its pages. */
    ...restrictionFields,
    issuedAt: z.string(),
    /** The name that the file was offered under, without a path. */
    fileName: z.string(),
    /** Numbered copies by number, each with the hash of its own file; empty where one file was issued to all. Names stand apart. */
    copies: z.array(z.object({ number: z.number().int().positive(), sha256: sha256Schema }).readonly()).readonly(),
    /** Every label that was lowered for this handout, with the reason that was given. */
    lowered: z.array(loweredLabelSchema).readonly(),
    /** Present where a password locks the files that were given out; it is kept nowhere. */
    locked: z.literal(true).optional(),
    /** The SHA-256 of the one file for everybody as it was given out, where it is locked: `pdf` is the open one. */
    lockedFile: sha256Schema.optional(),
    /** Present where it is replacement pages for a late change of another issue. */
    replaces: z
      .object({
        issue: issueIdSchema,
        /** How all the pages lie when these are put in, by their numbers; null for a blank side. */
        faces: z.array(z.string().nullable()).readonly(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Issue = z.infer<typeof issueSchema>;
