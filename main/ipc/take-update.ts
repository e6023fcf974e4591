/** Takes the newest version of a deck into a course: pinned, carried over, saved as one undoable change. */
import type { Course } from '../model/course';
import type { CourseId, DeckId, Sha256 } from '../model/ids';
import { takeUpdate } from '../model/take-update';
import type { LibraryStore } from '../store/library-store.types';

interface UpdateWanted {
  readonly course: CourseId;
  readonly base: number;
  readonly deck: DeckId;
}

/** The versions of the deck that the course pins now. */
function pinnedVersions(course: Course, deck: DeckId): readonly Sha256[] {
  const material = course.days.flatMap(({ sessions }) => sessions.flatMap((session) => session.material));
  return [...new Set(material.flatMap((one) => (one.kind === 'slides' && one.deck === deck ? [one.pinned] : [])))];
}

export async function takeUpdateInto(store: LibraryStore, { course: id, base, deck }: UpdateWanted): Promise<Course> {
  const course = await store.getCourse(id);
  const pinned = await store.pinDeck(deck);
  const older = new Map<Sha256, Awaited<ReturnType<LibraryStore['getVersion']>>['slides']>();
  for (const version of pinnedVersions(course, deck)) older.set(version, (await store.getVersion(version)).slides);
  const edits = takeUpdate(course, { deck, pinned, slides: (await store.getVersion(pinned)).slides, older });
  return (await store.changeCourse({ course: id, base, edits, said: 'take-update' })).record;
}
