/** Repeatable randomness for tests. */
import type { RandomBytes } from '../../main/model/ids';

/** Random bytes that are the same in every run with the same seed (mulberry32). */
export function seededRandom(seed = 1): RandomBytes {
  let state = seed >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 8) & 255;
    });
}
