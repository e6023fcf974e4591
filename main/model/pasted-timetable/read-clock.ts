/** Times and lengths as people write them in a timetable, in English, Chinese and Portuguese. */
import { withPlainDigits } from './plain-digits';

export interface Clock {
  /** Minutes after midnight, 1440 for the end of the day. */
  readonly minute: number;
  /** True for `2:30`, which is the afternoon in a timetable of twelve hours: an hour from one to six, nothing beside it. */
  readonly isVague: boolean;
}

export interface Span {
  readonly start: Clock;
  readonly end: Clock;
}

interface Parts {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** True where no more than an hour stands there. */
  readonly isBare: boolean;
  readonly hasLeadingZero: boolean;
}

const early = /^(上午|早上|凌晨|a)/i;
const clock =
  /^(上午|早上|凌晨|中午|正午|下午|傍晚|晚上|[ap]\.?m\.?)?\s*(\d{1,2})(?:\s*([:.h時点點])\s*(?:(\d{2})(?::\d{2})?|(半))?\s*(?:分|正|整|m)?|(\d{2}))?\s*([ap]\.?\s?m\.?|noon|hrs?\.?|hours?|h)?$/i;

function partsOf(text: string): Parts | null {
  const match = clock.exec(text);
  if (!match) return null;
  const [, before, hourText = '', separator, minuteText, half, packed, after] = match;
  const [hour, minute] = [Number(hourText), half ? 30 : Number(minuteText ?? packed ?? 0)];
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  // A separator that is a full stop or a colon needs its minutes: `9.` is the number of a list.
  if ((separator === '.' || separator === ':') && minuteText === undefined) return null;
  const mark = before ?? (after && /^([ap]|noon)/i.test(after) ? after : null);
  const isBare = separator === undefined && packed === undefined && mark === null && !after;
  const halfOfDay = mark === null ? null : early.test(mark) ? 'am' : 'pm';
  return { hour, minute, half: halfOfDay, isBare, hasLeadingZero: hourText.startsWith('0') };
}

function clockOf({ hour, minute, half, hasLeadingZero }: Parts): Clock {
  const isVague = half === null && !hasLeadingZero && hour >= 1 && hour <= 6;
  if (half === 'am' && hour === 12) return { minute, isVague };
  return { minute: (half === 'pm' && hour < 12 ? hour + 12 : hour) * 60 + minute, isVague };
}

function withoutRemarks(text: string): string {
  return withPlainDigits(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/^(?:at|from|das?|às|由|自)\s+|^[由自]/i, '')
    .trim();
}

/** Reads `9:00`, `0900`, `9.00 am`, `上午9時30分`, `14h30`; null for what is no time of the day. A number alone is none. */
export function readClock(text: string): Clock | null {
  const parts = partsOf(withoutRemarks(text));
  return parts && !parts.isBare ? clockOf(parts) : null;
}

/** Adds twelve hours where that is what the writer left out. */
function inHalf(parts: Parts, half: 'am' | 'pm'): Clock {
  return clockOf({ ...parts, half });
}

/**
 * Reads from when to when: `0900 – 1030`, `9:00 to 10:30 am`, `上午9時至10時30分`, `14h30 às 15h15`. A half of the day that is said once
 * counts for both, unless the end would come before the start. Null for what is no span.
 */
export function readSpan(text: string): Span | null {
  const ends = withoutRemarks(text).split(/\s*[-–—―~至到]\s*|\s+(?:to|until|till|a|às|as|até)\s+/i);
  const [first, second] = ends.map(partsOf);
  if (ends.length !== 2 || !first || !second || (first.isBare && second.isBare)) return null;
  if (first.half === null && second.half !== null) {
    const end = clockOf(second);
    const same = inHalf(first, second.half);
    return { start: same.minute <= end.minute ? same : inHalf(first, 'am'), end };
  }
  if (first.half !== null && second.half === null) {
    const start = clockOf(first);
    const same = inHalf(second, first.half);
    return { start, end: same.minute >= start.minute ? same : inHalf(second, 'pm') };
  }
  return { start: clockOf(first), end: clockOf(second) };
}

const length =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|horas?|個?小時|個?鐘頭?)\.?)?\s*(?:e|and|,)?\s*(?:(\d{1,4})\s*(?:m|mins?|minutes?|minutos?|分鐘?|['′])?\.?)?$/i;

/**
 * Reads a length in minutes: `90`, `90 min`, `1h30`, `1:30`, `1.5 hours`, `1小時30分`; null for anything else and past a day. A number
 * alone counts `unit`: hours where the heading of its column says so.
 */
export function readLength(text: string, unit: 'minutes' | 'hours' = 'minutes'): number | null {
  const plain = withoutRemarks(text);
  const alone = /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null;
  const colon = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(plain);
  const match = length.exec(plain);
  const minutes =
    alone !== null
      ? alone * (unit === 'hours' || !Number.isInteger(alone) ? 60 : 1)
      : colon
        ? Number(colon[1]) * 60 + Number(colon[2])
        : match && (match[1] !== undefined || match[2] !== undefined)
          ? Number(match[1]?.replace(',', '.') ?? 0) * 60 + Number(match[2] ?? 0)
          : null;
  return minutes === null || minutes > 1440 || plain === '' ? null : Math.round(minutes);
}
