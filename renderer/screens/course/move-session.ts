/** Moves a session in the order of the course; its time, and those of the sessions beside it, follow. */
import { useApp } from '../../state/app';
import { tell } from '../../state/notices';
import { textFor } from '../../words';
import { timesAfter } from './closing-up';
import { change, undoCourse } from './course-store';
import { formatClock } from './timetable';
import type { Course } from '../../../main/model/course';
import type { Move } from './moving';

/** One step of undo; says what time it has now, where that became another one. */
export async function moveSession(course: Course, move: Move): Promise<void> {
  const times = timesAfter(course, move);
  if (!(await change([...times, move], 'move-session'))) return;
  if (times.length === 0) return;
  const session = course.days.flatMap(({ sessions }) => sessions).find(({ id }) => id === move.session);
  const own = times.find((edit) => edit.kind === 'session.set' && edit.session === move.session);
  // One that keeps its time on another day may still have others make room.
  const start = (own?.kind === 'session.set' ? own.changes.startMinute : session?.startMinute) ?? null;
  if (start === null) return;
  const title = textFor(session?.title ?? {}, useApp.getState().state?.language ?? 'en');
  const facts = { title, time: formatClock(start), count: times.length - (own ? 1 : 0) };
  tell('window.notices.session-retimed', facts, { label: 'window.edit.undo', run: undoCourse });
}
