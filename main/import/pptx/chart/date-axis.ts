/** An axis of dates: each date stands as far from the first as it lies after it, by days, months or years. */
import { attribute, child, numberAttribute, type Xml } from '../xml/xml';

type Unit = 'days' | 'months' | 'years';

/** How many days each has, in the mean. */
const daysIn: Readonly<Record<Unit, number>> = { days: 1, months: 365.25 / 12, years: 365.25 };

export interface DateAxis {
  /** How many days, months or years the axis has. */
  readonly count: number;
  /** In which of them each point stands; null for a point without a date. */
  readonly slots: readonly (number | null)[];
  /** A label's place and its date. */
  readonly labels: readonly { readonly slot: number; readonly serial: number }[];
}

/** Beyond this an axis of days is one of months. */
const mostSlots = 10_000;
const mostLabels = 500;
/** The end of the year 9999. */
const lastSerial = 2_958_466;
const dayMs = 86_400_000;

/** Day 1 is 1 January 1900. */
const dateOf = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayMs);
const serialOf = (date: number): number => Math.round((date - Date.UTC(1899, 11, 30)) / dayMs);

function unitIn(element: Xml | null, name: string): Unit | null {
  const said = attribute(child(element, name), 'val');
  return said === 'days' || said === 'months' || said === 'years' ? said : null;
}

function placeIn(unit: Unit, serial: number): number {
  if (unit === 'days') return Math.floor(serial);
  const date = dateOf(serial);
  return unit === 'years' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function later(serial: number, unit: Unit, by: number): number {
  if (unit === 'days') return serial + by;
  const date = dateOf(serial);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const first = unit === 'years' ? [year + by, month] : [year, month + by];
  const lastDay = new Date(Date.UTC(first[0] ?? year, (first[1] ?? month) + 1, 0)).getUTCDate();
  return serialOf(Date.UTC(first[0] ?? year, first[1] ?? month, Math.min(day, lastDay)));
}

/** Where the file names no unit, Office takes the largest that keeps all dates apart. */
function baseUnit(element: Xml | null, serials: readonly number[]): Unit {
  const said = unitIn(element, 'c:baseTimeUnit');
  const sorted = [...serials].sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .flatMap((serial, index) => (serial > (sorted[index] ?? 0) ? [serial - (sorted[index] ?? 0)] : []));
  const least = Math.min(...gaps);
  const found = said ?? (gaps.length === 0 || least < 28 ? 'days' : least < 365 ? 'months' : 'years');
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  return found === 'days' && span >= mostSlots ? 'months' : found;
}

/**
 * How far it is from one label to the next, so that no more are written than have room, and never two in one place: a step of the file
 * in units finer than the axis' own is as many of those as come nearest.
 */
function stepOf(
  element: Xml | null,
  unit: Unit,
  count: number,
  room: number,
): { readonly unit: Unit; readonly by: number } {
  const said = numberAttribute(child(element, 'c:majorUnit'), 'val');
  const isSaid = said !== null && said >= 1;
  const saidUnit = (isSaid ? unitIn(element, 'c:majorTimeUnit') : null) ?? unit;
  const own = daysIn[saidUnit] < daysIn[unit] ? unit : saidUnit;
  const inOwn =
    own === saidUnit ? Math.trunc : (by: number): number => Math.round((by * daysIn[saidUnit]) / daysIn[own]);
  const wanted = isSaid ? inOwn(said) : Math.ceil(count / Math.max(2, room));
  const least = Math.ceil((count * daysIn[unit]) / daysIn[own] / mostLabels);
  return { unit: own, by: Math.min(Math.max(1, least, wanted), count) };
}

/**
 * Null where the categories are no dates, so that each has a place as wide as the others. `room` says how many labels stand along the
 * axis. Positions: ECMA-376, 21.2.2.40 (dateAx), 21.2.2.10 (baseTimeUnit), 21.2.2.103 (majorUnit).
 */
export function readDates(element: Xml | null, categories: readonly string[], room: number): DateAxis | null {
  const serials = categories.map((text) => (text.trim() === '' ? NaN : Number(text)));
  const isDate = (serial: number): boolean => serial >= 0 && serial < lastSerial;
  const known = serials.filter(isDate);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2 || least === most) return null;
  const unit = baseUnit(element, known);
  const first = placeIn(unit, least);
  const count = placeIn(unit, most) - first + 1;
  const step = stepOf(element, unit, count, room);
  const labels: DateAxis['labels'][number][] = [];
  let serial = least;
  for (let slot = 0; slot < count; slot = placeIn(unit, serial) - first) {
    labels.push({ slot, serial });
    serial = later(least, step.unit, labels.length * step.by);
  }
  return {
    count,
    slots: serials.map((serial) => (isDate(serial) ? placeIn(unit, serial) - first : null)),
    labels,
  };
}
