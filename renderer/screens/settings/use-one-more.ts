import { useState } from 'react';

interface OneMore<T> {
  readonly shown: readonly T[];
  /** What the last one says by now; null where there is none any more. */
  readonly setMore: (item: T | null) => void;
}

/**
 * A list with one item more that was added here and is kept nowhere until it has words. It stays where it is, and the focus with it,
 * until main has taken it into the list.
 */
export function useOneMore<T>(list: readonly T[]): OneMore<T> {
  const [more, setMore] = useState<{ readonly at: number; readonly item: T } | null>(null);
  const isTaken = more !== null && list.length > more.at;
  if (isTaken) setMore(null);
  return {
    shown: more !== null && !isTaken ? [...list, more.item] : list,
    setMore: (item) => {
      setMore(item === null ? null : { at: list.length, item });
    },
  };
}
