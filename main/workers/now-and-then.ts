/** Progress that is told as often as a person can follow it. */
import type { Progress } from './port';

/**
 * How often progress is told at most: a bar moves smoothly at 20 a second, and the window keeps its time for typing. A handout of 300
 * slides is planned again in the time of two frames: to tell of each slide took a quarter of that.
 */
const tellEveryMs = 50;

/** Tells of the first step, of the last one, and between them now and then. */
export function nowAndThen(tell: (progress: Progress) => void): (progress: Progress) => void {
  let toldAt = -Infinity;
  return (progress) => {
    const at = performance.now();
    if (progress.done < progress.total && at - toldAt < tellEveryMs) return;
    toldAt = at;
    tell(progress);
  };
}
