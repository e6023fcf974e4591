/** Copies a course to teach it again: new dates, fresh ids, the same pinned versions. */
import { addDays, daysBetween } from './calendar-date';
import type { Course } from './course';
import { type CourseId, type DayId, type PersonId, type RandomBytes, type SessionId, mintId } from './ids';
import type { Texts } from './language';

export interface TeachAgain {
  /** The date of the first dated day; the others keep their distance to it, weekends and pauses too. */
  readonly firstDate: string;
  readonly title: Texts;
  readonly random: RandomBytes;
  /** An ISO 8601 instant. */
  readonly now: string;
}

/**
 * The copy, with revision 0. Objectives keep their ids, because slides of the shared decks point to them; days, sessions and
 * people are minted anew. Days without a date stay so, unless no day has one: then they follow each other from the first date.
 */
export function teachAgain(course: Course, { firstDate, title, random, now }: TeachAgain): Course {
  const people = new Map(course.people.map((person) => [person.id, mintId('person', random) as PersonId]));
  const first = course.days.flatMap((day) => (day.date === null ? [] : [day.date])).sort()[0];
  return {
    ...course,
    id: mintId('course', random) as CourseId,
    revision: 0,
    changedAt: now,
    title,
    taughtFrom: course.id,
    people: course.people.map((person) => ({ ...person, id: people.get(person.id) ?? person.id })),
    days: course.days.map((day, index) => ({
      ...day,
      id: mintId('day', random) as DayId,
      date: newDate(day.date, index, first, firstDate),
      sessions: day.sessions.map((session) => ({
        ...session,
        id: mintId('session', random) as SessionId,
        instructors: session.instructors.map((person) => people.get(person) ?? person),
      })),
    })),
  };
}

function newDate(date: string | null, index: number, first: string | undefined, firstDate: string): string | null {
  if (first === undefined) return addDays(firstDate, index);
  return date === null ? null : addDays(firstDate, daysBetween(first, date));
}
