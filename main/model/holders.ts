/** Who holds which copy of an issue: kept apart from the record, so that names can be wiped and the record stays. */
import { z } from 'zod';
import { holderSchema } from './copies';
import { envelopeOf } from './deck';
import { issueIdSchema } from './ids';

export const holdersSchema = z
  .object({
    ...envelopeOf('kitbag.holders', 1),
    /** The issue's own id. */
    id: issueIdSchema,
    holders: z.array(holderSchema.unwrap().extend({ number: z.number().int().positive() }).readonly()).readonly(),
    /** When the names were wiped; null while they are kept. */
    wipedAt: z.string().nullable(),
  })
  .readonly();
export type Holders = z.infer<typeof holdersSchema>;
