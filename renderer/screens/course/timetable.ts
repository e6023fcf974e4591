/** A day's arithmetic: when sessions end, where they overlap, and where time is free. */
import type { Day, Session } from '../../../main/model/course';

export interface TimetableRow {
  readonly session: Session;
  readonly endMinute: number | null;
  /** How it follows what stands before it. */
  readonly before: { readonly kind: 'gap' | 'overlap'; readonly minutes: number } | { readonly kind: 'early' } | null;
}

/** The sessions of a day in their order, each compared with those before it; unplaced ones are passed over. */
export function timetableRows(sessions: readonly Session[]): TimetableRow[] {
  const earlier: { readonly from: number; readonly to: number }[] = [];
  return sessions.map((session): TimetableRow => {
    const { startMinute: from } = session;
    if (from === null) return { session, endMinute: null, before: null };
    const to = from + session.minutes;
    const row = { session, endMinute: to, before: comparedWith(earlier, from, to) };
    earlier.push({ from, to });
    return row;
  });
}

export interface Gap {
  /** Minutes after midnight. */
  readonly from: number;
  readonly minutes: number;
  /** Among the day's sessions: what fills it stands before the one that is there. */
  readonly at: number;
}

/** The gap before a row; null where there is none. */
export function gapBefore(sessions: readonly Session[], { session, before }: TimetableRow): Gap | null {
  if (before?.kind !== 'gap' || session.startMinute === null) return null;
  const at = sessions.findIndex(({ id }) => id === session.id);
  return { from: session.startMinute - before.minutes, minutes: before.minutes, at };
}

/** The free time between two sessions that a minute lies in; null where it is taken, and before and after the day's sessions. */
export function gapAt(sessions: readonly Session[], minute: number): Gap | null {
  const gaps = timetableRows(sessions).map((row) => gapBefore(sessions, row));
  return gaps.find((gap) => gap !== null && minute >= gap.from && minute < gap.from + gap.minutes) ?? null;
}

/** A gap counts from the latest end; an overlap is the longest with any; before all that stands above is out of order. */
function comparedWith(
  earlier: readonly { readonly from: number; readonly to: number }[],
  from: number,
  to: number,
): TimetableRow['before'] {
  if (earlier.length === 0) return null;
  const apart = from - Math.max(...earlier.map((other) => other.to));
  if (apart >= 0) return apart === 0 ? null : { kind: 'gap', minutes: apart };
  const overlap = Math.max(...earlier.map((other) => Math.min(to, other.to) - Math.max(from, other.from)));
  return overlap > 0 ? { kind: 'overlap', minutes: overlap } : { kind: 'early' };
}

/** From the first start to the last end; null where nothing is placed. */
export function daySpan(day: Pick<Day, 'sessions'>): { readonly from: number; readonly to: number } | null {
  const placed = day.sessions.filter((session) => session.startMinute !== null);
  if (placed.length === 0) return null;
  return {
    from: Math.min(...placed.map((session) => session.startMinute ?? 0)),
    to: Math.max(...placed.map((session) => (session.startMinute ?? 0) + session.minutes)),
  };
}

/** Minutes that are taught, breaks left out. */
export function taughtMinutes(day: Pick<Day, 'sessions'>): number {
  return day.sessions.reduce((sum, session) => sum + (session.kind === 'break' ? 0 : session.minutes), 0);
}

/** Minutes after midnight as a wall clock shows them: `09:05`. */
export function formatClock(minute: number): string {
  const within = minute % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** Reads a time as people type it: `9`, `930`, `9:30`, `09.30`, `9h30`. Null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?:\s*[:.h時]?\s*(\d{2})?)\s*分?$/.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** Reads a length: minutes alone, or hours and minutes as `1:30`. Null for anything else, and past a day. */
export function parseMinutes(text: string): number | null {
  const match = /^(?:(\d{1,2})[:h])?(\d{1,4})$/.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const minutes = Number(match[1] ?? 0) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : null;
}

/** When a session added at the end of a day starts: at the last end, or at nine. */
export function nextStart(day: Pick<Day, 'sessions'>): number {
  return Math.min(daySpan(day)?.to ?? 540, 1439);
}
