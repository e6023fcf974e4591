/** Changes that main tells of one by one are taken in together: after an import of 300 decks the library is not read 300 times. */
import type { Notices } from '../../main/contract/bridge';

export type Changed = Notices['library.changed'];

/** How long what follows is gathered: the first change is taken in at once, and a person sees a list grow about three times a second. */
const pauseMs = 300;

function both(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])];
}

/** Two changes as one. */
export function bothChanges(one: Changed, other: Changed): Changed {
  return {
    decks: both(one.decks, other.decks),
    courses: both(one.courses, other.courses),
    templates: both(one.templates, other.templates),
    handouts: both(one.handouts, other.handouts),
    issues: both(one.issues, other.issues),
    library: one.library || other.library,
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
}

/**
 * Gives the function that hears of changes. `take` is called with the first at once; what comes until it is done and a pause is over
 * is one change. Nothing is lost, and `take` is never at work twice. What it throws is its own business.
 */
export function gatherChanges(
  take: (changed: Changed) => Promise<void>,
  rest: () => Promise<void> = pause,
): (changed: Changed) => void {
  let isBusy = false;
  let waiting: Changed[] = [];
  const work = async (): Promise<void> => {
    isBusy = true;
    while (waiting.length > 0) {
      const together = waiting.reduce(bothChanges);
      waiting = [];
      await take(together).catch(() => undefined);
      await rest();
    }
    isBusy = false;
  };
  return (changed) => {
    waiting.push(changed);
    if (!isBusy) void work();
  };
}
