/** What a lesson plan has beside what is taught: of a course and of a session. Nobody has to fill in any of it. */
import { z } from 'zod';
import { textsSchema, type Texts } from './language';

const agencySchema = z
  .object({
    name: textsSchema,
    /** How many it sends; null where nobody knows yet. */
    participants: z.number().int().min(0).max(9999).nullable(),
  })
  .readonly();

const signedSchema = z.object({ by: textsSchema, on: z.iso.date().nullable() }).readonly();
/** Who did something with the plan, and on which day. */
export type Signed = z.infer<typeof signedSchema>;

export const coursePlanSchema = z
  .object({
    /** The course's number or code, as the agency files it. */
    code: z.string().max(200).optional(),
    mostParticipants: z.number().int().min(1).max(9999).optional(),
    agencies: z.array(agencySchema).readonly().optional(),
    /** What participants and instructors must have done or know before. */
    prerequisites: textsSchema.optional(),
    /** What participants bring. */
    bring: textsSchema.optional(),
    methods: textsSchema.optional(),
    /** Rooms and equipment that the course needs. */
    facilities: textsSchema.optional(),
    /** How it is found out whether objectives were met. */
    evaluation: textsSchema.optional(),
    /** When every day is over, in minutes after midnight on the wall clock of the venue. */
    dayEnds: z.number().int().min(1).max(1440).optional(),
    prepared: signedSchema.optional(),
    reviewed: signedSchema.optional(),
    approved: signedSchema.optional(),
    /** By a legal adviser. */
    legal: signedSchema.optional(),
  })
  .readonly();
export type CoursePlan = z.infer<typeof coursePlanSchema>;

export const sessionPlanSchema = z
  .object({
    /** Where it is taught, where that is not the course's place as a whole. */
    room: textsSchema.optional(),
    /** By which method it is taught. */
    technique: textsSchema.optional(),
    /** Markdown: what is taught, to the second or third level. */
    outline: textsSchema.optional(),
    /** How it is wound up: what is repeated and asked at the end. */
    closure: textsSchema.optional(),
  })
  .readonly();
export type SessionPlan = z.infer<typeof sessionPlanSchema>;

/** What participants may know of a course's plan. The rest is for those who teach it, and for auditors. */
export function coursePlanForParticipants({ code, bring }: CoursePlan): CoursePlan {
  return { ...(code === undefined ? {} : { code }), ...(bring === undefined ? {} : { bring }) };
}

/** Participants know where a session is, and nothing else of its plan. */
export function sessionPlanForParticipants({ room }: SessionPlan): SessionPlan {
  return room === undefined ? {} : { room };
}

/** The fields of both plans that are not for participants. */
export const planSecrets = [
  'mostParticipants',
  'agencies',
  'prerequisites',
  'methods',
  'facilities',
  'evaluation',
  'prepared',
  'reviewed',
  'approved',
  'legal',
  'technique',
  'outline',
  'closure',
] as const satisfies readonly (keyof CoursePlan | keyof SessionPlan)[];

/** What of a plan is not for participants, as it is written. */
export function planTexts(plan: CoursePlan | SessionPlan): readonly Texts[] {
  return planSecrets.flatMap((name) => {
    const field = (plan as Readonly<Record<string, unknown>>)[name];
    if (field === undefined || typeof field !== 'object' || field === null) return [];
    if (Array.isArray(field)) return (field as NonNullable<CoursePlan['agencies']>).map((agency) => agency.name);
    return ['by' in field ? (field as Signed).by : field];
  });
}

/** The plan with fields changed; what is empty is not kept. */
export function withPlan<P extends CoursePlan | SessionPlan>(plan: P | undefined, changes: Partial<P>): P {
  const fields = Object.entries({ ...plan, ...changes }).filter(([, field]) => !isEmpty(field));
  return Object.fromEntries(fields) as P;
}

function isEmpty(field: unknown): boolean {
  if (field === undefined || field === null || field === '') return true;
  if (typeof field !== 'object') return false;
  if ('by' in field && 'on' in field) return isEmpty(field.by) && field.on === null;
  return Object.keys(field).length === 0;
}
