/** Says of several decks whether all of their slides are for instructors alone. */
import type { MarkedDeck } from '../contract/mark-requests';
import { giveDeck } from '../model/give-deck';
import type { DeckId } from '../model/ids';
import type { Slide } from '../model/slide';
import type { OpenWork } from './session';

interface Wanted {
  readonly decks: readonly DeckId[];
  readonly audience: Slide['audience'];
}

/** Each deck is changed in one step of its own; those that are so already are not. */
export async function giveDecks(
  { store }: Pick<OpenWork, 'store'>,
  { decks, audience }: Wanted,
): Promise<MarkedDeck[]> {
  const given: MarkedDeck[] = [];
  for (const deck of decks) {
    const before = await store.getDeck(deck);
    const edits = giveDeck(before, audience);
    if (edits.length === 0) continue;
    const { record } = await store.changeDeck({ deck, base: before.revision, edits, said: 'set-audience' });
    given.push({ deck, revision: record.revision });
  }
  return given;
}
