/** The library's own record: small, never grows with its content. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import { libraryIdSchema, templateIdSchema } from './ids';
import { textsSchema } from './language';
import { earlierPresetSchema } from './presets';
import { gradingSchema, tlpLabelSchema } from './marking';

export const librarySchema = z
  .object({
    ...envelopeOf('kitbag.library', 3),
    id: libraryIdSchema,
    name: z.string(),
    /** The latest Kitbag that wrote into it: an earlier one would lose what it does not know. Absent before the first write since. */
    program: z.string().max(40).optional(),
    defaultLabel: tlpLabelSchema,
    /** Presets that an earlier Kitbag kept here: the first write makes each of them a record of its own. Absent from then on. */
    presets: z.array(earlierPresetSchema).readonly().optional(),
    agency: z
      .object({
        name: textsSchema,
        /** In ascending order of severity. */
        gradings: z.array(gradingSchema).readonly(),
        caveats: z.array(textsSchema).readonly(),
        /** The look that its new handouts start with. */
        template: templateIdSchema,
      })
      .readonly(),
  })
  .readonly();
export type Library = z.infer<typeof librarySchema>;
