/** A course: what is taught, when, how long, by whom, to which objectives, with which slides. */
import { z } from 'zod';
import { envelopeOf } from './deck';
import {
  courseIdSchema,
  dayIdSchema,
  deckIdSchema,
  objectiveIdSchema,
  personIdSchema,
  sessionIdSchema,
  sha256Schema,
  slideIdSchema,
} from './ids';
import { languageSchema, textsSchema } from './language';
import { coursePlanSchema, sessionPlanSchema } from './lesson-plan';
import { markingSchema } from './marking';
import { termSchema } from './term';

export const pickSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('one'), slide: slideIdSchema }).readonly(),
  /** From this slide to the end of the pinned version. */
  z.object({ kind: z.literal('from'), slide: slideIdSchema }).readonly(),
]);
export type Pick = z.infer<typeof pickSchema>;

export const materialSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('slides'),
      deck: deckIdSchema,
      pinned: sha256Schema,
      pick: z.array(pickSchema).readonly(),
    })
    .readonly(),
  z.object({ kind: z.literal('appendix'), pdf: sha256Schema, title: textsSchema, marking: markingSchema }).readonly(),
]);
export type Material = z.infer<typeof materialSchema>;
export type Appendix = Extract<Material, { readonly kind: 'appendix' }>;

/** A question with its answer: the answer is the instructor's alone. */
export const questionSchema = z
  .object({ text: textsSchema, answer: textsSchema, objectives: z.array(objectiveIdSchema).readonly() })
  .readonly();
export type Question = z.infer<typeof questionSchema>;

const slideObjectivesSchema = z
  .object({ slide: slideIdSchema, objectives: z.array(objectiveIdSchema).readonly() })
  .readonly();

export const sessionKinds = ['lesson', 'exercise', 'assessment', 'break', 'other'] as const;

export const sessionSchema = z
  .object({
    id: sessionIdSchema,
    kind: z.enum(sessionKinds),
    title: textsSchema,
    /** Minutes after midnight, wall clock of the venue; null where not yet placed. */
    startMinute: z.number().int().min(0).max(1439).nullable(),
    minutes: z.number().int().min(0).max(1440),
    instructors: z.array(personIdSchema).readonly(),
    objectives: z.array(objectiveIdSchema).readonly(),
    material: z.array(materialSchema).readonly(),
    activities: z.array(textsSchema).readonly(),
    references: z.array(textsSchema).readonly(),
    questions: z.array(questionSchema).readonly(),
    /** Slides of its material that teach objectives of the course, beside what their decks say; absent where there are none. */
    slideObjectives: z.array(slideObjectivesSchema).readonly().optional(),
    /** What the instructor brings to the room. */
    materials: z.array(textsSchema).readonly(),
    /** Markdown. */
    instructorNotes: textsSchema,
    /** Absent where nobody filled in any of it. */
    plan: sessionPlanSchema.optional(),
    marking: markingSchema,
  })
  .readonly();
export type Session = z.infer<typeof sessionSchema>;

export const daySchema = z
  .object({
    id: dayIdSchema,
    date: z.iso.date().nullable(),
    title: textsSchema,
    sessions: z.array(sessionSchema).readonly(),
  })
  .readonly();
export type Day = z.infer<typeof daySchema>;

export const objectiveSchema = z
  .object({ id: objectiveIdSchema, text: textsSchema, assessedBy: textsSchema })
  .readonly();
export type Objective = z.infer<typeof objectiveSchema>;

export const personSchema = z
  .object({ id: personIdSchema, name: textsSchema, role: textsSchema, agency: textsSchema, biography: textsSchema })
  .readonly();
export type Person = z.infer<typeof personSchema>;

export const courseSchema = z
  .object({
    ...envelopeOf('kitbag.course', 2),
    id: courseIdSchema,
    title: textsSchema,
    aim: textsSchema,
    host: textsSchema,
    venue: textsSchema,
    /** For whom it is taught, and what they should know already. */
    audience: textsSchema,
    /** Markdown on how to use the pack; our own words stand in where it is empty. */
    howToUse: textsSchema,
    /** Markdown: who may have the pack and what they may do with it, beside what the label says. */
    distribution: textsSchema,
    /** Terms of the course as a whole; slides add their own. */
    glossary: z.array(termSchema).readonly(),
    /** Absent where nobody filled in any of it. */
    plan: coursePlanSchema.optional(),
    mainLanguage: languageSchema,
    marking: markingSchema,
    days: z.array(daySchema).readonly(),
    objectives: z.array(objectiveSchema).readonly(),
    people: z.array(personSchema).readonly(),
    taughtFrom: courseIdSchema.nullable(),
  })
  .readonly();
export type Course = z.infer<typeof courseSchema>;

/** How many sessions a course has; a break is none. */
export function countSessions({ days }: { readonly days: Course['days'] }): number {
  return days.flatMap(({ sessions }) => sessions).filter(({ kind }) => kind !== 'break').length;
}
