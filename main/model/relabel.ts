/** Another label for a deck, a slide, a session or a course: what has a label is never lowered without a reason. */
import { severity, type Marking, type TlpLabel } from './marking';

/** Where a thing without a label of its own stands: a deck at the library's default; null for what then asks for nothing. */
export type WithoutLabel = TlpLabel | null;

/** How severe a label counts; no label at all is less than any. */
function rank(label: TlpLabel | null): number {
  return label === null ? -1 : severity(label);
}

/** True where a thing that has a label would count as less than that. */
export function isLowering({ label }: Marking, wanted: TlpLabel | null, without: WithoutLabel): boolean {
  return label !== null && rank(wanted ?? without) < severity(label);
}

/** The marking with another label. What it was lowered from stays known until it is as strict again. */
export function relabelled(
  marking: Marking,
  wanted: TlpLabel | null,
  without: WithoutLabel,
  lowering: { readonly reason: string; readonly at: string } | null,
): Marking {
  const { label, lowered } = marking;
  const counts = rank(wanted ?? without);
  const still = lowered !== null && counts < severity(lowered.from) ? lowered : null;
  if (lowering === null || label === null) return { ...marking, label: wanted, lowered: still };
  return { ...marking, label: wanted, lowered: { from: still?.from ?? label, ...lowering } };
}

/** True where a marking that may have been lowered before says afresh why it counts as less than `from` now. */
export function saysWhy(before: Marking, after: Marking, from: TlpLabel): boolean {
  const { lowered } = after;
  if (lowered === null || lowered.reason.trim() === '' || severity(lowered.from) < severity(from)) return false;
  return JSON.stringify(before.lowered) !== JSON.stringify(lowered);
}
