/** Another label for a deck, a slide, a session or a course: nothing comes to count as less than before without a reason. */
import { severity, stricter, type Marking, type TlpLabel } from './marking';

/**
 * Where a thing without a label of its own stands: a deck or an appendix at the library's default, a slide at its deck's label;
 * null for a course or session, which then asks for nothing.
 */
export type WithoutLabel = TlpLabel | null;

/** How severe a label counts; no label at all is less than any. */
function rank(label: TlpLabel | null): number {
  return label === null ? -1 : severity(label);
}

/** What a marking counts as; a default that nobody chose counts as much as a label that somebody did. */
export function countsAs({ label }: Marking, without: WithoutLabel): TlpLabel | null {
  return label ?? without;
}

/** True where a thing that counts as `now` would count as less with that label. */
export function isLowering(now: TlpLabel | null, wanted: TlpLabel | null, without: WithoutLabel): now is TlpLabel {
  return now !== null && rank(wanted ?? without) < severity(now);
}

/**
 * The marking with another label, where the thing counts as `now`. What it was lowered from stays known until it is as strict
 * again.
 */
export function relabelled(
  marking: Marking,
  wanted: TlpLabel | null,
  without: WithoutLabel,
  lowering: { readonly reason: string; readonly at: string } | null,
  now = countsAs(marking, without),
): Marking {
  const { lowered } = marking;
  const counts = rank(wanted ?? without);
  const still = lowered !== null && counts < severity(lowered.from) ? lowered : null;
  if (lowering === null || now === null) return { ...marking, label: wanted, lowered: still };
  return { ...marking, label: wanted, lowered: { from: still ? stricter(still.from, now) : now, ...lowering } };
}

/** True where a marking that may have been lowered before says afresh why it counts as less than `from` now. */
export function saysWhy(before: Marking, after: Marking, from: TlpLabel): boolean {
  const { lowered } = after;
  if (lowered === null || lowered.reason.trim() === '' || severity(lowered.from) < severity(from)) return false;
  return JSON.stringify(before.lowered) !== JSON.stringify(lowered);
}
