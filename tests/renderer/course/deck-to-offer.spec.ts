import { expect, it } from 'vitest';
import { deckToOffer, noteDeck } from '../../../renderer/screens/course/deck-to-offer';
import { deckId } from '../../builders/ids';

it('The picker of slides opens with the deck that was chosen last, while it is in the library', () => {
  const decks = ['deck-a', 'deck-b'].map((id) => ({ id: deckId(id) }));
  expect(deckToOffer(decks)).toBe('deck-a');
  noteDeck(deckId('deck-b'));
  expect(deckToOffer(decks)).toBe('deck-b');
  expect(deckToOffer(decks.slice(0, 1))).toBe('deck-a');
  expect(deckToOffer([])).toBeNull();
});
