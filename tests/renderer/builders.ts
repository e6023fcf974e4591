/** Small decks, sessions and courses for the window's rules. */
import type { CourseView } from '../../main/contract/views';
import type { Course, Day, Session } from '../../main/model/course';
import type { Deck } from '../../main/model/deck';
import type { CourseId, DayId, DeckId, SessionId, Sha256, SlideId } from '../../main/model/ids';
import type { Marking } from '../../main/model/marking';
import type { Slide } from '../../main/model/slide';

const unmarked: Marking = { label: null, grading: null, caveats: [], lowered: null };
const envelope = { version: 1, revision: 1, changedAt: '2025-11-29T09:00:00+08:00' } as const;

export const slideId = (number: number): SlideId => `slide-${number}` as SlideId;
export const pinned = 'a'.repeat(64) as Sha256;

export function slide(number: number, changes: Partial<Slide> = {}): Slide {
  const text = { title: `Slide ${number}`, body: '', notes: '', handoutText: '', alt: '', blanks: [] };
  return {
    id: slideId(number),
    texts: { en: text },
    looks: {},
    bilingual: false,
    hidden: false,
    audience: 'everyone',
    marking: unmarked,
    minutes: null,
    objectives: [],
    tags: [],
    origins: [],
    ...changes,
  };
}

export function slides(count: number): Slide[] {
  return Array.from({ length: count }, (_, index) => slide(index + 1));
}

export function deck(of: readonly Slide[]): Deck {
  return {
    ...envelope,
    format: 'kitbag.deck',
    id: 'deck-one' as DeckId,
    title: { en: 'One' },
    mainLanguage: 'en',
    marking: unmarked,
    theme: 'plain',
    sizePt: { width: 960, height: 540 },
    sections: [],
    slides: of,
    sources: [],
  };
}

export function session(name: string, changes: Partial<Session> = {}): Session {
  return {
    id: `session-${name}` as SessionId,
    kind: 'lesson',
    title: { en: name },
    startMinute: null,
    minutes: 60,
    instructors: [],
    objectives: [],
    material: [],
    activities: [],
    references: [],
    questions: [],
    materials: [],
    instructorNotes: {},
    marking: unmarked,
    ...changes,
  };
}

/** A session that shows these slides of the one deck. */
export function sessionShowing(name: string, numbers: readonly number[]): Session {
  const pick = numbers.map((number) => ({ kind: 'one' as const, slide: slideId(number) }));
  return session(name, { material: [{ kind: 'slides', deck: 'deck-one' as DeckId, pinned, pick }] });
}

export function day(name: string, sessions: readonly Session[]): Day {
  return { id: `day-${name}` as DayId, date: null, title: {}, sessions };
}

export function course(days: readonly Day[]): Course {
  return {
    ...envelope,
    format: 'kitbag.course',
    version: 2,
    id: 'course-one' as CourseId,
    title: { en: 'Course' },
    aim: {},
    host: {},
    venue: {},
    audience: {},
    howToUse: {},
    distribution: {},
    glossary: [],
    mainLanguage: 'en',
    marking: unmarked,
    days,
    objectives: [],
    people: [],
    taughtFrom: null,
  };
}

export function courseView(days: readonly Day[], of: readonly Slide[]): Pick<CourseView, 'course' | 'versions'> {
  const version = { deck: 'deck-one' as DeckId, pinned, title: { en: 'One' }, slides: of, taken: null, movedTo: null };
  return { course: course(days), versions: [version] };
}
