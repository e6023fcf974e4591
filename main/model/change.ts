/** Edits of a course and of a deck: small values that can be applied, inverted and said in words. */
import { z } from 'zod';
import { daySchema, objectiveSchema, personSchema, sessionSchema } from './course';
import {
  courseIdSchema,
  dayIdSchema,
  deckIdSchema,
  objectiveIdSchema,
  personIdSchema,
  sessionIdSchema,
  slideIdSchema,
} from './ids';
import { languageSchema, textsSchema } from './language';
import { deckSchema } from './deck';
import { coursePlanSchema } from './lesson-plan';
import { markingSchema } from './marking';
import { slideSchema } from './slide';
import { termSchema } from './term';

const at = z.number().int().min(0);

export const courseEditSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('course.set'),
      title: textsSchema.optional(),
      aim: textsSchema.optional(),
      host: textsSchema.optional(),
      venue: textsSchema.optional(),
      audience: textsSchema.optional(),
      howToUse: textsSchema.optional(),
      distribution: textsSchema.optional(),
      glossary: z.array(termSchema).readonly().optional(),
      plan: coursePlanSchema.optional(),
      mainLanguage: languageSchema.optional(),
      marking: markingSchema.optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('day.add'), at, day: daySchema }).readonly(),
  z.object({ kind: z.literal('day.remove'), day: dayIdSchema }).readonly(),
  z
    .object({
      kind: z.literal('day.set'),
      day: dayIdSchema,
      title: textsSchema.optional(),
      date: z.iso.date().nullable().optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('day.move'), day: dayIdSchema, to: at }).readonly(),
  z.object({ kind: z.literal('session.add'), day: dayIdSchema, at, session: sessionSchema }).readonly(),
  z.object({ kind: z.literal('session.remove'), session: sessionIdSchema }).readonly(),
  /** `changes` replaces whole fields of the session; the id cannot change. */
  z
    .object({
      kind: z.literal('session.set'),
      session: sessionIdSchema,
      changes: sessionSchema.unwrap().omit({ id: true }).partial().readonly(),
    })
    .readonly(),
  z.object({ kind: z.literal('session.move'), session: sessionIdSchema, day: dayIdSchema, to: at }).readonly(),
  z.object({ kind: z.literal('objective.put'), at, objective: objectiveSchema }).readonly(),
  z.object({ kind: z.literal('objective.remove'), objective: objectiveIdSchema }).readonly(),
  z.object({ kind: z.literal('person.put'), at, person: personSchema }).readonly(),
  z.object({ kind: z.literal('person.remove'), person: personIdSchema }).readonly(),
]);
export type CourseEdit = z.infer<typeof courseEditSchema>;

export const deckEditSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('deck.set'),
      title: textsSchema.optional(),
      mainLanguage: languageSchema.optional(),
      marking: markingSchema.optional(),
      theme: z.string().optional(),
      sections: deckSchema.unwrap().shape.sections.optional(),
    })
    .readonly(),
  /** The deck becomes another in all that it holds; its id cannot change. */
  z.object({ kind: z.literal('deck.become'), deck: deckSchema }).readonly(),
  z.object({ kind: z.literal('slide.add'), at, slide: slideSchema }).readonly(),
  z.object({ kind: z.literal('slide.remove'), slide: slideIdSchema }).readonly(),
  z.object({ kind: z.literal('slide.move'), slide: slideIdSchema, to: at }).readonly(),
  z
    .object({
      kind: z.literal('slide.set'),
      slide: slideIdSchema,
      changes: slideSchema.unwrap().omit({ id: true }).partial().readonly(),
    })
    .readonly(),
]);
export type DeckEdit = z.infer<typeof deckEditSchema>;

/** A request to change a record. `base` is the revision it was made on; `said` names it for "Undo …" as a key of `words`. */
export const courseChangeSchema = z
  .object({
    course: courseIdSchema,
    base: z.number().int(),
    edits: z.array(courseEditSchema).readonly(),
    said: z.string(),
  })
  .readonly();
export type CourseChange = z.infer<typeof courseChangeSchema>;
export const deckChangeSchema = z
  .object({ deck: deckIdSchema, base: z.number().int(), edits: z.array(deckEditSchema).readonly(), said: z.string() })
  .readonly();
export type DeckChange = z.infer<typeof deckChangeSchema>;
