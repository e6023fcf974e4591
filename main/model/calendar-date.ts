/** Dates as they stand in a calendar, `YYYY-MM-DD`, without a clock or a time zone. */

const dayMs = 86_400_000;

function instantOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day of an instant where the machine stands: what is made in Macao before eight in the morning is not of yesterday. */
export function dayAt(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** How many days lie from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / dayMs);
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(instantOf(date) + days * dayMs).toISOString().slice(0, 10);
}
