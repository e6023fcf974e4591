/** Labels on their way: a deck that nobody labelled travels under the label that it counts as, since the receiver's default may be weaker. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { TlpLabel } from '../../model/marking';
import { withMaterial } from '../../model/course-material';

/** The deck with its label written out. */
export function labelledDeck(deck: Deck, defaultLabel: TlpLabel): Deck {
  if (deck.marking.label !== null) return deck;
  return { ...deck, marking: { ...deck.marking, label: defaultLabel } };
}

/** The course with the labels of its appendices written out; a course or a session without one asks for nothing anywhere. */
export function labelledCourse(course: Course, defaultLabel: TlpLabel): Course {
  return withMaterial(course, (one) => [
    one.kind === 'appendix' && one.marking.label === null
      ? { ...one, marking: { ...one.marking, label: defaultLabel } }
      : one,
  ]);
}
