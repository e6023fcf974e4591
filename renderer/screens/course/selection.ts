/** What is selected in a course, and what becomes of it when the course changes. */
import type { Course, Day, Session } from '../../../main/model/course';
import type { DayId, SessionId } from '../../../main/model/ids';

export type Selection =
  | { readonly kind: 'course' }
  | { readonly kind: 'day'; readonly day: DayId }
  | { readonly kind: 'session'; readonly session: SessionId };

export const noSelection: Selection = { kind: 'course' };

/** What a course opens with: its first day, so that the timetable is seen; a course without days opens with itself. */
export function firstSelection(course: Course): Selection {
  const [day] = course.days;
  return day ? { kind: 'day', day: day.id } : noSelection;
}

/** The selected session; null where something else is selected. */
export function sessionOf(course: Course, selected: Selection): Session | null {
  if (selected.kind !== 'session') return null;
  return course.days.flatMap((day) => day.sessions).find((session) => session.id === selected.session) ?? null;
}

/** The selected day, or the day of the selected session. */
export function dayOf(course: Course, selected: Selection): Day | null {
  if (selected.kind === 'course') return null;
  const holds = (day: Day): boolean =>
    selected.kind === 'day' ? day.id === selected.day : day.sessions.some((session) => session.id === selected.session);
  return course.days.find(holds) ?? null;
}

/** The selection in a changed course: the same thing where it is still there, else the course. */
export function selectionIn(course: Course, selected: Selection): Selection {
  return selected.kind === 'course' || dayOf(course, selected) ? selected : noSelection;
}
