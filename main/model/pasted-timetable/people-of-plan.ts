/** The people whom a pasted timetable names, and those of them whom the course knows. */
import type { Course } from '../course';
import type { PersonId } from '../ids';
import type { Texts } from '../language';
import type { PlannedTimetable } from './plan-timetable';

/** The people whom a timetable names: each known one by its id, each new one once. */
export function peopleOf(
  course: Course,
  plan: PlannedTimetable,
): { readonly known: ReadonlyMap<string, PersonId>; readonly fresh: readonly Texts[] } {
  const known = new Map<string, PersonId>();
  for (const { id, name } of course.people) for (const one of Object.values(name)) known.set(nameKey(one), id);
  const fresh = new Map<string, Texts>();
  for (const { session, isTaken } of plan.days.flatMap(({ rows }) => rows))
    for (const name of isTaken && session ? session.speakers : []) {
      const keys = Object.values(name).map(nameKey);
      if (keys.every((key) => !known.has(key) && !fresh.has(key))) fresh.set(keys[0] ?? '', name);
    }
  return { known, fresh: [...fresh.values()] };
}

/** Two writings of one name are the same. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
