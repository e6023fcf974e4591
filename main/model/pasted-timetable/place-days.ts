/** Where the days of a pasted timetable go in a course. */
import type { Course } from '../course';
import type { DayId } from '../ids';

export interface DayPlace {
  /** The day of the course that takes the sessions; null for one that is added. */
  readonly existing: DayId | null;
  /** Its number in the course afterwards, from 1. */
  readonly number: number;
}

/**
 * A pasted day goes into the day of its date, else, where it has none, into the day of its number; else into the first empty day without a
 * date. Others are added: before the first later date, or at the end.
 */
export function placeDays(
  course: Course,
  days: readonly { readonly date: string | null; readonly number: number | null }[],
): readonly DayPlace[] {
  const taken = new Set<DayId>();
  const order: { readonly id: DayId | null; readonly date: string | null; readonly at: number | null }[] =
    course.days.map(({ id, date }) => ({ id, date, at: null }));
  const isFree = (id: DayId): boolean => !taken.has(id);
  for (const [at, { date, number }] of days.entries()) {
    const byDate = date === null ? undefined : course.days.find((day) => day.date === date && isFree(day.id));
    const byNumber = date === null && number !== null ? course.days[number - 1] : undefined;
    const empty = course.days.find((day) => day.date === null && day.sessions.length === 0 && isFree(day.id));
    const target = byDate ?? (byNumber && isFree(byNumber.id) ? byNumber : undefined) ?? empty;
    if (target) {
      taken.add(target.id);
      const index = order.findIndex(({ id }) => id === target.id);
      order[index] = { id: target.id, date: target.date ?? date, at };
      continue;
    }
    const later = date === null ? -1 : order.findIndex((other) => other.date !== null && other.date > date);
    order.splice(later < 0 ? order.length : later, 0, { id: null, date, at });
  }
  return days.map((_, at) => {
    const index = order.findIndex((other) => other.at === at);
    return { existing: order[index]?.id ?? null, number: index + 1 };
  });
}
