/** The part of a long work that goes on, where a person wants to know it: each has an end of its own. */
export type Stage = 'plan' | 'draw' | 'check';
