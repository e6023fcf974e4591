import { describe, expect, it } from 'vitest';
import { concealedOnce } from '../../../main/handout/slides/concealed-once';
import { aDeck, aSlide } from '../../builders/a-deck';
import { deckId, slideId } from '../../builders/ids';

describe('Words that nobody sees on slides', () => {
  const isNews = concealedOnce();
  const [one, other] = [aDeck({ id: deckId('deck-master') }), aDeck({ id: deckId('deck-other') })];
  const told = (deck: typeof one, slide: string, texts: readonly string[]) =>
    texts.filter(isNews({ deck, slide: aSlide({ id: slideId(slide) }) }));

  it('are told with the first slide of a deck that has them, also where it is laid out again, and with no other', () => {
    expect(told(one, 'slide-m-1', ['Confidential  draft', 'My own', 'My own', ' '])).toEqual([
      'Confidential  draft',
      'My own',
    ]);
    expect(told(one, 'slide-m-2', ['Confidential draft', 'Another'])).toEqual(['Another']);
    expect(told(one, 'slide-m-1', ['Confidential  draft'])).toEqual(['Confidential  draft']);
    expect(told(other, 'slide-o-1', ['Confidential draft'])).toEqual(['Confidential draft']);
  });
});
