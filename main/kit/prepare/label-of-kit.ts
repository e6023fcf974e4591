/** The label of a kit and of each thing in it, and what restricts them beside it: the strictest of what it holds, worked out as a handout's is. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { Sha256 } from '../../model/ids';
import { stricter, type TlpLabel } from '../../model/marking';
import { keptRestrictions, markingOfRestrictions, type Restrictions } from '../../model/restrictions';
import { workOutMarking, type IncludedItem } from '../../model/work-out-label';
import type { KitSource } from './kit-source';
import type { PreparedKit } from './prepare-kit';

function itemsOfDeck(deck: Deck): readonly IncludedItem[] {
  return deck.slides.map((slide, index) => ({ kind: 'slide', deck, slide, number: index + 1 }));
}

function itemsOfCourse(course: Course, versions: ReadonlyMap<Sha256, Deck>): readonly IncludedItem[] {
  const sessions = course.days.flatMap((day) => day.sessions);
  return [
    { kind: 'course', marking: course.marking },
    ...sessions.flatMap((session): readonly IncludedItem[] => [
      { kind: 'session', session },
      ...session.material.flatMap((material): readonly IncludedItem[] =>
        material.kind === 'appendix'
          ? [{ kind: 'appendix', session: session.id, appendix: material }]
          : itemsOfDeck(versions.get(material.pinned) ?? noDeck),
      ),
    ]),
  ];
}

const noDeck = { slides: [] } as unknown as Deck;

/** How a thing is to be handled. */
export interface KitMarking extends Restrictions {
  readonly label: TlpLabel;
}

export interface KitMarkings {
  readonly ofCourse: (course: Course) => KitMarking;
  readonly ofDeck: (deck: Deck) => KitMarking;
  readonly whole: KitMarking;
}

/** Every slide of a version counts, whether the course shows it or not: it is in the kit. Templates alone count as the default. */
export function markingsOfKit(
  { courses, decks, versions, handouts }: Pick<PreparedKit, 'courses' | 'decks' | 'versions' | 'handouts'>,
  library: KitSource['library'],
): KitMarkings {
  const markingOf = (items: readonly IncludedItem[]): KitMarking => {
    const worked = workOutMarking(items, library, null);
    return { label: worked.label, ...keptRestrictions(worked) };
  };
  const ofCourse = (course: Course): KitMarking => markingOf(itemsOfCourse(course, versions));
  const ofDeck = (deck: Deck): KitMarking => markingOf(itemsOfDeck(deck));
  const pinned = [...versions.values()].filter(({ slides }) => slides.length > 0);
  const all = [...courses.map(ofCourse), ...[...decks, ...pinned].map(ofDeck), ...handouts];
  const [first, ...more] = all.map(({ label }) => label);
  const restricting = all.map((one): IncludedItem => ({ kind: 'course', marking: markingOfRestrictions(one) }));
  const label = first ? more.reduce(stricter, first) : library.defaultLabel;
  return { ofCourse, ofDeck, whole: { ...markingOf(restricting), label } };
}
