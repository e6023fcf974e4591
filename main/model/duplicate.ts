/** Copies of decks and courses, to be changed apart from what they were made of. */
import type { Course } from './course';
import type { Deck } from './deck';
import { type CourseId, type DayId, type DeckId, type PersonId, type RandomBytes, type SessionId, mintId } from './ids';
import type { Texts } from './language';

export interface Duplicating {
  readonly title: Texts;
  readonly random: RandomBytes;
  /** An ISO 8601 instant. */
  readonly now: string;
}

/** The deck with revision 0 under an id of its own. Slides keep their ids: looks and courses name them together with the deck. */
export function duplicateDeck({ pairedFrom: _others, ...deck }: Deck, { title, random, now }: Duplicating): Deck {
  // The decks that moved into the first one moved into that alone.
  return { ...deck, id: mintId('deck', random) as DeckId, revision: 0, changedAt: now, title };
}

/**
 * The course with revision 0 and the same pinned versions. Objectives keep their ids, because slides of the shared decks point to them;
 * days, sessions and people are minted anew.
 */
export function duplicateCourse(course: Course, { title, random, now }: Duplicating): Course {
  const people = new Map(course.people.map((person) => [person.id, mintId('person', random) as PersonId]));
  return {
    ...course,
    id: mintId('course', random) as CourseId,
    revision: 0,
    changedAt: now,
    title,
    people: course.people.map((person) => ({ ...person, id: people.get(person.id) ?? person.id })),
    days: course.days.map((day) => ({
      ...day,
      id: mintId('day', random) as DayId,
      sessions: day.sessions.map((session) => ({
        ...session,
        id: mintId('session', random) as SessionId,
        instructors: session.instructors.map((person) => people.get(person) ?? person),
      })),
    })),
  };
}
