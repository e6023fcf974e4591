/** Takes the newest versions of decks into a course: pinned, carried over, saved as one undoable change. */
import { slidesMaterialOf } from '../model/course-material';
import { applyCourseEdit } from '../model/apply-course-edit';
import type { CourseEdit } from '../model/change';
import type { Course } from '../model/course';
import type { CourseId, DeckId, Sha256, SlideId } from '../model/ids';
import { switchDeck } from '../model/pairing/switch-deck';
import { takeUpdate } from '../model/take-update';
import type { LibraryListing, LibraryStore } from '../store/library-store.types';

interface UpdateWanted {
  readonly course: CourseId;
  readonly base: number;
  readonly decks: readonly DeckId[];
}

type Older = ReadonlyMap<Sha256, readonly { readonly id: SlideId }[]>;

/** The slides of the versions of some decks that the course pins now. */
async function pinnedVersions(store: LibraryStore, course: Course, decks: readonly DeckId[]): Promise<Older> {
  const shown = slidesMaterialOf(course).filter(({ deck }) => decks.includes(deck));
  const pins = new Set(shown.map(({ pinned }) => pinned));
  const older = new Map<Sha256, readonly { readonly id: SlideId }[]>();
  for (const pinned of pins) older.set(pinned, (await store.getVersion(pinned)).slides);
  return older;
}

/** The deck that a deck's slides moved into when both were paired; null for one that is still in the library. */
export function movedTo(decks: LibraryListing['decks'], deck: DeckId): DeckId | null {
  if (decks.some(({ id }) => id === deck)) return null;
  return decks.find(({ pairedFrom }) => pairedFrom.includes(deck))?.id ?? null;
}

/** The edits that take one deck; one that was paired into another since then gives way to the pair. */
async function editsFor(store: LibraryStore, course: Course, deck: DeckId): Promise<readonly CourseEdit[]> {
  const pair = movedTo(store.knownDecks(), deck);
  const pinned = await store.pinDeck(pair ?? deck);
  const { slides } = await store.getVersion(pinned);
  const older = await pinnedVersions(store, course, pair ? [deck, pair] : [deck]);
  return pair
    ? switchDeck(course, { from: deck, into: { id: pair, slides }, pinned, older })
    : takeUpdate(course, { deck, pinned, slides, older });
}

/** Each deck is taken into the course as the one before left it: a session may show several of them. */
export async function takeUpdateInto(store: LibraryStore, { course: id, base, decks }: UpdateWanted): Promise<Course> {
  await store.list();
  const edits: CourseEdit[] = [];
  let course = await store.getCourse(id);
  for (const deck of decks) {
    const more = await editsFor(store, course, deck);
    course = more.reduce((made, edit) => applyCourseEdit(made, edit).course, course);
    edits.push(...more);
  }
  const said = decks.every((deck) => movedTo(store.knownDecks(), deck) !== null) ? 'switch-deck' : 'take-update';
  return (await store.changeCourse({ course: id, base, edits, said })).record;
}
