/** When a row of a pasted timetable starts and how long it takes, by the columns that say so. */
import type { Cells, ColumnKind } from './columns';
import { readClock, readLength, readSpan, type Clock } from './read-clock';
import { orderOfDates, type DateSense } from './read-day';

/** What the table as a whole says about its dates and times. */
export interface Senses {
  readonly dates: DateSense;
  /** True where `2:30` means the afternoon: no time of the table goes past 12:59. */
  readonly isTwelveHours: boolean;
  readonly unit: 'minutes' | 'hours';
}

/** Reads what dates and times mean from all rows together; `near` is today's date. */
export function sensesOf(rows: Cells, columns: readonly ColumnKind[], headingRow: number | null, near: string): Senses {
  const cells = (kind: ColumnKind): readonly string[] =>
    rows.flatMap((row) => row.filter((cell, index) => columns[index] === kind && cell.trim() !== ''));
  const clocks = [...cells('start'), ...cells('end')].flatMap((cell) => {
    const span = readSpan(cell);
    return span ? [span.start, span.end] : (readClock(cell) ?? []);
  });
  const lengthHeading = columns.flatMap((kind, index) =>
    kind === 'minutes' && headingRow !== null ? [rows[headingRow]?.[index] ?? ''] : [],
  );
  return {
    dates: { order: orderOfDates(cells('date')), near },
    isTwelveHours: clocks.every(({ minute }) => minute < 780),
    unit: lengthHeading.some((text) => /hours?|hrs|小時|時數|horas?/i.test(text)) ? 'hours' : 'minutes',
  };
}

export interface RowTimes {
  readonly startMinute: number | null;
  readonly minutes: number;
  readonly trouble:
    | { readonly code: 'no-time'; readonly text: string }
    | { readonly code: 'end-first'; readonly start: number; readonly end: number }
    | { readonly code: 'no-end' }
    | null;
}

/** From six in the evening a session may run into the night, until eight in the morning. */
const [evening, morning] = [1080, 480];

/** The times of a row. What ends before it starts, and what says no time or no end, is trouble; `minutes` is 0 where nobody said. */
export function readTimes(cells: readonly string[], columns: readonly ColumnKind[], senses: Senses): RowTimes {
  const cell = (kind: ColumnKind): string =>
    cells.find((text, index) => columns[index] === kind && text.trim() !== '')?.trim() ?? '';
  const minuteOf = ({ minute, isVague }: Clock): number => (isVague && senses.isTwelveHours ? minute + 720 : minute);
  const span = readSpan(cell('start'));
  const startClock = span?.start ?? readClock(cell('start'));
  const endClock = span?.end ?? readClock(cell('end'));
  const length = readLength(cell('minutes'), senses.unit);
  const start = startClock && minuteOf(startClock);
  const end = endClock && minuteOf(endClock);
  if (start === null || start > 1439)
    return { startMinute: null, minutes: length ?? 0, trouble: { code: 'no-time', text: cell('start') } };
  if (end === null)
    return { startMinute: start, minutes: length ?? 0, trouble: length === null ? { code: 'no-end' } : null };
  if (end > start) return { startMinute: start, minutes: end - start, trouble: null };
  if (start >= evening && end <= morning) return { startMinute: start, minutes: end + 1440 - start, trouble: null };
  return { startMinute: start, minutes: length ?? 0, trouble: { code: 'end-first', start, end } };
}
