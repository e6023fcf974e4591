/** A recipe: how a handout is made. It is a value; the same recipe, decks and clock give the same bytes. */
import { z } from 'zod';
import { courseIdSchema, dayIdSchema, deckIdSchema, sessionIdSchema, sha256Schema, slideIdSchema } from './ids';
import { languagePairSchema } from './language';
import { tlpLabelSchema } from './marking';

export const editions = ['participant', 'instructor'] as const;
export const editionSchema = z.enum(editions);
export type Edition = z.infer<typeof editionSchema>;

/** Layout names: slides a page; `3-lines` has ruled lines beside each slide, `notes` sets the text under the slide. */
export const layoutNames = ['1', '2', '3-lines', '4', '6', '9', 'notes'] as const;
export const layoutNameSchema = z.enum(layoutNames);
export type LayoutName = z.infer<typeof layoutNameSchema>;

export const parts = ['cover', 'contents', 'timetable', 'objectives', 'sessions'] as const;
export const partSchema = z.enum(parts);
export type Part = z.infer<typeof partSchema>;

export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('course'), course: courseIdSchema }).readonly(),
  z.object({ kind: z.literal('day'), course: courseIdSchema, day: dayIdSchema }).readonly(),
  z.object({ kind: z.literal('session'), course: courseIdSchema, session: sessionIdSchema }).readonly(),
  /** `pinned: null` takes the deck as it stands now. */
  z.object({ kind: z.literal('deck'), deck: deckIdSchema, pinned: sha256Schema.nullable() }).readonly(),
]);
export type Scope = z.infer<typeof scopeSchema>;

export const recipeSchema = z
  .object({
    scope: scopeSchema,
    edition: editionSchema,
    languages: languagePairSchema,
    paper: z.enum(['a4', 'letter']),
    layout: z.union([layoutNameSchema, z.literal('auto')]),
    /** Layouts that differ from the whole, by session. */
    layouts: z.record(sessionIdSchema, z.union([layoutNameSchema, z.literal('auto')])).readonly(),
    parts: z.array(partSchema).readonly(),
    leaveOut: z.array(slideIdSchema).readonly(),
    /** May only raise the label that is worked out. */
    raiseTo: tlpLabelSchema.nullable(),
    /** The date printed in the running foot and written into the file, an ISO 8601 instant with offset or a date. */
    date: z.string(),
  })
  .readonly();
export type Recipe = z.infer<typeof recipeSchema>;
