/** How this person likes the window, as main remembers it; each part of the window reads and keeps its own. */
import { ask } from '../bridge';
import { attempt } from './faults';
import type { HabitName, Habits } from '../../main/model/habits';

let habits: Habits | null = null;
const waiting: (() => void)[] = [];

/** Takes in what main remembers, before anything is shown. */
export function takeHabits(taken: Habits): void {
  habits = taken;
  for (const act of waiting.splice(0)) act();
}

/** Runs an act once the habits are known: at once, or, for what is made before that, when they are. */
export function withHabits(act: () => void): void {
  if (habits) act();
  else waiting.push(act);
}

/** Null where the person has shown none yet. */
export function habitOf(name: HabitName): string | null {
  return habits?.[name] ?? null;
}

/** Remembers a habit for the next start. */
export function keepHabit(name: HabitName, value: string): void {
  habits = { ...habits, [name]: value };
  void attempt(() => ask('app.keep-habit', { name, value }));
}
