/** What becomes of the times where a session takes another place in the order of its day, or of another day. */
import type { CourseEdit } from '../../../main/model/change';
import type { Course, Day, Session } from '../../../main/model/course';
import { dayMinutes } from './time-line';
import type { Move } from './moving';

type Placed = Session & { readonly startMinute: number };

/**
 * The edits that let the times follow a move, breaks and lessons alike: what a session passes over closes up by its length, and it begins
 * where that leaves off. On another day it begins as what stands before it ends, and pushes what follows only as far as it must.
 * Empty where it has no time, and where the day's times are not in the order of its rows: then the move puts them into it, or
 * somebody wants them so.
 */
export function timesAfter(course: Course, { session: id, day: dayId, to }: Move): readonly CourseEdit[] {
  const from = course.days.find(({ sessions }) => sessions.some((one) => one.id === id));
  const target = course.days.find((day) => day.id === dayId);
  const moved = from?.sessions.find((one) => one.id === id);
  if (!from || !target || !moved || !isPlaced(moved)) return [];
  const starts = from === target ? passedOver(from, moved, to) : arrived(target, moved, to);
  // A session must begin before midnight.
  if (starts.some(([, startMinute]) => startMinute >= dayMinutes)) return [];
  return starts.flatMap(([{ id: session, startMinute: before }, startMinute]) =>
    before === startMinute ? [] : [{ kind: 'session.set', session, changes: { startMinute } } as const],
  );
}

function isPlaced(session: Session): session is Placed {
  return session.startMinute !== null;
}

const endOf = ({ startMinute, minutes }: Placed): number => startMinute + minutes;

/** True where each begins when the one before it has ended. */
function areInOrder(placed: readonly Placed[]): boolean {
  return placed.every((one, index) => index === 0 || endOf(placed[index - 1] ?? one) <= one.startMinute);
}

type Start = readonly [session: Placed, startMinute: number];

/** Within a day: `to` counts among the others. */
function passedOver({ sessions }: Day, moved: Placed, to: number): readonly Start[] {
  const at = sessions.indexOf(moved);
  const isDown = to > at;
  const over = (isDown ? sessions.slice(at + 1, to + 1) : sessions.slice(to, at)).filter(isPlaced);
  const [first] = over;
  const last = over.at(-1);
  if (!first || !last || !areInOrder(isDown ? [moved, ...over] : [...over, moved])) return [];
  const by = isDown ? -moved.minutes : moved.minutes;
  return [
    ...over.map((one): Start => [one, one.startMinute + by]),
    [moved, isDown ? endOf(last) - moved.minutes : first.startMinute],
  ];
}

/** On a day that it was not on before. */
function arrived({ sessions }: Day, moved: Placed, to: number): readonly Start[] {
  const before = sessions.slice(0, to).filter(isPlaced);
  const after = sessions.slice(to).filter(isPlaced);
  const last = before.at(-1);
  const start = last ? endOf(last) : after[0]?.startMinute;
  if (start === undefined || !areInOrder([...before, ...after])) return [];
  const starts: Start[] = [[moved, start]];
  let end = start + moved.minutes;
  for (const one of after) {
    const pushed = Math.max(one.startMinute, end);
    // Where nothing is pushed any more, the rest of the day stands as it is.
    if (pushed === one.startMinute) break;
    starts.push([one, pushed]);
    end = pushed + one.minutes;
  }
  return starts;
}
