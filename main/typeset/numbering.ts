/** Numbers for texts and for lists of fields: equal ones have equal numbers. Short keys can be made of them. */
import { openShelf } from '../model/shelf';

export interface Numbering {
  ofText(text: string): number;
  of(fields: readonly (string | number | boolean | undefined)[]): number;
  /** What was asked for neither in this round nor in the one before it gets another number when it comes again. */
  nextRound(): void;
}

interface Fork {
  readonly ways: Map<unknown, Fork>;
  number: number;
}

/** Styles and the links of one handout come to a few thousand; more than that are left from others. */
const mostForks = 50_000;

export function openNumbering(): Numbering {
  const texts = openShelf<number>();
  let root: Fork = { ways: new Map(), number: 0 };
  let forks = 0;
  let last = 0;
  return {
    ofText: (text) => {
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.put(text, ++last);
      return last;
    },
    of: (fields) => {
      let fork = root;
      for (const field of fields) {
        let next = fork.ways.get(field);
        if (!next) {
          next = { ways: new Map(), number: 0 };
          fork.ways.set(field, next);
          forks += 1;
        }
        fork = next;
      }
      if (fork.number === 0) fork.number = ++last;
      return fork.number;
    },
    nextRound: () => {
      texts.nextRound();
      if (forks <= mostForks) return;
      root = { ways: new Map(), number: 0 };
      forks = 0;
    },
  };
}
