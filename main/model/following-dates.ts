/** The dates that days without one could have: those that follow the day before them. */
import { addDays } from './calendar-date';

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

/** A course that meets on a weekend goes on through it; others go on after it. */
function nextDay(date: string): string {
  let next = addDays(date, 1);
  while (isWeekend(next) && !isWeekend(date)) next = addDays(next, 1);
  return next;
}

/**
 * `dates` are those of the days in their order, `YYYY-MM-DD` or null. Gives what the day at `at` and those without a date after it could
 * have; nothing where it has a date, where the day before it has none, or where another day has that date already: of these days, or of
 * others, whose dates are `taken`.
 */
export function followingDates(
  dates: readonly (string | null)[],
  at: number,
  taken: readonly string[] = [],
): readonly string[] {
  const found: string[] = [];
  let before = dates[at - 1] ?? null;
  for (let index = at; dates[index] === null && before !== null; index += 1) {
    const next = nextDay(before);
    const later = dates.slice(index).find((date) => date !== null) ?? null;
    if (dates.includes(next) || taken.includes(next) || (later !== null && next > later)) break;
    found.push(next);
    before = next;
  }
  return found;
}
