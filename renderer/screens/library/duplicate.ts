/** Copies of decks, courses and handouts, made beside what they are made of. */
import { ask } from '../../bridge';
import { reloadLibrary, useApp } from '../../state/app';
import { showFault } from '../../state/faults';
import { tell } from '../../state/notices';
import { saving } from '../../state/saving';
import { today } from '../../parts/dates';
import { titlesIn } from '../handout/handout-title';
import { libraryItems, type LibraryItem } from './library-items';
import { useLibraryChoice } from './library-store';
import { noteAdded, undoInLibrary } from './library-undo';
import { recipeOn } from '../../../main/model/handout';
import { createSay } from '../../../main/words/say';
import { readAllWords } from '../../words';
import type { Language, Texts } from '../../../main/model/language';

/** The title of a copy says so in each language that it is written in. */
function copyTitle(title: Texts): Texts {
  const copied = (Object.entries(title) as [Language, string][]).map(([language, text]) => [
    language,
    createSay(language)('shelf.copy-of', { title: text }),
  ]);
  return Object.fromEntries(copied) as Texts;
}

async function askForCopy(item: LibraryItem, language: Language): Promise<string> {
  await readAllWords();
  switch (item.kind) {
    case 'deck':
      return ask('deck.duplicate', { deck: item.deck.id, title: copyTitle(item.deck.title) });
    case 'course':
      return ask('course.duplicate', { course: item.course.id, title: copyTitle(item.course.title) });
    case 'handout': {
      const { handout } = await ask('handout.get', { handout: item.handout.id });
      const name = { [language]: item.title, ...handout.name };
      const copy = await ask('handout.keep', { name: copyTitle(name), recipe: recipeOn(handout, today()) });
      return copy.handout.id;
    }
  }
}

async function copyOf(item: LibraryItem, language: Language): Promise<string | null> {
  try {
    return await saving<string>(() => askForCopy(item, language));
  } catch (error) {
    showFault(error);
    return null;
  }
}

/** Makes a copy of each and selects the copies; one step, which undo takes back. */
export async function duplicate(items: readonly LibraryItem[]): Promise<void> {
  const made = new Set<string>();
  const language = useApp.getState().state?.language ?? 'en';
  for (const item of items) {
    const id = await copyOf(item, language);
    if (id !== null) made.add(id);
  }
  if (made.size === 0) return;
  await reloadLibrary();
  const { state } = useApp.getState();
  const copies = state?.library
    ? libraryItems(state.library, language, titlesIn(createSay(language))).filter(({ id }) => made.has(id))
    : [];
  noteAdded(copies);
  useLibraryChoice.setState({ selected: made });
  const undo = { label: 'window.edit.undo', run: undoInLibrary } as const;
  const [first] = copies;
  if (copies.length > 1) tell('shelf.duplicated-many', { count: copies.length }, undo);
  else if (first) tell('shelf.duplicated', { title: first.title }, undo);
}
