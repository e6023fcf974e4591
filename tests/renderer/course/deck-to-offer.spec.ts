import { describe, expect, it } from 'vitest';
import {
  decksNamed,
  decksToOffer,
  deckToOpen,
  noteDeck,
  type NamedDeck,
} from '../../../renderer/screens/course/deck-to-offer';
import { deckId } from '../../builders/ids';
import type { Texts } from '../../../main/model/language';

const deck = (id: string, title: Texts, ...fileNames: string[]): NamedDeck => ({ id: deckId(id), title, fileNames });
const decks = [
  deck('deck-welcome', { en: 'Welcome to the course and its exercises' }, 'welcome.pptx'),
  deck('deck-tracing', { en: 'Tracing payments', 'zh-Hant': '追蹤付款' }, '03 chain.pptx'),
  deck('deck-exchanges', { en: 'The course of a request to exchanges' }),
  deck('deck-law', { pt: 'Branqueamento de capitais', 'zh-Hant': '打擊洗錢條例' }, 'lei.md'),
];
const first = (title: Texts): string | undefined => deckToOpen(decksToOffer(decks, title, 'en'))?.id;

describe('The picker of slides', () => {
  it('opens with the deck whose title is likest to the session’s, in any language of either', () => {
    expect(first({ en: 'Tracing on chain' })).toBe('deck-tracing');
    expect(first({ 'zh-Hant': '洗錢與虛擬資產' })).toBe('deck-law');
    expect(first({ en: 'Requests and replies' })).toBe('deck-exchanges');
    expect(first({ en: 'Opening', pt: 'O branqueamento' })).toBe('deck-law');
  });

  it('knows a deck by its file’s name too', () => {
    expect(first({ en: 'On the chain' })).toBe('deck-tracing');
  });

  it('goes by the rare words: what many decks are called tells nothing', () => {
    expect(first({ en: 'The course to exchanges' })).toBe('deck-exchanges');
  });

  it('lists the decks that are named like the session, the likest first, and then all others by title', () => {
    const { like, others } = decksToOffer(decks, { en: 'Exchanges, and tracing payments' }, 'en');
    expect(like.map(({ id }) => id)).toEqual(['deck-tracing', 'deck-exchanges']);
    expect(others.map(({ id }) => id)).toEqual(['deck-welcome', 'deck-law']);
  });

  it('lists them in the same order whatever deck was looked into', () => {
    const order = () => decksToOffer(decks, { en: 'Interviewing' }, 'en').others.map(({ id }) => id);
    const before = order();
    noteDeck(deckId('deck-welcome'));
    expect(order()).toEqual(before);
    expect(before).toEqual(['deck-exchanges', 'deck-tracing', 'deck-welcome', 'deck-law']);
  });

  it('opens with the deck that was looked into last where no name is like the session’s', () => {
    noteDeck(deckId('deck-tracing'));
    expect(first({ en: 'Interviewing' })).toBe('deck-tracing');
    noteDeck(deckId('deck-exchanges'));
    expect(first({ en: 'Interviewing' })).toBe('deck-exchanges');
    expect(first({ en: 'Tracing on chain' })).toBe('deck-tracing');
  });

  it('finds a deck by words of its titles and file names as they are typed', () => {
    expect(decksNamed(decks, 'CAPITAIS lei').map(({ id }) => id)).toEqual(['deck-law']);
    expect(decksNamed(decks, '付款').map(({ id }) => id)).toEqual(['deck-tracing']);
    expect(decksNamed(decks, ' ')).toHaveLength(decks.length);
  });
});
