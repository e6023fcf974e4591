/** Courses, days and sessions with full defaults. */
import type { Course, Day, Objective, Person, Session } from '../../main/model/course';
import { unmarked } from '../../main/model/marking';
import { courseId, dayId, objectiveId, personId, sessionId } from './ids';

export function aSession(fields: Partial<Session> = {}): Session {
  return {
    id: sessionId('session-1'),
    kind: 'lesson',
    title: { en: 'Following the money' },
    startMinute: 540,
    minutes: 60,
    instructors: [],
    objectives: [],
    material: [],
    activities: [],
    references: [],
    questions: [],
    materials: [],
    instructorNotes: {},
    marking: unmarked,
    ...fields,
  };
}

export function aDay(fields: Partial<Day> = {}): Day {
  return { id: dayId('day-1'), date: '2026-03-02', title: { en: 'Day one' }, sessions: [aSession()], ...fields };
}

export function anObjective(fields: Partial<Objective> = {}): Objective {
  return { id: objectiveId('objective-1'), text: { en: 'Trace a payment' }, assessedBy: {}, ...fields };
}

export function aPerson(fields: Partial<Person> = {}): Person {
  return { id: personId('person-1'), name: { en: 'A. Instructor' }, role: {}, agency: {}, biography: {}, ...fields };
}

export function aCourse(fields: Partial<Course> = {}): Course {
  return {
    format: 'kitbag.course',
    version: 2,
    revision: 0,
    changedAt: '2026-03-02T09:00:00+08:00',
    id: courseId('course-virtual-assets'),
    title: { en: 'Virtual assets' },
    aim: {},
    host: {},
    venue: {},
    audience: {},
    howToUse: {},
    distribution: {},
    glossary: [],
    mainLanguage: 'en',
    marking: unmarked,
    days: [aDay()],
    objectives: [],
    people: [],
    taughtFrom: null,
    ...fields,
  };
}
