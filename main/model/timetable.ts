/** Course arithmetic: when sessions end, and where they overlap, leave time or end too late. */
import type { Day, Session } from './course';
import type { SessionId } from './ids';

/** A session that has its place in the day. Its end may lie past midnight: 1500 is one in the night. */
export interface PlacedSession {
  readonly session: Session;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface DayTimetable {
  readonly day: Day;
  /** By start, then in the order of the outline. */
  readonly placed: readonly PlacedSession[];
  readonly unplaced: readonly Session[];
  /** Every two sessions that run at the same time, and for how long. */
  readonly overlaps: readonly { readonly first: SessionId; readonly second: SessionId; readonly minutes: number }[];
  /** Time between sessions that nobody has filled. */
  readonly gaps: readonly { readonly startMinute: number; readonly endMinute: number; readonly before: SessionId }[];
  /** Sessions that end after the day's closing minute, and by how much. */
  readonly overRuns: readonly { readonly session: SessionId; readonly minutes: number }[];
  /** Null where nothing is placed. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  /** The sum of all sessions, placed or not; `taughtMinutes` leaves the breaks out. */
  readonly totalMinutes: number;
  readonly taughtMinutes: number;
}

const midnight = 1440;

/** A day's times as data. `closingMinute` is when the day must be over: midnight unless the course says otherwise. */
export function timetableOf(day: Day, closingMinute: number = midnight): DayTimetable {
  const placed = day.sessions.flatMap(place).sort((a, b) => a.startMinute - b.startMinute);
  const ends = placed.map(({ endMinute }) => endMinute);
  return {
    day,
    placed,
    unplaced: day.sessions.filter(({ startMinute }) => startMinute === null),
    overlaps: overlapsOf(placed),
    gaps: gapsOf(placed),
    overRuns: placed.flatMap(({ session, endMinute }) =>
      endMinute > closingMinute ? [{ session: session.id, minutes: endMinute - closingMinute }] : [],
    ),
    startMinute: placed[0]?.startMinute ?? null,
    endMinute: ends.length > 0 ? Math.max(...ends) : null,
    totalMinutes: minutesOf(day.sessions),
    taughtMinutes: minutesOf(day.sessions.filter(({ kind }) => kind !== 'break')),
  };
}

/** The minute at which a session ends, or null where it is not placed. */
export function endMinuteOf({ startMinute, minutes }: Pick<Session, 'startMinute' | 'minutes'>): number | null {
  return startMinute === null ? null : startMinute + minutes;
}

/** `540` is `09:00`; a minute past midnight is counted into the next day, so that `1500` is `01:00`. */
export function formatMinute(minute: number): string {
  const ofDay = ((minute % midnight) + midnight) % midnight;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** Reads `9:00`, `09:00`, `0900`, `9.00` and full-width forms of them; null for what is no time of the day. */
export function parseMinute(text: string): number | null {
  const match = /^(\d{1,2})\s*[:.]?\s*(\d{2})$/.exec(text.normalize('NFKC').trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  return match && hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

function place(session: Session): readonly PlacedSession[] {
  const endMinute = endMinuteOf(session);
  return session.startMinute === null || endMinute === null
    ? []
    : [{ session, startMinute: session.startMinute, endMinute }];
}

function minutesOf(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}

function overlapsOf(placed: readonly PlacedSession[]): DayTimetable['overlaps'] {
  return placed.flatMap((first, index) =>
    placed.slice(index + 1).flatMap((second) => {
      const minutes = Math.min(first.endMinute, second.endMinute) - second.startMinute;
      return minutes > 0 ? [{ first: first.session.id, second: second.session.id, minutes }] : [];
    }),
  );
}

function gapsOf(placed: readonly PlacedSession[]): DayTimetable['gaps'] {
  const gaps = [];
  let busyUntil = placed[0]?.endMinute ?? 0;
  for (const { session, startMinute, endMinute } of placed.slice(1)) {
    if (startMinute > busyUntil) gaps.push({ startMinute: busyUntil, endMinute: startMinute, before: session.id });
    busyUntil = Math.max(busyUntil, endMinute);
  }
  return gaps;
}
