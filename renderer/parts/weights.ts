/** Findings in the order a person should meet them, the same sentence said once. */
import type { Finding, Weight } from '../../main/contract/views';

const weightOrder = ['stops', 'look', 'information'] as const satisfies readonly Weight[];

export interface SaidFinding {
  readonly sentence: string;
  /** Every finding that says so: they differ in their place alone. */
  readonly findings: readonly Finding[];
}

export interface WeightGroup {
  readonly weight: Weight;
  readonly count: number;
  readonly said: readonly SaidFinding[];
}

/** The findings by weight, heaviest first, alike ones together; weights without findings are left out. */
export function byWeight(findings: readonly Finding[], sentenceOf: (finding: Finding) => string): WeightGroup[] {
  return weightOrder.flatMap((weight) => {
    const these = findings.filter((finding) => finding.weight === weight);
    if (these.length === 0) return [];
    const bySentence = new Map<string, Finding[]>();
    for (const finding of these) {
      const sentence = sentenceOf(finding);
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), finding]);
    }
    const said = Array.from(bySentence, ([sentence, alike]) => ({ sentence, findings: alike }));
    return [{ weight, count: these.length, said }];
  });
}
