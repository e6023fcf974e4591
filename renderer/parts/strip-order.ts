/** Which of the strips of a screen is open while the others stand behind it. */

export interface Told {
  /** How pressing it is. */
  readonly rank: number;
  /** How many rows it has when all is unfolded. */
  readonly rows: number;
  readonly words: string;
}

/** How pressing the strips of the screens are: a refusal first, then what was just done, then what has changed since. */
export const ranks = { refused: 4, done: 3, newer: 2, before: 1 } as const;

/** The most pressing; of two that are alike, the one that was told last. Null where there is none. */
export function openStrip(told: Readonly<Record<string, Told>>): string | null {
  return (
    Object.entries(told).reduce<readonly [string, Told] | null>(
      (best, one) => (best === null || one[1].rank >= best[1].rank ? one : best),
      null,
    )?.[0] ?? null
  );
}
