/** The dates of a pasted timetable's days: who gave them, and which the course or another day has already. */
import type { Course } from '../course';
import type { PlannedDay } from './plan-timetable';

export interface DateOfDay {
  /** `YYYY-MM-DD`, as the day has it afterwards: a day that is there keeps its own. */
  readonly date: string | null;
  /** True where the person may give it; else the table or the course says it. */
  readonly isOpen: boolean;
  /** True where another day of the course would have it too. */
  readonly isShared: boolean;
}

/** What stands in the rows that are taken becomes a day; the others change nothing. */
export function daysToAdd(days: readonly PlannedDay[]): readonly PlannedDay[] {
  return days.filter(({ rows }) => rows.some(({ isTaken, session }) => isTaken && session !== null));
}

/** Dates of the days of the course that take nothing of the timetable. */
export function otherDates(course: Course, days: readonly PlannedDay[]): readonly string[] {
  const into = new Set(days.map(({ existing }) => existing));
  return course.days.flatMap(({ id, date }) => (date === null || into.has(id) ? [] : [date]));
}

/** The dates of `days`, in their order. */
export function datesOfDays(course: Course, days: readonly PlannedDay[]): readonly DateOfDay[] {
  const own = days.map(({ existing }) => course.days.find(({ id }) => id === existing)?.date ?? null);
  const dates = days.map((day, at) => own[at] ?? day.date);
  const all = [...dates, ...otherDates(course, days)];
  return days.map((day, at) => {
    const date = dates[at] ?? null;
    return {
      date,
      isOpen: !day.isDated && date === day.date,
      isShared: date !== null && all.filter((other) => other === date).length > 1,
    };
  });
}

/** The dates that a person gave, with those given to `days` now: null takes one back, undefined leaves it. */
export function withDates(
  dates: ReadonlyMap<number, string>,
  days: readonly PlannedDay[],
  given: readonly (string | null | undefined)[],
): ReadonlyMap<number, string> {
  const next = new Map(dates);
  for (const [at, { rows, firstRow }] of days.entries()) {
    const date = given[at];
    if (date === undefined) continue;
    for (const { index } of rows) next.delete(index);
    // By a row that stays a row of the day when the one above it becomes the headings.
    const row = rows.find(({ isTaken }) => isTaken)?.index ?? firstRow;
    if (date !== null) next.set(row, date);
  }
  return next;
}
