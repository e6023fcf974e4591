/** How far a long work is, in words. */
import type { Stage } from '../../main/model/stage';
import type { Say } from '../../main/words/say';

interface Far {
  readonly done: number;
  /** 0 where the end is not known yet. */
  readonly total: number;
  readonly stage?: Stage | undefined;
}

/** `Checking the file · 12 of 53`: what goes on, where the work has several parts, and how far that is; `unknown` before the end is known. */
export function sayFar(say: Say, { done, total, stage }: Far, unknown: string): string {
  if (total === 0) return unknown;
  const far = say('window.tasks.far', { done, total });
  return stage === undefined ? far : `${say(`window.tasks.stage.${stage}`)} · ${far}`;
}
