/** Changes a course and adds decks, whole or by ranges, to its sessions, saved as one undoable change. */
import { applyCourseEdits } from '../model/apply-course-edit';
import type { CourseChange, CourseEdit } from '../model/change';
import type { Course, Material, Session } from '../model/course';
import { wholeDeck } from '../model/course-from-decks';
import { KitbagFault } from '../model/fault';
import type { DeckId, SessionId } from '../model/ids';
import { resolveRange } from '../model/range';
import type { LibraryStore } from '../store/library-store.types';

interface Wanted extends CourseChange {
  readonly whole: readonly {
    readonly session: SessionId;
    readonly deck: DeckId;
    /** Some of its slides; absent for all. */
    readonly range?: string | undefined;
  }[];
}

function sessionIn(course: Course, id: SessionId): Session {
  const session = course.days.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
  if (!session) throw new KitbagFault('session.unknown', { id });
  return session;
}

/** Throws `session.unknown` before anything is pinned; a deck without slides adds nothing. */
export async function attachDecks(store: LibraryStore, { whole, ...change }: Wanted): Promise<Course> {
  const { course } = applyCourseEdits(await store.getCourse(change.course), change.edits);
  const material = new Map<SessionId, readonly Material[]>(
    whole.map(({ session }) => [session, sessionIn(course, session).material]),
  );
  for (const { session, deck: id, range } of whole) {
    const deck = await store.getDeck(id);
    // A range that cannot be read is refused before the deck is pinned.
    const pick = range === undefined ? null : resolveRange(range, deck.slides);
    const all = deck.slides.length === 0 ? [] : wholeDeck({ deck, pinned: await store.pinDeck(id) });
    const added = all.map((one) => (pick !== null && one.kind === 'slides' ? { ...one, pick } : one));
    material.set(session, [...(material.get(session) ?? []), ...added]);
  }
  const sets = [...material].map(([session, all]): CourseEdit => ({
    kind: 'session.set',
    session,
    changes: { material: all },
  }));
  return (await store.changeCourse({ ...change, edits: [...change.edits, ...sets] })).record;
}
