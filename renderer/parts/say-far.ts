/** How far a long work is, in words. */
import type { HowFar } from '../../main/model/stage';
import type { Say } from '../../main/words/say';

/**
 * `Checking page 12 of 53`: what goes on, counted in what a person can count, behind which of several handouts it is; `unknown` before
 * the end of it is known.
 */
export function sayFar(say: Say, { done, total, stage, handout }: HowFar, unknown: string): string {
  const here =
    total === 0 ? null : say(stage === undefined ? 'window.tasks.far' : `window.tasks.stage.${stage}`, { done, total });
  if (!handout || handout.total === 1) return here ?? unknown;
  return [say('window.tasks.handout', handout), here].filter((part) => part !== null).join(' · ');
}
