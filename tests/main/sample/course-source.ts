/** Reads `course.yaml`, the sample course as its author wrote it, into a Course. */
import { z } from 'zod';
import { parse } from 'yaml';
import type { Course, Session } from '../../../main/model/course';
import type { Deck } from '../../../main/model/deck';
import {
  courseIdSchema,
  dayIdSchema,
  mintId,
  objectiveIdSchema,
  personIdSchema,
  sessionIdSchema,
  type RandomBytes,
  type Sha256,
} from '../../../main/model/ids';
import { languageSchema, textsSchema } from '../../../main/model/language';
import { tlpLabelSchema, unmarked } from '../../../main/model/marking';
import { termSchema } from '../../../main/model/term';
import { resolveRange } from '../../../main/model/range';
import { parseMinute } from '../../../main/model/timetable';
import { sessionKinds } from '../../../main/model/course';

const sessionSource = z.object({
  kind: z.enum(sessionKinds),
  title: textsSchema,
  start: z.string(),
  minutes: z.number(),
  instructors: z.array(z.string()),
  objectives: z.array(z.string()),
  material: z.array(z.object({ deck: z.string(), slides: z.string() })),
  activities: z.array(textsSchema),
  references: z.array(textsSchema),
  questions: z
    .array(z.object({ text: textsSchema, answer: textsSchema, objectives: z.array(z.string()).default([]) }))
    .default([]),
  materials: z.array(textsSchema).default([]),
  instructorNotes: textsSchema.optional(),
});

const courseSource = z.object({
  title: textsSchema,
  aim: textsSchema,
  host: textsSchema,
  venue: textsSchema,
  audience: textsSchema.default({}),
  howToUse: textsSchema.default({}),
  distribution: textsSchema.default({}),
  glossary: z.array(termSchema).default([]),
  mainLanguage: languageSchema,
  marking: z.object({ label: tlpLabelSchema, grading: textsSchema }),
  objectives: z.array(z.object({ id: z.string(), text: textsSchema, assessedBy: textsSchema })),
  people: z.array(
    z.object({ id: z.string(), name: textsSchema, role: textsSchema, agency: textsSchema, biography: textsSchema }),
  ),
  days: z.array(z.object({ date: z.string(), title: textsSchema, sessions: z.array(sessionSource) })),
});

/** A deck under the name of its source file, with the version that the course pins. */
export interface NamedDeck {
  readonly deck: Deck;
  readonly pinned: Sha256;
}

const objectiveId = (name: string) => objectiveIdSchema.parse(`objective-${name.toLowerCase()}`);
const personId = (name: string) => personIdSchema.parse(`person-${name.toLowerCase()}`);

function readSession(
  source: z.infer<typeof sessionSource>,
  decks: ReadonlyMap<string, NamedDeck>,
  random: RandomBytes,
): Session {
  const material = source.material.map(({ deck: name, slides }) => {
    const named = decks.get(name);
    if (!named) throw new Error(`course.yaml names the deck ${name}, which is not in the folder of decks.`);
    return {
      kind: 'slides' as const,
      deck: named.deck.id,
      pinned: named.pinned,
      pick: resolveRange(slides, named.deck.slides),
    };
  });
  const { kind, title, minutes, activities, references, questions, materials } = source;
  return {
    id: sessionIdSchema.parse(mintId('session', random)),
    kind,
    title,
    minutes,
    activities,
    references,
    questions: questions.map((question) => ({ ...question, objectives: question.objectives.map(objectiveId) })),
    materials,
    material,
    startMinute: parseMinute(source.start),
    instructors: source.instructors.map(personId),
    objectives: source.objectives.map(objectiveId),
    instructorNotes: source.instructorNotes ?? {},
    marking: unmarked,
  };
}

/** The course with revision 0; throws where the source names what is not there. */
export function readCourseSource(
  text: string,
  decks: ReadonlyMap<string, NamedDeck>,
  random: RandomBytes,
  now: string,
): Course {
  const { days, objectives, people, marking, ...rest } = courseSource.parse(parse(text));
  return {
    ...rest,
    format: 'kitbag.course',
    version: 2,
    revision: 0,
    changedAt: now,
    id: courseIdSchema.parse(mintId('course', random)),
    marking: { ...unmarked, label: marking.label, grading: marking.grading.en ?? null },
    objectives: objectives.map((one) => ({ ...one, id: objectiveId(one.id) })),
    people: people.map((one) => ({ ...one, id: personId(one.id) })),
    days: days.map(({ date, title, sessions }) => ({
      id: dayIdSchema.parse(mintId('day', random)),
      date,
      title,
      sessions: sessions.map((session) => readSession(session, decks, random)),
    })),
    taughtFrom: null,
  };
}
