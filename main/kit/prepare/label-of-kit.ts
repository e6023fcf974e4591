/** The label of a kit and of each thing in it: the strictest of what it holds, worked out as a handout's is. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { Sha256 } from '../../model/ids';
import { stricter, type TlpLabel } from '../../model/marking';
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

export interface KitLabels {
  readonly ofCourse: (course: Course) => TlpLabel;
  readonly ofDeck: (deck: Deck) => TlpLabel;
  readonly whole: TlpLabel;
}

/** Every slide of a version counts, whether the course shows it or not: it is in the kit. Templates alone count as the default. */
export function labelsOfKit(
  prepared: Pick<PreparedKit, 'courses' | 'decks' | 'versions' | 'handouts'>,
  library: KitSource['library'],
): KitLabels {
  const labelOf = (items: readonly IncludedItem[]): TlpLabel => workOutMarking(items, library, null).label;
  const ofCourse = (course: Course): TlpLabel => labelOf(itemsOfCourse(course, prepared.versions));
  const ofDeck = (deck: Deck): TlpLabel => labelOf(itemsOfDeck(deck));
  const labels = [
    ...prepared.courses.map(ofCourse),
    ...prepared.decks.map(ofDeck),
    ...[...prepared.versions.values()].filter(({ slides }) => slides.length > 0).map(ofDeck),
    ...prepared.handouts.map(({ label }) => label),
  ];
  const [first, ...more] = labels;
  return { ofCourse, ofDeck, whole: first ? more.reduce(stricter, first) : library.defaultLabel };
}
