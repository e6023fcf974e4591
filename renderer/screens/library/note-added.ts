/** What was added to the library by its ids, remembered for undo as the library lists it now. */
import { useApp } from '../../state/app';
import { createSay } from '../../../main/words/say';
import { titlesIn } from '../handout/handout-title';
import { libraryItems } from './library-items';
import { noteAdded } from './library-undo';

/** Call it when the library was read again. */
export function noteAddedIds(ids: readonly string[], said: 'import' | 'new-course'): void {
  const { state } = useApp.getState();
  if (!state?.library || ids.length === 0) return;
  const items = libraryItems(state.library, state.language, titlesIn(createSay(state.language)));
  noteAdded(
    items.filter(({ id }) => ids.includes(id)),
    said,
    new Map([...state.library.decks, ...state.library.courses].map(({ id, revision }) => [id, revision])),
  );
}
