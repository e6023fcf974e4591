/**
 * How a person likes the window: small words that the page writes and reads, remembered on this machine beside the window's place.
 * Not in the page's own store, which Chromium opens while the page waits (15 to 45 ms of every start).
 */
import { z } from 'zod';

export const habitNames = [
  'columns',
  'deck-sorter',
  'handout-zoom',
  'kit-preparer',
  'library-arrangement',
  'library-look',
  'side-by-side',
  'thumbnails',
] as const;
export type HabitName = (typeof habitNames)[number];

/** In characters: an arrangement with every filter takes a few hundred. */
const longestHabit = 4000;

export const habitSchema = z.strictObject({ name: z.enum(habitNames), value: z.string().max(longestHabit) });

export type Habits = Readonly<Partial<Record<HabitName, string>>>;

/** What was written, without what is no habit. */
export function habitsIn(written: unknown): Habits {
  const all = typeof written === 'object' && written !== null ? Object.entries(written as Record<string, unknown>) : [];
  const known = all.flatMap(([name, value]) => habitSchema.safeParse({ name, value }).data ?? []);
  return Object.fromEntries(known.map(({ name, value }) => [name, value]));
}
