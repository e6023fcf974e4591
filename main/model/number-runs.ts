/** Numbers that follow each other, said by the first and the last. */

export interface NumberRun {
  readonly from: number;
  readonly to: number;
}

/** The runs of numbers in rising order, each number once: 3–5 and 7 for 7, 3, 4, 5. */
export function runsOf(numbers: readonly number[]): readonly NumberRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open?.to === number - 1) open.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}
