/** What the person chose in the library, and what they do to it. */
import { create } from 'zustand';
import { ask } from '../../bridge';
import { go, reloadLibrary, useApp } from '../../state/app';
import { attempt, isStale, showFault } from '../../state/faults';
import { habitOf, keepHabit, withHabits } from '../../state/habits';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { focusRow } from '../../state/focus-row';
import { useAdded } from '../course/adding';
import { openCourse, select } from '../course/course-store';
import { showKept } from '../handout/kept-acts';
import { arrange } from './arrangement-store';
import { binAndNote, noteChange, undoInLibrary, useLibraryUndo } from './library-undo';
import { noteAddedIds } from './note-added';
import { coursesUsing, decksOf, type LibraryItem, type Shelf } from './library-items';
import type { Say } from '../../../main/words/say';
import type { DeckId } from '../../../main/model/ids';
import type { Language, Texts } from '../../../main/model/language';

interface LibraryChoice {
  readonly shelf: Shelf;
  readonly look: 'grid' | 'list';
  readonly selected: ReadonlySet<string>;
  readonly renaming: string | null;
  /** Came by the newest import, and was not opened since: marked as new. */
  readonly arrived: ReadonlySet<string>;
  /** The list shall scroll to the first that is selected; false once it has. */
  readonly inSight: boolean;
}

export const useLibraryChoice = create<LibraryChoice>(() => ({
  shelf: 'all',
  look: 'grid',
  selected: new Set(),
  renaming: null,
  arrived: new Set(),
  inSight: false,
}));

withHabits(() => {
  useLibraryChoice.setState({ look: habitOf('library-look') === 'list' ? 'list' : 'grid' });
});

/** Shows the library as a grid of pictures or as a list. */
export function setLook(look: 'grid' | 'list'): void {
  keepHabit('library-look', look);
  useLibraryChoice.setState({ look });
}

/** Goes to the library with these chosen and in sight, whatever was searched for or filtered before. */
export function showInLibrary(ids: readonly string[]): void {
  useApp.setState({ search: '' });
  arrange({ filters: {} });
  useLibraryChoice.setState({ shelf: 'all', selected: new Set(ids), inSight: true });
  go({ name: 'library' });
}

/** What an import left chosen, until the person chooses otherwise: the very set. */
let ofImport: ReadonlySet<string> | null = null;

/** A press on any of it, or a key, makes it the person's own choice, which stays. */
export function takeArrivedUp(): void {
  ofImport = null;
}

/** Shows what an import brought: chosen as long as the person stays, and marked as new. */
export function showArrived(ids: readonly string[]): void {
  showInLibrary(ids);
  ofImport = useLibraryChoice.getState().selected;
  useLibraryChoice.setState({ arrived: new Set(ids) });
}

// Whoever comes back to the library would not know that the next act is done to all that came: it is let go when they leave.
useApp.subscribe(({ screen }, before) => {
  if (screen.name === 'library' || before.screen.name !== 'library') return;
  if (useLibraryChoice.getState().selected === ofImport) useLibraryChoice.setState({ selected: new Set() });
});

// What comes back by undo is chosen, in sight, and has the focus.
useLibraryUndo.subscribe(({ cameBack }, before) => {
  const [first] = cameBack;
  if (cameBack === before.cameBack || first === undefined) return;
  useLibraryChoice.setState({ selected: new Set(cameBack), inSight: true });
  if (useApp.getState().screen.name === 'library') focusRow(first);
});

/** Opens a course to shape it, a deck to write in it, or a handout as it was left. */
export function openItem(item: LibraryItem): void {
  const { arrived } = useLibraryChoice.getState();
  if (arrived.has(item.id))
    useLibraryChoice.setState({ arrived: new Set([...arrived].filter((id) => id !== item.id)) });
  if (item.kind === 'course') go({ name: 'courses', course: item.course.id });
  else if (item.kind === 'handout') makeHandout(item);
  else go({ name: 'deck', deck: item.deck.id, slide: null, language: null });
}

/** Opens a handout, or that of a course or of a deck. */
export function makeHandout(item: LibraryItem): void {
  if (item.kind === 'handout') showKept(item.handout);
  else if (item.kind === 'deck') go({ name: 'handouts', scope: { kind: 'deck', deck: item.deck.id, pinned: null } });
  else go({ name: 'handouts', scope: { kind: 'course', course: item.course.id } });
}

/** Gives a deck, course or handout another title in the window's language. */
export async function rename(item: LibraryItem, language: Language, title: string): Promise<void> {
  useLibraryChoice.setState({ renaming: null });
  const text = title.trim();
  if (!text || text === item.title) return;
  const titled = (texts: Texts): Texts => ({ ...texts, [language]: text });
  const said = 'rename';
  try {
    if (item.kind === 'deck') {
      const { id, revision, title: texts } = item.deck;
      const edits = [{ kind: 'deck.set' as const, title: titled(texts) }];
      const { deck } = await saving(() => ask('deck.change', { deck: id, base: revision, edits, said }));
      noteChange({ kind: 'change', record: 'deck', id, said, revision: deck.revision });
    } else if (item.kind === 'handout') {
      const { id, revision, name } = item.handout;
      const edits = [{ kind: 'handout.name' as const, name: titled(name) }];
      const { handout } = await saving(() => ask('handout.change', { handout: id, base: revision, edits, said }));
      noteChange({ kind: 'change', record: 'handout', id, said, revision: handout.revision });
    } else {
      const { id, revision, title: texts } = item.course;
      const edits = [{ kind: 'course.set' as const, title: titled(texts) }];
      const { course } = await saving(() => ask('course.change', { course: id, base: revision, edits, said }));
      noteChange({ kind: 'change', record: 'course', id, said, revision: course.revision });
    }
  } catch (error) {
    showFault(error);
    if (!isStale(error)) return;
  }
  await reloadLibrary();
}

/** Moves decks, courses and handouts to the bin, and offers to take them out again. */
export async function bin(items: readonly LibraryItem[]): Promise<void> {
  useLibraryChoice.setState({ selected: new Set() });
  const moved = await binAndNote(items);
  const [first] = moved;
  const undo = { label: 'window.edit.undo', run: undoInLibrary } as const;
  const decks = decksOf(moved);
  const count = coursesUsing(useApp.getState().state?.library?.courses ?? [], decks).length;
  if (moved.length > 1 && count > 0) tell('shelf.binned-many-used', { things: moved.length, count }, undo);
  else if (moved.length > 1) tell('window.notices.binned-many', { count: moved.length }, undo);
  else if (first && count > 0) tell('shelf.binned-used', { title: first.title, count }, undo);
  else if (first) tell('window.notices.binned', { title: first.title }, undo);
}

/** Makes a course that waits for its name, with one session for each deck, and opens it. */
export async function createCourse(say: Say, fromDecks: readonly DeckId[]): Promise<void> {
  const title = { [say.language]: say('window.course.new-title') };
  const view = await attempt(() => ask('course.create', { title, fromDecks: [...fromDecks] }));
  if (!view) return;
  await reloadLibrary();
  noteAddedIds([view.course.id], 'new-course');
  useAdded.setState({ course: view.course.id });
  await openCourse(view.course.id);
  // Its overview first: a new course wants a title.
  select({ kind: 'course' });
  go({ name: 'courses', course: view.course.id });
}
