/** A day drawn along its hours: where sessions lie, and what becomes of them when they are dragged. Minutes count from midnight. */
import { daySpan } from './timetable';
import type { CourseEdit } from '../../../main/model/change';
import type { Course, Day, Session } from '../../../main/model/course';
import type { DayId, SessionId } from '../../../main/model/ids';

/** Dragging and keys go by this many minutes. */
export const stepMinutes = 5;
export const dayMinutes = 1440;
/** What is drawn where nothing asks for more: nine to five. */
const usual = { from: 540, to: 1020 };

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A session as it would stand. */
export interface Placed {
  readonly session: SessionId;
  readonly day: DayId;
  readonly startMinute: number;
  readonly minutes: number;
}

/** The hours that the lines of all days show, so that the same time stands under the same time; null where nothing has a time. */
export function lineSpan(days: readonly Pick<Day, 'sessions'>[]): Span | null {
  const spans = days.flatMap((day) => daySpan(day) ?? []);
  if (spans.length === 0) return null;
  return {
    from: Math.floor(Math.min(usual.from, ...spans.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(usual.to, ...spans.map(({ to }) => to)) / 60) * 60,
  };
}

function stepped(minutes: number): number {
  return Math.round(minutes / stepMinutes) * stepMinutes;
}

/** Another start: a whole step, within the day. */
export function startAt(placed: Placed, startMinute: number): Placed {
  const latest = Math.max(0, dayMinutes - placed.minutes);
  return { ...placed, startMinute: Math.min(latest, Math.max(0, stepped(startMinute))) };
}

/** Another end: a step long at least, and over by midnight. */
export function endAt(placed: Placed, endMinute: number): Placed {
  const minutes = stepped(endMinute) - placed.startMinute;
  return { ...placed, minutes: Math.min(dayMinutes - placed.startMinute, Math.max(stepMinutes, minutes)) };
}

/** A session of a day as it stands; null where it has no time. */
export function placedIn(day: Day, { id, startMinute, minutes }: Session): Placed | null {
  return startMinute === null ? null : { session: id, day: day.id, startMinute, minutes };
}

/** The sessions of a day as they would stand, in the order of their starts; those without a time keep their places at the end. */
export function sessionsWith(day: Day, course: Course, draft: Placed | null): readonly Session[] {
  if (draft === null) return day.sessions;
  const moving = course.days.flatMap(({ sessions }) => sessions).find(({ id }) => id === draft.session);
  const others = day.sessions.filter(({ id }) => id !== draft.session);
  if (!moving || draft.day !== day.id) return others;
  const { startMinute, minutes } = draft;
  const at = placeAmong(others, startMinute);
  return [...others.slice(0, at), { ...moving, startMinute, minutes }, ...others.slice(at)];
}

/** Before the first session that starts later. */
function placeAmong(others: readonly Session[], startMinute: number): number {
  const later = others.findIndex((other) => other.startMinute !== null && other.startMinute > startMinute);
  if (later >= 0) return later;
  return others.findLastIndex((other) => other.startMinute !== null) + 1;
}

/** The edits that put a session there; empty where it stands so already. */
export function editsFor(course: Course, { session, day, startMinute, minutes }: Placed): readonly CourseEdit[] {
  const from = course.days.find(({ sessions }) => sessions.some(({ id }) => id === session));
  const target = course.days.find(({ id }) => id === day);
  const now = from?.sessions.find(({ id }) => id === session);
  if (!from || !target || !now) return [];
  const to = placeAmong(
    target.sessions.filter(({ id }) => id !== session),
    startMinute,
  );
  const stays = from.id === day && from.sessions.indexOf(now) === to;
  const same = now.startMinute === startMinute && now.minutes === minutes;
  return [
    ...(same ? [] : [{ kind: 'session.set', session, changes: { startMinute, minutes } } as const]),
    ...(stays ? [] : [{ kind: 'session.move', session, day, to } as const]),
  ];
}

/** The edits that give a session another start, which puts it in its place among the others of its day; null takes its time away. */
export function editsForStart(course: Course, session: SessionId, startMinute: number | null): readonly CourseEdit[] {
  const day = course.days.find(({ sessions }) => sessions.some(({ id }) => id === session));
  const now = day?.sessions.find(({ id }) => id === session);
  if (!day || !now) return [];
  return startMinute === null
    ? [{ kind: 'session.set', session, changes: { startMinute } }]
    : editsFor(course, { session, day: day.id, startMinute, minutes: now.minutes });
}

/** Which row each session is drawn in, so that those at the same time lie under each other; unplaced ones are left out. */
export function lanesOf(sessions: readonly Session[]): ReadonlyMap<SessionId, number> {
  const ends: number[] = [];
  const lanes = new Map<SessionId, number>();
  const placed = sessions.flatMap(({ id, startMinute, minutes }) =>
    startMinute === null ? [] : [{ id, startMinute, minutes }],
  );
  for (const { id, startMinute, minutes } of placed.sort((a, b) => a.startMinute - b.startMinute)) {
    const free = ends.findIndex((end) => end <= startMinute);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = startMinute + Math.max(stepMinutes, minutes);
    lanes.set(id, lane);
  }
  return lanes;
}
