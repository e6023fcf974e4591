/** What was worked out, kept by its key for as long as it is asked for. */

/**
 * A shelf keeps what was used in this round and in the one before it, and nothing older: it never holds more than two rounds
 * needed. What a round is, its owner says.
 */
export interface Shelf<V> {
  get(key: string): V | undefined;
  put(key: string, value: V): void;
  /** Begins a round: what the last one did not use is let go. */
  nextRound(): void;
}

export function openShelf<V>(): Shelf<V> {
  let now = new Map<string, V>();
  let before = new Map<string, V>();
  return {
    get: (key) => {
      const found = now.get(key);
      if (found !== undefined) return found;
      const older = before.get(key);
      if (older !== undefined) now.set(key, older);
      return older;
    },
    put: (key, value) => {
      now.set(key, value);
    },
    nextRound: () => {
      before = now;
      now = new Map();
    },
  };
}
