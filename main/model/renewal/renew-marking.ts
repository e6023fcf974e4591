/**
 * What a newer version of a file is marked with: its author may have made it stricter since, and nobody here has looked at that. A label
 * or grading that is milder than the deck's stays without effect, for to lower one needs a person and a reason.
 */
import { severity, type Marking, type TlpLabel } from '../marking';
import { stricterGrading, type MarkingRules } from '../pairing/merge-markings';
import { countsAs, relabelled, type WithoutLabel } from '../relabel';

/** The marking, raised to what is asked, unless it was lowered knowingly from as strict a label. `counts`: what it counts as now. */
export function raisedTo(marking: Marking, asked: TlpLabel | null, counts: TlpLabel, without: WithoutLabel): Marking {
  if (asked === null || severity(asked) <= severity(counts)) return marking;
  const { lowered } = marking;
  const isDecided = lowered !== null && severity(lowered.from) >= severity(asked);
  return isDecided ? marking : relabelled(marking, asked, without, null, counts);
}

/**
 * The deck's marking with the newer file's. `older` is that of the file as it was when it was read last, null where nobody knows: a
 * grading that it had already was looked at then.
 */
export function renewMarking(known: Marking, fresh: Marking, older: Marking | null, rules: MarkingRules): Marking {
  const { defaultLabel } = rules;
  const raised = raisedTo(known, fresh.label, countsAs(known, defaultLabel) ?? defaultLabel, defaultLabel);
  const isKnown = older !== null && older.grading === fresh.grading;
  const grading = isKnown ? known.grading : stricterGrading(known.grading, fresh.grading, rules);
  return grading === raised.grading ? raised : { ...raised, grading };
}
