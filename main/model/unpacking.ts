/** What unpacking a kit, or going back to a backup, changed in a library: kept so that all of it can be taken back in one step, days later too. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { restorableKinds } from './earlier';
import { sha256Schema } from './ids';
import { senderSchema } from './kit-sender';
import { textsSchema } from './language';

const recordSchema = z.record(z.string(), z.unknown()).readonly();

export const unpackedChangeSchema = z
  .object({
    kind: z.enum(restorableKinds),
    id: z.string(),
    title: textsSchema,
    /** The record as it was; null where there was none. */
    before: recordSchema.nullable(),
    /** True where the record lay in the bin, and goes back there. Absent where it did not. */
    binned: z.boolean().optional(),
    /** The hash of the content that unpacking left: what was changed since is not taken back. Null where it went into the bin. */
    after: sha256Schema.nullable(),
  })
  .readonly();
export type UnpackedChange = z.infer<typeof unpackedChangeSchema>;

export const unpackingSchema = z
  .object({
    ...envelopeOf('kitbag.unpacking', 1),
    id: z.string(),
    /** The hash of the kit's list, or of the backup's. */
    kit: sha256Schema,
    /** Who prepared it, or the library it came from. */
    from: z.string(),
    /** The library that it came from, and who signed it: known from then on. Absent where nobody did. */
    library: z.string().optional(),
    sender: senderSchema.optional(),
    /** The instant of the backup that was gone back to; absent where it was a kit. */
    backup: z.string().optional(),
    at: z.string(),
    changes: z.array(unpackedChangeSchema).readonly(),
    /** When it was taken back; null while it stands. */
    undoneAt: z.string().nullable(),
  })
  .readonly();
export type Unpacking = z.infer<typeof unpackingSchema>;
