/** How this person likes the window, as main remembers it; each part of the window reads and keeps its own. */
import { ask } from '../bridge';
import { attempt } from './faults';
import type { HabitName, Habits } from '../../main/model/habits';

let habits: Habits = {};
const waiting: (() => void)[] = [];

/** Takes in what main remembers, before anything is shown. */
export function takeHabits(taken: Habits): void {
  habits = taken;
  for (const act of waiting.splice(0)) act();
}

/** Runs an act when the habits are known, for what is made before that. */
export function withHabits(act: () => void): void {
  waiting.push(act);
}

/** Null where the person has shown none yet. */
export function habitOf(name: HabitName): string | null {
  return habits[name] ?? null;
}

/** Remembers a habit for the next start. */
export function keepHabit(name: HabitName, value: string): void {
  habits = { ...habits, [name]: value };
  void attempt(() => ask('app.keep-habit', { name, value }));
}
