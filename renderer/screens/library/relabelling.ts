/** What choosing a label does to decks, as its button says. */
import { severity, type TlpLabel } from '../../../main/model/marking';
import type { DeckSummary } from '../../../main/contract/views';

/** The first label is set, whatever the default counted as; so is one that raises some decks and lowers others. */
export function relabelling(
  decks: readonly Pick<DeckSummary, 'label'>[],
  wanted: TlpLabel | null,
): 'set' | 'raise' | 'lower' | 'take-away' {
  if (wanted === null) return 'take-away';
  const steps = decks.map(({ label }) => (label === null ? null : severity(wanted) - severity(label)));
  if (steps.some((step) => step === null || step === 0)) return 'set';
  if (steps.every((step) => (step ?? 0) > 0)) return 'raise';
  return steps.every((step) => (step ?? 0) < 0) ? 'lower' : 'set';
}
