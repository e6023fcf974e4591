/** Another label for a deck, and whether that lowers it: what has a label is never lowered without a reason. */
import { severity, type Marking, type TlpLabel } from '../../../main/model/marking';

/** True where a deck that has a label would count as less than that; without a label it counts as the default. */
export function isLowering({ label }: Marking, wanted: TlpLabel | null, defaultLabel: TlpLabel): boolean {
  return label !== null && severity(wanted ?? defaultLabel) < severity(label);
}

/** The marking with another label. What it was lowered from stays known until it is as strict again. */
export function relabelled(
  marking: Marking,
  wanted: TlpLabel | null,
  defaultLabel: TlpLabel,
  lowering: { readonly reason: string; readonly at: string } | null,
): Marking {
  const { label, lowered } = marking;
  const counts = severity(wanted ?? defaultLabel);
  const still = lowered !== null && counts < severity(lowered.from) ? lowered : null;
  if (lowering === null || label === null) return { ...marking, label: wanted, lowered: still };
  return { ...marking, label: wanted, lowered: { from: still?.from ?? label, ...lowering } };
}
