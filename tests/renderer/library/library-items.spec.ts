import { describe, expect, it } from 'vitest';
import { folded } from '../../../main/model/search/fold-text';
import { filterItems, libraryItems } from '../../../renderer/screens/library/library-items';
import type { CourseSummary, DeckSummary } from '../../../main/contract/views';
import type { CourseId, DeckId } from '../../../main/model/ids';
import type { Texts } from '../../../main/model/language';

function deck(id: string, title: Texts): DeckSummary {
  const rest = { slides: 1, label: null, languages: ['en' as const], revision: 1, changedAt: '', firstSlide: null };
  return { id: id as DeckId, title, ...rest };
}

function course(id: string, title: Texts): CourseSummary {
  return { id: id as CourseId, title, days: 1, sessions: 1, firstDate: null, revision: 1, changedAt: '' };
}

const library = {
  decks: [
    deck('deck-ten', { en: 'Session 10' }),
    deck('deck-two', { en: 'Session 2', 'zh-Hant': '追蹤' }),
    deck('deck-lei', { pt: 'Regulação' }),
  ],
  courses: [course('course-z', { en: 'Zebra' })],
};
const ids = (text: string, shelf: 'all' | 'decks' | 'courses' = 'all'): string[] =>
  filterItems(libraryItems(library, 'en'), shelf, text).map((item) => item.id);

describe('the library as a list', () => {
  it('puts courses first, then decks by title with numbers in their order', () => {
    expect(ids('')).toEqual(['course-z', 'deck-lei', 'deck-two', 'deck-ten']);
  });

  it('shows the title in the language of the window, else in any', () => {
    expect(libraryItems(library, 'zh-Hant').map((item) => item.title)).toContain('追蹤');
    expect(libraryItems(library, 'zh-Hant').map((item) => item.title)).toContain('Regulação');
  });

  it('finds a title in whatever language it is written', () => {
    expect(ids('追')).toEqual(['deck-two']);
  });

  it('finds without accents and capitals, and wants every word', () => {
    expect(ids('REGULACAO')).toEqual(['deck-lei']);
    expect(ids('session 10')).toEqual(['deck-ten']);
  });

  it('keeps to the chosen shelf', () => {
    expect(ids('', 'courses')).toEqual(['course-z']);
  });

  it('takes full-width letters as their plain forms', () => {
    expect(folded('ＡＢＣ１')).toBe('abc1');
  });
});
