/** Makes a course out of decks: one session a deck, all on one day. */
import type { Course, Material, Session } from './course';
import type { Deck } from './deck';
import { type CourseId, type DayId, type RandomBytes, type SessionId, type Sha256, mintId } from './ids';
import { languages, type Texts } from './language';
import { unmarked } from './marking';

export interface PinnedDeck {
  readonly deck: Deck;
  readonly pinned: Sha256;
}

export interface CourseMinting {
  readonly random: RandomBytes;
  /** An ISO 8601 instant. */
  readonly now: string;
}

/** Nobody said how long it takes: a handout prints no length until a person does. */
const sessionMinutes = 0;

/**
 * A course with revision 0. Every session takes its whole deck with an open end; a deck without slides makes a session
 * without material. The times are not placed, the date is open, and the main language is that of
 * most decks (of the first among equals), else that of the title.
 */
export function courseFromDecks(title: Texts, decks: readonly PinnedDeck[], minting: CourseMinting): Course {
  const { random, now } = minting;
  return {
    format: 'kitbag.course',
    version: 2,
    revision: 0,
    changedAt: now,
    id: mintId('course', random) as CourseId,
    title,
    aim: {},
    host: {},
    venue: {},
    audience: {},
    howToUse: {},
    distribution: {},
    glossary: [],
    mainLanguage:
      mostCommon(decks.map(({ deck }) => deck.mainLanguage)) ?? languages.find((language) => title[language]) ?? 'en',
    marking: unmarked,
    days: [
      {
        id: mintId('day', random) as DayId,
        date: null,
        title: {},
        sessions: decks.map((pinned) => sessionOf(pinned, random)),
      },
    ],
    objectives: [],
    people: [],
    taughtFrom: null,
  };
}

/** The first of those that come most often; undefined where there is none. */
function mostCommon<T>(list: readonly T[]): T | undefined {
  const count = (one: T): number => list.filter((other) => other === one).length;
  return list.reduce<T | undefined>(
    (best, one) => (best === undefined || count(one) > count(best) ? one : best),
    undefined,
  );
}

/** The whole of a deck with an open end, as the material of a session; nothing of a deck without slides. */
export function wholeDeck({ deck, pinned }: PinnedDeck): readonly Material[] {
  const first = deck.slides[0]?.id;
  return first === undefined ? [] : [{ kind: 'slides', deck: deck.id, pinned, pick: [{ kind: 'from', slide: first }] }];
}

function sessionOf(from: PinnedDeck, random: RandomBytes): Session {
  return {
    id: mintId('session', random) as SessionId,
    kind: 'lesson',
    title: from.deck.title,
    startMinute: null,
    minutes: sessionMinutes,
    instructors: [],
    objectives: [],
    material: wholeDeck(from),
    activities: [],
    references: [],
    questions: [],
    materials: [],
    instructorNotes: {},
    marking: unmarked,
  };
}
