/** Findings in the order a person should meet them. */
import type { Finding, Weight } from '../../main/contract/views';

export const weightOrder = ['stops', 'look', 'information'] as const satisfies readonly Weight[];

/** The findings by weight, heaviest first; weights without findings are left out. */
export function byWeight(
  findings: readonly Finding[],
): { readonly weight: Weight; readonly findings: readonly Finding[] }[] {
  return weightOrder
    .map((weight) => ({ weight, findings: findings.filter((finding) => finding.weight === weight) }))
    .filter((group) => group.findings.length > 0);
}
