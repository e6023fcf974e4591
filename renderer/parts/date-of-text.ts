/** Dates as people type and paste them. */
import { readDay } from '../../main/model/pasted-timetable/read-day';
import { today } from './dates';

/** The date that a text says, such as `2027-03-15`, `15 March 2027` or `2027年3月15日`; null where it says none, or more than one. */
export function dateOfText(text: string, near = today()): string | null {
  const mark = readDay(text.trim(), { order: 'dmy', near });
  return mark?.rest.trim() === '' ? mark.date : null;
}

/** The date that was meant: a year of two figures is one of this century, and one that is not written to its end none at all. */
export function dateMeant(date: string): string | null {
  const year = Number(date.slice(0, 4));
  if (year < 100) return `20${date.slice(2)}`;
  return year < 1900 ? null : date;
}
