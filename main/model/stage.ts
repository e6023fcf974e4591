/** The parts of a long work that a person wants to know of, and how far the whole of it is. */

/** The part that goes on: each counts what a person can count, slides, pages or copies, and has an end of its own. */
export type Stage = 'paper' | 'compare' | 'plan' | 'draw' | 'print-file' | 'check' | 'copy';

/** How far a work is: `done` of `total` of what goes on. */
export interface HowFar {
  readonly done: number;
  /** 0 where the end is not known yet. */
  readonly total: number;
  readonly stage?: Stage | undefined;
  /** Which of several handouts it is at, the first being 1. */
  readonly handout?: { readonly number: number; readonly total: number } | undefined;
}

/** From where to where on the whole way each stage leads: about as their times are for a handout of fifty pages and of five hundred. */
const ways: Readonly<Record<Stage, readonly [from: number, to: number]>> = {
  paper: [0, 0.1],
  plan: [0, 0.25],
  // The differing pages are drawn after it.
  compare: [0.25, 0.35],
  draw: [0.25, 0.5],
  'print-file': [0.5, 0.55],
  check: [0.55, 0.95],
  copy: [0.95, 1],
};

/** How much of the whole work is done, from 0 to 1; null where nobody knows yet. */
export function shareDone({ done, total, stage, handout }: HowFar): number | null {
  const [from, to] = stage === undefined ? [0, 1] : ways[stage];
  const here = total === 0 ? null : from + (to - from) * Math.min(1, done / total);
  if (!handout) return here;
  return (handout.number - 1 + (here ?? 0)) / handout.total;
}
