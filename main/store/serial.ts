/** Lets acts on the same thing run one after another, and acts on different things side by side. */

export interface Serial {
  run<T>(key: string, act: () => Promise<T>): Promise<T>;
  /** Waits until nothing is under way. */
  idle(): Promise<void>;
}

/** A fresh order of acts; a failed one does not stop the next. */
export function createSerial(): Serial {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, act) {
      const before = tails.get(key) ?? Promise.resolve();
      const mine = before.then(act, act);
      tails.set(key, mine);
      const forget = () => {
        if (tails.get(key) === mine) tails.delete(key);
      };
      mine.then(forget, forget);
      return mine;
    },
    async idle() {
      while (tails.size > 0) await Promise.allSettled(tails.values());
    },
  };
}
