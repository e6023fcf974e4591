/** The strictest label of what a deck or a course holds, for a card: no pack that is made of it has a stricter one by itself. */
import { stricter, type TlpLabel } from '../../../main/model/marking';
import type { CourseSummary, DeckSummary, LibraryView } from '../../../main/contract/views';

type Held = Pick<LibraryView, 'decks' | 'defaultLabel'>;

/** The strictest of some labels, of which null counts as the library's default; the default where there are none. */
function strictestOf(labels: readonly (TlpLabel | null)[], defaultLabel: TlpLabel): TlpLabel {
  const [first = defaultLabel, ...others] = labels.map((label) => label ?? defaultLabel);
  return others.reduce(stricter, first);
}

export function strictestOfDeck({ labels }: Pick<DeckSummary, 'labels'>, { defaultLabel }: Held): TlpLabel {
  return strictestOf(labels, defaultLabel);
}

/** Of its decks as they are now: what was made stricter in a deck counts in every course that took it before. */
export function strictestOfCourse(course: Pick<CourseSummary, 'labels' | 'decks'>, library: Held): TlpLabel {
  const decks = library.decks.filter(({ id }) => course.decks.includes(id));
  return strictestOf([...course.labels, ...decks.flatMap(({ labels }) => labels)], library.defaultLabel);
}

/** Whether a kit of these would hold TLP:RED. */
export function holdsRed(
  { courses, decks }: { readonly courses: readonly CourseSummary[]; readonly decks: readonly DeckSummary[] },
  library: Held,
): boolean {
  return (
    courses.some((course) => strictestOfCourse(course, library) === 'TLP:RED') ||
    decks.some((deck) => strictestOfDeck(deck, library) === 'TLP:RED')
  );
}
