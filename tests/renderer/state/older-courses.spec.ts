import { describe, expect, it } from 'vitest';
import { placesOfDeck } from '../../../main/model/course-material';
import { olderWithin } from '../../../renderer/state/older-courses';
import type { OlderCourse } from '../../../main/contract/views';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aHash, courseId, dayId, deckId, sessionId, slideId } from '../../builders/ids';

const [basics, tracing] = [deckId('older-basics'), deckId('older-tracing')];
const slides = (deck: typeof basics, version: string) =>
  ({
    kind: 'slides',
    deck,
    pinned: aHash(version === 'was' ? 'b' : 'c'),
    pick: [{ kind: 'from', slide: slideId('older-1') }],
  }) as const;
const session = (id: string, ...material: ReturnType<typeof slides>[]) => aSession({ id: sessionId(id), material });
const course = aCourse({
  id: courseId('older-course'),
  days: [
    aDay({ id: dayId('older-day-1'), sessions: [session('older-a', slides(basics, 'was'), slides(tracing, 'was'))] }),
    aDay({ id: dayId('older-day-2'), sessions: [session('older-b', slides(tracing, 'is'))] }),
  ],
});
const news = { slides: 1, moved: false, title: null, label: null, rest: false };
const told = (deck: typeof basics): OlderCourse['decks'][number] => ({
  deck,
  title: { en: deck },
  news,
  sessions: placesOfDeck(course, deck, ({ pinned }) => pinned === aHash('b')),
  labels: [],
  gradings: [],
  caveats: [],
});
const older: readonly OlderCourse[] = [{ course: course.id, decks: [told(basics), told(tracing)] }];
const within = (scope: Parameters<typeof olderWithin>[1]) => olderWithin(older, scope)?.decks.map(({ deck }) => deck);

describe('That decks of a course were changed since', () => {
  it('is told of the course, and of a day or a session that shows one as it was', () => {
    expect(within({ kind: 'course', course: course.id })).toEqual([basics, tracing]);
    expect(within({ kind: 'day', course: course.id, day: dayId('older-day-1') })).toEqual([basics, tracing]);
    expect(within({ kind: 'session', course: course.id, session: sessionId('older-a') })).toEqual([basics, tracing]);
  });

  it('is not told of a day or a session that shows none of them, or shows them as they are', () => {
    expect(within({ kind: 'day', course: course.id, day: dayId('older-day-2') })).toBeUndefined();
    expect(within({ kind: 'session', course: course.id, session: sessionId('older-b') })).toBeUndefined();
    expect(within({ kind: 'deck', deck: basics, pinned: null })).toBeUndefined();
  });
});
