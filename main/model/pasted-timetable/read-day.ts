/** Which day a cell speaks of: a date, the number of a day, or a day of the week, in three languages. */
import { withPlainDigits } from './plain-digits';

export interface DayMark {
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Of `Day 2`, `第二天`, `Dia 2`. */
  readonly number: number | null;
  /** From 0 for Sunday. */
  readonly weekday: number | null;
  /** What else stands there, such as the title of the day. */
  readonly rest: string;
}

/** What cells do not say themselves. */
export interface DateSense {
  /** Whether `03/04` is the third of April or the fourth of March. */
  readonly order: 'dmy' | 'mdy';
  /** A date without a year is the nearest one after this day, two months back allowed. */
  readonly near: string;
}

const months: readonly RegExp[] = [
  /^jan(uary|eiro)?$/,
  /^(feb(ruary)?|fev(ereiro)?)$/,
  /^(mar(ch)?|março)$/,
  /^(apr(il)?|abr(il)?)$/,
  /^(may|mai(o)?)$/,
  /^jun(e|ho)?$/,
  /^jul(y|ho)?$/,
  /^(aug(ust)?|ago(sto)?)$/,
  /^(sep(t|tember)?|set(embro)?)$/,
  /^(oct(ober)?|out(ubro)?)$/,
  /^nov(ember|embro)?$/,
  /^(dec(ember)?|dez(embro)?)$/,
];

const weekdays: readonly RegExp[] = [
  /\bsun(day)?\b|\bdom(ingo)?\b|(星期|週|周|禮拜)[日天]|\(日\)/i,
  /\bmon(day)?\b|\bseg(unda)?(-feira)?\b|(星期|週|周|禮拜)一|\(一\)/i,
  /\btue(s|sday)?\b|\bter(ça)?(-feira)?(?=\W|$)|(星期|週|周|禮拜)二|\(二\)/i,
  /\bwed(nesday)?\b|\bqua(rta)?(-feira)?\b|(星期|週|周|禮拜)三|\(三\)/i,
  /\bthu(rs?|rsday)?\b|\bqui(nta)?(-feira)?\b|(星期|週|周|禮拜)四|\(四\)/i,
  /\bfri(day)?\b|\bsex(ta)?(-feira)?\b|(星期|週|周|禮拜)五|\(五\)/i,
  /\bsat(urday)?\b|\bsáb(ado)?(?=\W|$)|\bsab(ado)?\b|(星期|週|周|禮拜)六|\(六\)/i,
];

const numbersInWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

interface Found {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly text: string;
}

function monthOf(name: string | undefined): number {
  const plain = (name ?? '').toLowerCase().replace('.', '');
  return months.findIndex((pattern) => pattern.test(plain)) + 1;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length <= 2 ? 2000 + Number(text) : Number(text);
}

const yearFirst = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日號]?/;
const han = /(\d{1,2})\s?月\s?(\d{1,2})\s?[日號]/;
const numbers = /\b(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}|\d{2}))?|([-.])(\d{1,2})\4(\d{4}|\d{2}))(?!\d)/;
const dayThenMonth =
  /\b(\d{1,2})(?:st|nd|rd|th|º)?[\s-]*(?:of |de )?\s*([a-zç]{3,9})\.?(?:[\s,-]*(?:de )?\s*(\d{4}|(?<=-)\d{2}))?(?![\da-z])/i;
const monthThenDay = /\b([a-zç]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?!\d)/i;

function findDate(text: string, order: DateSense['order']): Found | null {
  const first = yearFirst.exec(text);
  if (first) return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]), text: first[0] };
  const chinese = han.exec(text);
  if (chinese) return { year: null, month: Number(chinese[1]), day: Number(chinese[2]), text: chinese[0] };
  const named = dayThenMonth.exec(text);
  if (named && monthOf(named[2]) > 0)
    return { year: yearOf(named[3]), month: monthOf(named[2]), day: Number(named[1]), text: named[0] };
  const american = monthThenDay.exec(text);
  if (american && monthOf(american[1]) > 0)
    return { year: yearOf(american[3]), month: monthOf(american[1]), day: Number(american[2]), text: american[0] };
  const plain = numbers.exec(text);
  if (!plain) return null;
  const [a, b] = [Number(plain[1]), Number(plain[2] ?? plain[5])];
  const [day, month] = order === 'mdy' ? [b, a] : [a, b];
  return { year: yearOf(plain[3] ?? plain[6]), month, day, text: plain[0] };
}

/** The date in the calendar, or null where there is no such day. */
function isoOf(year: number, month: number, day: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const isThere = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return isThere && year >= 1900 && year < 2200 ? instant.toISOString().slice(0, 10) : null;
}

/** Two months, in which a timetable of what was just taught is still pasted. */
const backMs = 62 * 86_400_000;

function withYear({ year, month, day }: Found, weekday: number | null, near: string): string | null {
  if (year !== null) return isoOf(year, month, day);
  const from = Date.parse(`${near}T00:00:00Z`) - backMs;
  const first = new Date(from).getUTCFullYear();
  const dates = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((later) => isoOf(first + later, month, day) ?? []);
  const coming = dates.filter((date) => Date.parse(`${date}T00:00:00Z`) >= from);
  const fitting = coming.slice(0, 3).find((date) => new Date(date).getUTCDay() === weekday);
  return fitting ?? coming[0] ?? null;
}

function findNumber(text: string): { readonly number: number; readonly text: string } | null {
  const match = /\b(?:day|dia)\s*(\d{1,2})\b|第\s?(\d{1,2})\s?[天日]/i.exec(text);
  if (match) return { number: Number(match[1] ?? match[2]), text: match[0] };
  const worded = new RegExp(`\\bday (${numbersInWords.join('|')})\\b`, 'i').exec(text);
  const number = numbersInWords.indexOf((worded?.[1] ?? '').toLowerCase()) + 1;
  return worded ? { number, text: worded[0] } : null;
}

/** Reads which day a cell speaks of; null where it speaks of none, or of a date that no calendar has. */
export function readDay(cell: string, sense: DateSense): DayMark | null {
  const text = withPlainDigits(cell);
  const counted = findNumber(text);
  const rest = counted ? text.replace(counted.text, ' ') : text;
  const found = findDate(rest, sense.order);
  const withoutDate = found ? rest.replace(found.text, ' ') : rest;
  const weekday = weekdays.findIndex((pattern) => pattern.test(withoutDate));
  const date = found ? withYear(found, weekday < 0 ? null : weekday, sense.near) : null;
  if (found && date === null) return null;
  if (date === null && counted === null && weekday < 0) return null;
  const left = weekday < 0 ? withoutDate : withoutDate.replace(weekdays[weekday] ?? '', ' ');
  return {
    date,
    number: counted?.number ?? null,
    weekday: weekday < 0 ? null : weekday,
    rest: left.replace(/\(\s*\)/g, ' ').replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''),
  };
}

/** The order of day and month in a column of dates: the month first only where one of them cannot be read otherwise. */
export function orderOfDates(cells: readonly string[]): DateSense['order'] {
  const pairs = cells.flatMap((cell) => {
    const match = /\b(\d{1,2})[/.-](\d{1,2})\b/.exec(withPlainDigits(cell).replace(yearFirst, ''));
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  return pairs.some(([, b]) => b > 12) && pairs.every(([a]) => a <= 12) ? 'mdy' : 'dmy';
}
