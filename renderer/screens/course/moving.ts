/** Where a session goes when it is dragged or moved by keys. */
import type { CourseEdit } from '../../../main/model/change';
import type { Course } from '../../../main/model/course';
import type { DayId, SessionId } from '../../../main/model/ids';

export type Move = Extract<CourseEdit, { kind: 'session.move' }>;

function placeOf(course: Course, session: SessionId): { readonly day: number; readonly index: number } | null {
  const day = course.days.findIndex((other) => other.sessions.some(({ id }) => id === session));
  const index = course.days[day]?.sessions.findIndex(({ id }) => id === session) ?? -1;
  return index < 0 ? null : { day, index };
}

/** The move of a session before or after another of a day, or to the day's end; null where nothing would change. */
export function movedBeside(
  course: Course,
  session: SessionId,
  day: DayId,
  beside: SessionId | null,
  place: 'before' | 'after',
): Move | null {
  const target = course.days.find((other) => other.id === day);
  const from = placeOf(course, session);
  if (!target || !from || session === beside) return null;
  // Positions count after the session was lifted out.
  const rest = target.sessions.filter(({ id }) => id !== session);
  const found = rest.findIndex(({ id }) => id === beside);
  const to = found < 0 ? rest.length : place === 'before' ? found : found + 1;
  const stays = course.days[from.day]?.id === day && from.index === to;
  return stays ? null : { kind: 'session.move', session, day, to };
}

/** The move of a session by one place; past a day's edge it goes to the next or last day. Null at the course's ends. */
export function stepped(course: Course, session: SessionId, by: number): Move | null {
  const from = placeOf(course, session);
  const day = from ? course.days[from.day] : undefined;
  if (!from || !day) return null;
  const to = from.index + by;
  if (to >= 0 && to < day.sessions.length) return { kind: 'session.move', session, day: day.id, to };
  const next = course.days[from.day + by];
  if (!next) return null;
  return { kind: 'session.move', session, day: next.id, to: by > 0 ? 0 : next.sessions.length };
}
