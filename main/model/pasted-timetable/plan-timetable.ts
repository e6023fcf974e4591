/** What a pasted timetable becomes: days and sessions, and for every row that is none, why. */
import type { Session } from '../course';
import type { DayId } from '../ids';
import type { Texts } from '../language';
import { placeDays, type DayPlace } from './place-days';
import type { DayMark } from './read-day';
import { rowReader, type PlannedSession, type RowTrouble, type RowWishes } from './read-row';
import { textsOfCell } from './texts-of-cell';

export interface PlannedRow {
  /** In the pasted table, from 0. */
  readonly index: number;
  readonly trouble: RowTrouble | null;
  /** False where nothing can be made of it. */
  readonly canBeTaken: boolean;
  readonly isTaken: boolean;
  readonly session: PlannedSession | null;
}

export interface PlannedDay extends DayPlace {
  /** The table's own, else what the person gave. */
  readonly date: string | null;
  /** True where the table itself says the date. */
  readonly isDated: boolean;
  /** The first of its rows. */
  readonly firstRow: number;
  readonly title: Texts;
  readonly rows: readonly PlannedRow[];
}

export interface PlannedTimetable {
  readonly days: readonly PlannedDay[];
  /** Rows before the headings, which name the whole. */
  readonly above: readonly PlannedRow[];
  /** That are taken, and the breaks likewise. */
  readonly sessions: number;
  readonly breaks: number;
  readonly leftOut: number;
}

export interface TimetableWishes extends RowWishes {
  /** Rows that the person ticked or unticked, by index. */
  readonly ticks: ReadonlyMap<number, boolean>;
  /** Dates, `YYYY-MM-DD`, that the person gave to days which the table does not date, each by a row of its day. */
  readonly dates: ReadonlyMap<number, string>;
}

/** A row that stands unticked until a person says otherwise. */
const doubtful: ReadonlySet<RowTrouble['code']> = new Set(['no-time', 'end-first', 'there']);
const impossible: ReadonlySet<RowTrouble['code']> = new Set(['no-title', 'above']);

/** So far back in time it goes from one day to the next, where no column says which day it is. */
const nextDayMinutes = 180;

interface Drawn {
  readonly mark: DayMark | null;
  readonly key: string;
  readonly rows: {
    readonly index: number;
    readonly session: PlannedSession | null;
    readonly trouble: RowTrouble | null;
  }[];
  title: string;
}

/** Lays out what was pasted. Every row that is not empty and names no day comes back as a row, taken or not. */
export function planTimetable(wishes: TimetableWishes): PlannedTimetable {
  const { rows, headingRow, course } = wishes;
  const reading = rowReader(wishes);
  const drawn: Drawn[] = [];
  const above: PlannedRow[] = [];
  const marksDays = wishes.columns.includes('date') || rows.some((cells) => reading.dayOfRow(cells) !== null);
  let latest = 0;
  for (const [index, cells] of rows.entries()) {
    if (index === headingRow || cells.every((cell) => cell.trim() === '')) continue;
    const dayRow = reading.dayOfRow(cells);
    if (dayRow) {
      openDay(drawn, dayRow).title ||= dayRow.rest;
      continue;
    }
    if (headingRow !== null && index < headingRow) {
      above.push({ index, trouble: { code: 'above' }, canBeTaken: false, isTaken: false, session: null });
      continue;
    }
    const { session, trouble, mark } = reading.row(cells);
    const starts = session?.startMinute ?? null;
    const jumps = !marksDays && starts !== null && starts <= latest - nextDayMinutes;
    if (starts !== null) latest = starts;
    const day = mark ? openDay(drawn, mark) : jumps ? newDay(drawn, null) : (drawn.at(-1) ?? newDay(drawn, null));
    if (mark) day.title ||= mark.rest;
    day.rows.push({ index, session, trouble });
  }
  const filled = drawn.flatMap((day) => {
    const [first] = day.rows;
    // Whatever row a changed column or heading makes the first one, the day keeps the date that it was given.
    const given = day.rows.map(({ index }) => wishes.dates.get(index)).find((date) => date !== undefined) ?? null;
    return first ? [{ ...day, firstRow: first.index, given }] : [];
  });
  // A numbered day keeps its place whatever date it is given.
  const places = placeDays(
    course,
    filled.map(({ mark, given }) => {
      const number = mark?.number ?? null;
      return { date: mark?.date ?? (number === null ? given : null), number };
    }),
  );
  const days = filled.map(({ mark, firstRow, given, ...day }, at): PlannedDay => {
    const place = places[at] ?? { existing: null, number: at + 1 };
    const title = textsOfCell(day.title, reading.latin);
    const own = mark?.date ?? null;
    const dated = { date: own ?? given, isDated: own !== null, firstRow };
    return { ...place, ...dated, title, rows: judge(day.rows, place.existing, wishes) };
  });
  const all = [...above, ...days.flatMap((day) => day.rows)];
  const taken = all.filter(({ isTaken }) => isTaken);
  const breaks = taken.filter(({ session }) => session?.kind === 'break').length;
  return { days, above, sessions: taken.length - breaks, breaks, leftOut: all.length - taken.length };
}

