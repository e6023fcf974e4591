/** Copies a course to teach it again: new dates, fresh ids, the same pinned versions. */
import { addDays, daysBetween } from './calendar-date';
import type { Course } from './course';
import { duplicateCourse, type Duplicating } from './duplicate';

export interface TeachAgain extends Duplicating {
  /** The date of the first dated day; the others keep their distance to it, weekends and pauses too. */
  readonly firstDate: string;
}

/**
 * The copy, with revision 0. Objectives keep their ids, because slides of the shared decks point to them; days, sessions and
 * people are minted anew. Days without a date stay so, unless no day has one: then they follow each other from the first date.
 */
export function teachAgain(course: Course, { firstDate, ...copying }: TeachAgain): Course {
  const copy = duplicateCourse(course, copying);
  const first = course.days.flatMap((day) => (day.date === null ? [] : [day.date])).sort()[0];
  const days = copy.days.map((day, index) => ({ ...day, date: newDate(day.date, index, first, firstDate) }));
  return { ...copy, taughtFrom: course.id, days };
}

function newDate(date: string | null, index: number, first: string | undefined, firstDate: string): string | null {
  if (first === undefined) return addDays(firstDate, index);
  return date === null ? null : addDays(firstDate, daysBetween(first, date));
}
