/** Lets the rest of a day follow a session that takes longer, ends sooner or begins at another time. */
import { change, undoCourse } from './course-store';
import { tell } from '../../state/notices';
import { dayMinutes } from './time-line';
import type { CourseEdit } from '../../../main/model/change';
import type { Day } from '../../../main/model/course';
import type { SessionId } from '../../../main/model/ids';

/**
 * The edits that put a session and all that stand after it on their day so many minutes later, or earlier below 0. Those without a time
 * have none then either; empty where one would begin before the day or after it.
 */
export function shiftedRest(day: Pick<Day, 'sessions'>, from: SessionId, byMinutes: number): readonly CourseEdit[] {
  const at = day.sessions.findIndex(({ id }) => id === from);
  const edits = day.sessions.slice(at).flatMap(({ id: session, startMinute }) => {
    return startMinute === null ? [] : [{ session, startMinute: startMinute + byMinutes }];
  });
  const fits = edits.every(({ startMinute }) => startMinute >= 0 && startMinute < dayMinutes);
  if (at < 0 || !fits) return [];
  return edits.map(({ session, startMinute }) => ({ kind: 'session.set', session, changes: { startMinute } }));
}

/** How many minutes later a session must begin, so that all that stands above it on its day has ended; 0 where it has, or has no time. */
export function roomWanted({ sessions }: Pick<Day, 'sessions'>, session: SessionId): number {
  const at = sessions.findIndex(({ id }) => id === session);
  const start = sessions[at]?.startMinute ?? null;
  if (start === null) return 0;
  const ends = sessions.slice(0, at).flatMap(({ startMinute, minutes }) => {
    return startMinute === null ? [] : [startMinute + minutes];
  });
  return Math.max(start, ...ends) - start;
}

/** One step of undo, which is offered at once. */
export async function shiftRest(edits: readonly CourseEdit[]): Promise<void> {
  if (!(await change(edits, 'shift-rest'))) return;
  tell('window.notices.rest-shifted', { count: edits.length }, { label: 'window.edit.undo', run: undoCourse });
}
