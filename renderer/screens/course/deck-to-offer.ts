/** Which deck the picker of slides opens with. */
import type { DeckId } from '../../../main/model/ids';

let last: DeckId | null = null;

/** Slides were looked for in this deck. */
export function noteDeck(deck: DeckId): void {
  last = deck;
}

/** The deck that was looked into last while it is there: a session is mostly filled from one. Else the first; null where there is none. */
export function deckToOffer(decks: readonly { readonly id: DeckId }[]): DeckId | null {
  return (decks.find(({ id }) => id === last) ?? decks[0])?.id ?? null;
}
