/** The terms of two slides that say the same in two languages: the nth of both is one term. */
import type { Term } from '../model/term';

/** Those of the main slide with the other's languages; what either has more stands after them in its language alone. */
export function pairTerms(main: readonly Term[] = [], other: readonly Term[] = []): readonly Term[] {
  return Array.from({ length: Math.max(main.length, other.length) }, (_, index) => ({
    term: { ...other[index]?.term, ...main[index]?.term },
    meaning: { ...other[index]?.meaning, ...main[index]?.meaning },
  }));
}
