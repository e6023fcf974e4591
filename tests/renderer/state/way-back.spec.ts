import { describe, expect, it } from 'vitest';
import { go, placeOf, useApp } from '../../../renderer/state/app';
import { deckId } from '../../builders/ids';

describe('The way back from a deck', () => {
  it('leads to where the deck was opened from, also after a look into the settings or the guide', () => {
    const deck = { name: 'deck', deck: deckId('deck-a'), slide: null, language: null } as const;
    go({ name: 'library' });
    go(deck);
    for (const looked of [{ name: 'settings' }, { name: 'help', page: 'keys' }] as const) {
      go(looked);
      go(deck);
      expect(useApp.getState().back).toEqual({ name: 'library' });
      expect(placeOf(useApp.getState())).toBe('library');
    }
  });
});
