/**
 * Gives a function that has saves of one record follow each other: each begins when the one before has been answered, and is worked
 * out on what that one left. Otherwise a second field that is left while the first is still being saved would be refused as stale,
 * and its words with it. What one throws stops none of those after it.
 */
export function openTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
