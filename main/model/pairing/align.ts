/** Lines two lists up by what speaks for each pair: both go forward together, and either may have items of its own. */

/** For each item of the first list its partner's index in the second, or null. */
export type Partners = readonly (number | null)[];

/** What it costs to leave one item without a partner: two of them are worth a pair that is spoken against. */
export const gapCost = 0.8;

type Score = (one: number, two: number) => number;

/**
 * The pairs of the highest total score that cross nowhere (Needleman and Wunsch, 1970). `-Infinity` forbids a pair. Where
 * several ways are as good, the earlier items are paired and the later ones stay alone.
 */
export function align(one: readonly number[], two: readonly number[], scoreOf: Score): ReadonlyMap<number, number> {
  const width = two.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  const pairing = (i: number, j: number): number =>
    (best[(i - 1) * width + j - 1] ?? 0) + scoreOf(one[i - 1] ?? 0, two[j - 1] ?? 0);
  const leavingOne = (i: number, j: number): number => (best[(i - 1) * width + j] ?? 0) - gapCost;
  const leavingTwo = (i: number, j: number): number => (best[i * width + j - 1] ?? 0) - gapCost;
  for (let i = 0; i <= one.length; i += 1)
    for (let j = 0; j <= two.length; j += 1) {
      if (i === 0 && j === 0) continue;
      best[i * width + j] = Math.max(
        i > 0 && j > 0 ? pairing(i, j) : -Infinity,
        i > 0 ? leavingOne(i, j) : -Infinity,
        j > 0 ? leavingTwo(i, j) : -Infinity,
      );
    }
  const pairs = new Map<number, number>();
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
  for (let i = one.length, j = two.length; i > 0 && j > 0;) {
    const here = best[i * width + j] ?? 0;
    if (near(here, leavingOne(i, j))) i -= 1;
    else if (near(here, leavingTwo(i, j))) j -= 1;
    else {
      pairs.set(one[i - 1] ?? 0, two[j - 1] ?? 0);
      i -= 1;
      j -= 1;
    }
  }
  return pairs;
}

/** Pairs that are each other's clear first choice, wherever they stand. */
export function clearChoices(
  count: readonly [number, number],
  scoreOf: Score,
  { least, ahead }: { readonly least: number; readonly ahead: number },
): ReadonlyMap<number, number> {
  const rows = firstTwo(count[0], count[1], scoreOf);
  const columns = firstTwo(count[1], count[0], (j, i) => scoreOf(i, j));
  const chosen = new Map<number, number>();
  for (const [i, { first, score, second }] of rows.entries()) {
    const back = columns[first];
    if (back?.first !== i || score < least) continue;
    if (score - second >= ahead && score - back.second >= ahead) chosen.set(i, first);
  }
  return chosen;
}

function firstTwo(rows: number, columns: number, scoreOf: Score) {
  return Array.from({ length: rows }, (_, i) => {
    let [first, score, second] = [-1, -Infinity, -Infinity];
    for (let j = 0; j < columns; j += 1) {
      const found = scoreOf(i, j);
      if (found > score) [first, score, second] = [j, found, score];
      else if (found > second) second = found;
    }
    return { first, score, second };
  });
}

/** Of pairs in any order those of the highest total score that cross nowhere: the others were moved. */
export function heaviestChain(pairs: ReadonlyMap<number, number>, scoreOf: Score): ReadonlySet<number> {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const totals: number[] = [];
  const before: number[] = [];
  for (const [at, [i, j]] of sorted.entries()) {
    let [total, from] = [0, -1];
    for (let earlier = 0; earlier < at; earlier += 1)
      if ((sorted[earlier]?.[1] ?? Infinity) < j && (totals[earlier] ?? 0) > total)
        [total, from] = [totals[earlier] ?? 0, earlier];
    totals.push(total + scoreOf(i, j));
    before.push(from);
  }
  const kept = new Set<number>();
  for (let at = totals.indexOf(Math.max(...totals)); at >= 0; at = before[at] ?? -1) kept.add(sorted[at]?.[0] ?? 0);
  return kept;
}

/** How far apart two slides may stand to be taken for exchanged: people swap neighbours. */
const furthestSwap = 12;

/**
 * Exchanges the partners of two pairs where that speaks for both together by at least `gain`, the best exchange first, until
 * none is left. Gives the pairs and those among them that now cross.
 */
export function exchangePartners(
  pairs: ReadonlyMap<number, number>,
  scoreOf: Score,
  gain: number,
): { readonly pairs: ReadonlyMap<number, number>; readonly exchanged: ReadonlySet<number> } {
  const now = new Map(pairs);
  const ones = [...now.keys()].sort((a, b) => a - b);
  const exchanged = new Set<number>();
  const gainOf = (a: number, b: number): number => {
    const [ja, jb] = [now.get(a) ?? 0, now.get(b) ?? 0];
    return scoreOf(a, jb) + scoreOf(b, ja) - scoreOf(a, ja) - scoreOf(b, jb);
  };
  for (;;) {
    let best: { readonly a: number; readonly b: number; readonly worth: number } | null = null;
    for (const [at, a] of ones.entries())
      for (const b of ones.slice(at + 1, at + 1 + furthestSwap)) {
        const worth = gainOf(a, b);
        if (worth >= gain && worth > (best?.worth ?? 0) + 1e-9) best = { a, b, worth };
      }
    if (!best) return { pairs: now, exchanged };
    const [ja, jb] = [now.get(best.a) ?? 0, now.get(best.b) ?? 0];
    now.set(best.a, jb).set(best.b, ja);
    exchanged.add(best.a).add(best.b);
  }
}