function newDay(days: Drawn[], mark: DayMark | null): Drawn {
  const day: Drawn = { mark, key: mark ? keyOf(mark) : '', rows: [], title: '' };
  days.push(day);
  return day;
}

function keyOf({ date, number, weekday }: DayMark): string {
  return date ?? (number === null ? `weekday ${String(weekday)}` : `day ${String(number)}`);
}

/** The day of this mark: a date may come back, as it does in every row of some tables. */
function openDay(days: Drawn[], mark: DayMark): Drawn {
  return days.find((day) => day.key === keyOf(mark)) ?? newDay(days, mark);
}

/** Says what is wrong beside the rows before it and what the course has already, and which rows are taken. */
function judge(rows: Drawn['rows'], existing: DayId | null, wishes: TimetableWishes): readonly PlannedRow[] {
  const there = wishes.course.days.find(({ id }) => id === existing)?.sessions ?? [];
  const busy: Pick<PlannedSession, 'title' | 'startMinute' | 'minutes'>[] = [...there];
  return rows.map((row, at): PlannedRow => {
    const next = rows.slice(at + 1).find(({ session }) => session !== null && session.startMinute !== null);
    const { session, trouble } = closed(row, next?.session?.startMinute ?? null);
    const known = session && there.find((other) => isSame(other, session));
    const found = known
      ? ({ code: 'there', title: known.title } as const)
      : (trouble ?? (session && overlapOf(session, busy)));
    const canBeTaken = session !== null && !(found && impossible.has(found.code));
    const isTaken = canBeTaken && (wishes.ticks.get(row.index) ?? !(found && doubtful.has(found.code)));
    if (isTaken) busy.push(session);
    return { index: row.index, trouble: found, canBeTaken, isTaken, session };
  });
}

/** A session without an end lasts until the next one starts. */
function closed(row: Drawn['rows'][number], nextStart: number | null) {
  const { session, trouble } = row;
  const start = session?.startMinute ?? null;
  if (trouble?.code !== 'no-end' || !session || start === null || nextStart === null) return row;
  const minutes = nextStart - start;
  return minutes > 0 ? { session: { ...session, minutes }, trouble: null } : row;
}

function isSame(there: Session, session: PlannedSession): boolean {
  const titles = Object.values(there.title).map((title) => title.trim());
  return (
    there.startMinute === session.startMinute && Object.values(session.title).some((title) => titles.includes(title))
  );
}

function overlapOf(
  session: PlannedSession,
  busy: readonly Pick<PlannedSession, 'title' | 'startMinute' | 'minutes'>[],
): RowTrouble | null {
  const { startMinute: start, minutes } = session;
  if (start === null) return null;
  for (const other of busy) {
    if (other.startMinute === null) continue;
    const shared = Math.min(start + minutes, other.startMinute + other.minutes) - Math.max(start, other.startMinute);
    if (shared > 0) return { code: 'overlaps', title: other.title, minutes: shared };
  }
  return null;
}
