/** The marking of what two decks say together: the stricter of both, whichever deck it came from. */
import type { Deck } from '../deck';
import type { Library } from '../library';
import { stricter, type Marking, type TlpLabel } from '../marking';
import type { Slide } from '../slide';
import { labelOfSlide, placeOfGrading } from '../work-out-label';

/** What counts in the library that both decks are in. */
export interface MarkingRules {
  readonly defaultLabel: TlpLabel;
  readonly gradings: Library['agency']['gradings'];
}

/** A deck without a label counts as the library's default: where that is the stricter, the pair has no label either. */
export function mergeDeckMarkings(one: Marking, other: Marking, rules: MarkingRules): Marking {
  const counts = stricter(one.label ?? rules.defaultLabel, other.label ?? rules.defaultLabel);
  const label = one.label === counts || other.label === counts ? counts : null;
  return withLabel(label, one, other, rules);
}

/** A slide's own label stays where both decks agree on it; what was lowered in one language is not lowered by that in the other. */
export function mergeSlideMarkings(
  one: { readonly deck: Pick<Deck, 'marking'>; readonly slide: Slide },
  other: { readonly deck: Pick<Deck, 'marking'>; readonly slide: Slide },
  rules: MarkingRules,
): Marking {
  const [mine, others] = [one.slide.marking, other.slide.marking];
  if (mine.label === null && others.label === null) return withLabel(null, mine, others, rules);
  const counts = stricter(
    labelOfSlide(one.deck, one.slide, rules.defaultLabel),
    labelOfSlide(other.deck, other.slide, rules.defaultLabel),
  );
  return withLabel(counts, mine, others, rules);
}

function withLabel(label: TlpLabel | null, one: Marking, other: Marking, rules: MarkingRules): Marking {
  const source = [one, other].find((marking) => label !== null && marking.label === label && marking.lowered !== null);
  return {
    label,
    grading: stricterGrading(one.grading, other.grading, rules),
    caveats: [...new Set([...one.caveats, ...other.caveats])],
    lowered: source?.lowered ?? null,
  };
}

/** A grading that the agency's list lacks cannot be ranked: it stays, beside the other. */
export function stricterGrading(
  one: string | null,
  other: string | null,
  { gradings }: Pick<MarkingRules, 'gradings'>,
): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  const [mine, others] = [placeOfGrading(one, gradings), placeOfGrading(other, gradings)];
  if (mine < 0 || others < 0) return `${one} / ${other}`;
  return mine >= others ? one : other;
}
