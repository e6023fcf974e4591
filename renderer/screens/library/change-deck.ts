/** A change of a deck from whatever screen shows it: saved, remembered for undo, and seen by the rest of the window. */
import { reloadLibrary } from '../../state/app';
import { isStale, showFault } from '../../state/faults';
import { saving } from '../../state/saving';
import { noteChange } from './library-undo';
import type { DeckView } from '../../../main/contract/views';
import type { Deck } from '../../../main/model/deck';
import type { DeckId } from '../../../main/model/ids';

interface Screen {
  /** The deck as the change left it. */
  readonly show: (deck: Deck) => void;
  /** Reads the deck again: somebody else had changed it. */
  readonly readAgain: () => Promise<void>;
}

/** `said` is the last part of a key of `window.undo`. True where the change was made. */
export async function changeDeck(
  id: DeckId,
  said: string,
  work: () => Promise<DeckView>,
  { show, readAgain }: Screen,
): Promise<boolean> {
  try {
    const { deck } = await saving(work);
    noteChange({ kind: 'change', record: 'deck', id, said, revision: deck.revision });
    show(deck);
    await reloadLibrary();
    return true;
  } catch (error) {
    showFault(error);
    if (isStale(error)) await readAgain();
    return false;
  }
}
