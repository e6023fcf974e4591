import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../main/words/say-in';
import { folded } from '../../../main/model/search/fold-text';
import { filterItems, foundWithin, libraryItems, type Shelf } from '../../../renderer/screens/library/library-items';
import { titlesIn, titlesOf } from '../../../renderer/screens/handout/handout-title';
import type { CourseSummary, DeckSummary, HandoutSummary } from '../../../main/contract/views';
import type { CourseId, DeckId, HandoutId } from '../../../main/model/ids';
import type { Language, Texts } from '../../../main/model/language';

function deck(id: string, title: Texts): DeckSummary {
  const rest = {
    slides: 1,
    instructorSlides: 0,
    fileNames: [`${id}.pptx`],
    label: null,
    labels: [],
    gradings: [],
    caveats: [],
    languages: ['en' as const],
    tags: [],
    lacking: [],
    revision: 1,
    changedAt: '',
    firstSlide: null,
  };
  return { id: id as DeckId, title, ...rest };
}

function course(id: string, title: Texts): CourseSummary {
  return {
    id: id as CourseId,
    title,
    mainLanguage: 'en',
    label: null,
    labels: [],
    gradings: [],
    caveats: [],
    decks: [],
    agencies: [],
    words: ['Following the money', 'Seize a wallet', '檢取錢包'],
    days: 1,
    dayIds: [],
    sessionTitles: {},
    sessions: 1,
    firstDate: null,
    revision: 1,
    changedAt: '',
  };
}

function handout(
  id: string,
  scope: HandoutSummary['scope'],
  name: Texts = {},
  madeAt: string | null = null,
): HandoutSummary {
  const rest = { edition: 'participant', languages: ['en'], layout: '3', revision: 1, changedAt: '' } as const;
  return { id: id as HandoutId, scope, name, madeAt, ...rest };
}

const ofDeck = { kind: 'deck', deck: 'deck-two' as DeckId, pinned: null } as const;
const library = {
  decks: [
    deck('deck-ten', { en: 'Session 10' }),
    deck('deck-two', { en: 'Session 2', 'zh-Hant': '追蹤' }),
    deck('deck-lei', { pt: 'Regulação' }),
  ],
  courses: [course('course-z', { en: 'Zebra' })],
  handouts: [
    handout('handout-one', ofDeck),
    handout('handout-two', ofDeck),
    handout('handout-named', { kind: 'course', course: 'course-z' as CourseId }, { en: 'For the bench' }),
    handout('handout-lost', { kind: 'course', course: 'course-in-the-bin' as CourseId }),
  ],
};
const titleOf = ({ name, edition }: Pick<HandoutSummary, 'name' | 'edition'>): string => name.en ?? edition;
const ids = (text: string, shelf: Shelf = 'all'): string[] =>
  filterItems(libraryItems(library, 'en', titleOf), shelf, text).map((item) => item.id);

describe('the library as a list', () => {
  it('puts courses first, then decks by title with numbers in their order', () => {
    expect(ids('').slice(0, 4)).toEqual(['course-z', 'deck-lei', 'deck-two', 'deck-ten']);
  });

  it('shows the title in the language of the window, else in any', () => {
    expect(libraryItems(library, 'zh-Hant', titleOf).map((item) => item.title)).toContain('追蹤');
    expect(libraryItems(library, 'zh-Hant', titleOf).map((item) => item.title)).toContain('Regulação');
  });

  it('finds a title in whatever language it is written', () => {
    expect(ids('追')).toEqual(['deck-two']);
  });

  it('finds a deck by the name of the file that it came from, and shows it', () => {
    expect(ids('lei.pptx')).toEqual(['deck-lei']);
    const found = libraryItems(library, 'en', titleOf).find(({ id }) => id === 'deck-lei');
    expect(found && foundWithin(found, 'lei.pptx')).toEqual(['deck-', 'lei.pptx', '']);
  });

  it('finds a course by its sessions and objectives, and shows where the words stand', () => {
    expect(ids('zebra WALLET')).toEqual(['course-z']);
    const [found] = libraryItems(library, 'en', titleOf);
    expect(found && foundWithin(found, 'zebra WALLET')).toEqual(['Seize a ', 'wallet', '']);
    expect(found && foundWithin(found, '錢')).toEqual(['檢取', '錢', '包']);
    expect(found && foundWithin(found, 'zebra')).toBeNull();
  });

  it('finds without accents and capitals, and wants every word', () => {
    expect(ids('REGULACAO')).toEqual(['deck-lei']);
    expect(ids('session 10')).toEqual(['deck-ten']);
  });

  it('keeps to the chosen shelf', () => {
    expect(ids('', 'courses')).toEqual(['course-z']);
  });

  it('has the handouts of what is in it last, those of one name numbered', () => {
    const handouts = libraryItems(library, 'en', titleOf).filter(({ kind }) => kind === 'handout');
    expect(handouts.map(({ id, title }) => [id, title])).toEqual([
      ['handout-named', 'For the bench'],
      ['handout-one', 'participant'],
      ['handout-two', 'participant (2)'],
    ]);
    expect(ids('', 'handouts')).toEqual(['handout-named', 'handout-one', 'handout-two']);
  });

  it('says of which session or day of a course a handout is, in the window’s language', () => {
    const scopes = [
      { kind: 'session', course: 'course-z', session: 'session-law' },
      { kind: 'day', course: 'course-z', day: 'day-two' },
      { kind: 'session', course: 'course-z', session: 'session-gone' },
      { kind: 'course', course: 'course-z' },
    ] as unknown as readonly HandoutSummary['scope'][];
    const parts = {
      dayIds: ['day-one', 'day-two'] as unknown as CourseSummary['dayIds'],
      sessionTitles: { 'session-law': { en: 'The law', 'zh-Hant': '法律' } } as CourseSummary['sessionTitles'],
    };
    const held = {
      ...library,
      courses: [{ ...course('course-z', { en: 'Zebra' }), ...parts }],
      handouts: scopes.map((scope, at) => handout(`handout-${String(at)}`, scope)),
    };
    const named = (language: Language) =>
      libraryItems(held, language, titlesIn(sayIn(language)))
        .filter(({ kind }) => kind === 'handout')
        .map(({ title }) => title)
        .sort();
    expect(named('en')).toEqual([
      'Day 2 · Participants · English',
      'Participants · English',
      'Participants · English (2)',
      'The law · Participants · English',
    ]);
    expect(named('zh-Hant')).toContain('法律 · 學員 · 英文');
  });

  it('calls no handout otherwise because another was made: the newer of one name is numbered, whatever its id', () => {
    const made = [
      handout('handout-m', ofDeck),
      handout('handout-z', ofDeck, {}, '2026-03-02T09:00:00Z'),
      handout('handout-a', ofDeck, {}, '2026-03-03T09:00:00Z'),
    ];
    for (const count of [1, 2, 3]) {
      const titles = titlesOf(made.slice(0, count), titleOf);
      expect([...titles]).toEqual(
        [
          ['handout-m', 'participant'],
          ['handout-z', 'participant (2)'],
          ['handout-a', 'participant (3)'],
        ].slice(0, count),
      );
    }
  });

  it('finds a handout by its name and by what it is of', () => {
    expect(ids('bench')).toEqual(['handout-named']);
    expect(ids('zebra')).toEqual(['course-z', 'handout-named']);
  });

  it('takes full-width letters as their plain forms', () => {
    expect(folded('ＡＢＣ１')).toBe('abc1');
  });
});
