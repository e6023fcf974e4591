/** Findings in the order a person should meet them, the same sentence said once and the same kind put together. */
import type { Finding, Weight } from '../../main/contract/views';

const weightOrder = ['stops', 'look', 'information'] as const satisfies readonly Weight[];

export interface SaidFinding {
  readonly sentence: string;
  /** Every finding that says so: they differ in their place alone. */
  readonly findings: readonly Finding[];
}

/** Findings of one code: their sentences differ in what they name. */
export interface FindingKind {
  readonly code: string;
  readonly said: readonly SaidFinding[];
}

export interface WeightGroup {
  readonly weight: Weight;
  /** How many sentences it holds: as many as a person can count. */
  readonly count: number;
  readonly kinds: readonly FindingKind[];
}

/** The findings by weight, heaviest first, alike ones together; weights without findings are left out. */
export function byWeight(findings: readonly Finding[], sentenceOf: (finding: Finding) => string): WeightGroup[] {
  return weightOrder.flatMap((weight) => {
    const these = findings.filter((finding) => finding.weight === weight);
    if (these.length === 0) return [];
    const kinds = groups(these, ({ code }) => code).map(([code, ofKind]): FindingKind => {
      const said = groups(ofKind, sentenceOf).map(([sentence, alike]) => ({ sentence, findings: alike }));
      return { code, said };
    });
    return [{ weight, count: kinds.reduce((sum, { said }) => sum + said.length, 0), kinds }];
  });
}

/** How many sentences a list of findings holds, over all weights. */
export function countSaid(findings: readonly Finding[], sentenceOf: (finding: Finding) => string): number {
  return byWeight(findings, sentenceOf).reduce((sum, { count }) => sum + count, 0);
}

function groups(findings: readonly Finding[], keyOf: (finding: Finding) => string): readonly [string, Finding[]][] {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) byKey.set(keyOf(finding), [...(byKey.get(keyOf(finding)) ?? []), finding]);
  return [...byKey];
}
