/** What the person chose in the library, and what they do to it. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { go, reloadLibrary, showLibrary } from '../../state/app';
import { attempt, isStale, showFault } from '../../state/faults';
import { saving } from '../../state/saving';
import { openCourse, select } from '../course/course-store';
import type { LibraryItem, Shelf } from './library-items';
import type { DeckId } from '../../../main/model/ids';
import type { Language, Texts } from '../../../main/model/language';

interface LibraryChoice {
  readonly shelf: Shelf;
  readonly look: 'grid' | 'list';
  readonly selected: ReadonlySet<string>;
  readonly renaming: string | null;
  /** Waiting for a yes before they go to the bin. */
  readonly binning: readonly LibraryItem[];
}

const lookPlace = 'kitbag.library.look';

export const useLibraryChoice = create<LibraryChoice>(() => ({
  shelf: 'all',
  look: localStorage.getItem(lookPlace) === 'list' ? 'list' : 'grid',
  selected: new Set(),
  renaming: null,
  binning: [],
}));

/** Shows the library as a grid of pictures or as a list. */
export function setLook(look: 'grid' | 'list'): void {
  localStorage.setItem(lookPlace, look);
  useLibraryChoice.setState({ look });
}

/** Opens a course to shape it, or a deck to make a handout of it. */
export function openItem(item: LibraryItem): void {
  if (item.kind === 'course') go({ name: 'courses', course: item.course.id });
  else go({ name: 'handouts', scope: { kind: 'deck', deck: item.deck.id, pinned: null } });
}

/** Opens the handout of a course or of a deck. */
export function makeHandout(item: LibraryItem): void {
  if (item.kind === 'deck') openItem(item);
  else go({ name: 'handouts', scope: { kind: 'course', course: item.course.id } });
}

/** Gives a deck or course another title in the window's language. */
export async function rename(item: LibraryItem, language: Language, title: string): Promise<void> {
  useLibraryChoice.setState({ renaming: null });
  const text = title.trim();
  if (!text || text === item.title) return;
  const titled = (texts: Texts): Texts => ({ ...texts, [language]: text });
  const said = 'rename';
  try {
    await saving<unknown>(() =>
      item.kind === 'deck'
        ? ask('deck.change', {
            deck: item.deck.id,
            base: item.deck.revision,
            edits: [{ kind: 'deck.set', title: titled(item.deck.title) }],
            said,
          })
        : ask('course.change', {
            course: item.course.id,
            base: item.course.revision,
            edits: [{ kind: 'course.set', title: titled(item.course.title) }],
            said,
          }),
    );
  } catch (error) {
    showFault(error);
    if (!isStale(error)) return;
  }
  await reloadLibrary();
}

/** Moves decks and courses to the bin. */
export async function bin(items: readonly LibraryItem[]): Promise<void> {
  useLibraryChoice.setState({ binning: [], selected: new Set() });
  for (const item of items) {
    const library = await attempt(() =>
      item.kind === 'deck' ? ask('deck.bin', { deck: item.deck.id }) : ask('course.bin', { course: item.course.id }),
    );
    if (library) showLibrary(library);
  }
}

/** Makes a course, with one session for each deck, and opens it. */
export async function createCourse(title: Texts, fromDecks: readonly DeckId[]): Promise<void> {
  const view = await attempt(() => ask('course.create', { title, fromDecks: [...fromDecks] }));
  if (!view) return;
  await reloadLibrary();
  await openCourse(view.course.id);
  // Its overview first: a new course wants a title.
  select({ kind: 'course' });
  go({ name: 'courses', course: view.course.id });
}
