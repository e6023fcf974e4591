/** A deck: an ordered set of slides. Its head is edited; a version is an immutable copy that courses pin. */
import { z } from 'zod';
import { deckIdSchema, sha256Schema, slideIdSchema } from './ids';
import { languageSchema, textsSchema } from './language';
import { markingSchema } from './marking';
import { slideSchema } from './slide';

/** What every stored record carries: `revision` grows by one a save and is the store's only clock. */
export function envelopeOf<F extends string, V extends number>(format: F, version: V) {
  return {
    format: z.literal(format),
    version: z.literal(version),
    revision: z.number().int().min(0),
    changedAt: z.string(),
  };
}

/** The foreign file a deck came from, kept in `media/` by its hash; no path of the machine it came from. */
export const sourceSchema = z
  .object({
    language: languageSchema,
    original: sha256Schema,
    /** Of a file that names others in the place of slides: a hash of what those said. Absent where it names none. */
    withParts: sha256Schema.optional(),
    fileName: z.string(),
    importedAt: z.string(),
    importer: z.string(),
    importerVersion: z.number(),
  })
  .readonly();
export type Source = z.infer<typeof sourceSchema>;

export const deckSchema = z
  .object({
    ...envelopeOf('kitbag.deck', 1),
    id: deckIdSchema,
    title: textsSchema,
    mainLanguage: languageSchema,
    marking: markingSchema,
    theme: z.string(),
    /** The slide's own size in points; 960 × 540 for 16:9, 720 × 540 for 4:3. */
    sizePt: z.object({ width: z.number().positive(), height: z.number().positive() }).readonly(),
    sections: z.array(z.object({ title: textsSchema, first: slideIdSchema }).readonly()).readonly(),
    slides: z.array(slideSchema).readonly(),
    sources: z.array(sourceSchema).readonly(),
    /** Decks whose slides moved into this one: they lie in the bin. Absent where there are none. */
    pairedFrom: z.array(deckIdSchema).readonly().optional(),
  })
  .readonly();
export type Deck = z.infer<typeof deckSchema>;
