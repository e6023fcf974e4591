/** Findings: what an import or export skipped, guessed or could not do. Codes and facts only; sentences live in `words`. */
import { z } from 'zod';
import { deckIdSchema, sessionIdSchema, slideIdSchema } from './ids';

/** `stops` prevents an export, `look` wants a person's eye, `information` is for the record. */
export const weightSchema = z.enum(['stops', 'look', 'information']);
export type Weight = z.infer<typeof weightSchema>;

const placeSchema = z
  .object({
    file: z.string().optional(),
    deck: deckIdSchema.optional(),
    slide: slideIdSchema.optional(),
    /** The slide's number as the projector shows it, from 1. */
    number: z.number().optional(),
    line: z.number().optional(),
    page: z.number().optional(),
    session: sessionIdSchema.optional(),
  })
  .readonly();

export const findingSchema = z
  .object({
    code: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/),
    weight: weightSchema,
    place: placeSchema,
    /** Where it is true of several slides at once: each of them. Absent where there is one place or none. */
    places: z.array(placeSchema).readonly().optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  })
  .readonly();
export type Finding = z.infer<typeof findingSchema>;
