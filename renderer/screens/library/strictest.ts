/** The strictest label of what a deck or a course holds, for a card: no pack that is made of it has a stricter one by itself. */
import { stricter, type TlpLabel } from '../../../main/model/marking';
import type { CourseId } from '../../../main/model/ids';
import type { CourseSummary, DeckSummary, LibraryView, OlderCourse } from '../../../main/contract/views';

interface Held extends Pick<LibraryView, 'decks' | 'defaultLabel'> {
  /** The courses that show decks as they were. */
  readonly older: readonly {
    readonly course: CourseId;
    readonly decks: readonly Pick<OlderCourse['decks'][number], 'labels'>[];
  }[];
}

/** The strictest of some labels, of which null counts as the library's default; the default where there are none. */
function strictestOf(labels: readonly (TlpLabel | null)[], defaultLabel: TlpLabel): TlpLabel {
  const [first = defaultLabel, ...others] = labels.map((label) => label ?? defaultLabel);
  return others.reduce(stricter, first);
}

export function strictestOfDeck(
  { labels }: Pick<DeckSummary, 'labels'>,
  { defaultLabel }: Pick<Held, 'defaultLabel'>,
): TlpLabel {
  return strictestOf(labels, defaultLabel);
}

/**
 * Of its decks as they are now and as it shows them: what was made stricter in a deck counts in every course that took it before, and
 * what was made milder in none before it takes that.
 */
export function strictestOfCourse(course: Pick<CourseSummary, 'id' | 'labels' | 'decks'>, library: Held): TlpLabel {
  return strictestOf(
    heldByCourse(course, library).flatMap(({ labels }) => labels),
    library.defaultLabel,
  );
}

/** The course itself, its decks as they are now, and those that it shows as they were. */
export function heldByCourse<C extends Pick<CourseSummary, 'id' | 'decks'>, D extends Pick<DeckSummary, 'id'>, O>(
  course: C,
  library: {
    readonly decks: readonly D[];
    readonly older: readonly { readonly course: CourseId; readonly decks: readonly O[] }[];
  },
): readonly (C | D | O)[] {
  const now = library.decks.filter(({ id }) => course.decks.includes(id));
  const before = library.older.filter((one) => one.course === course.id).flatMap(({ decks }) => decks);
  return [course, ...now, ...before];
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
