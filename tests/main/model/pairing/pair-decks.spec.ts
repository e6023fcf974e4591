import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckSchema, type Deck } from '../../../../main/model/deck';
import { unmarked, type Marking } from '../../../../main/model/marking';
import { mendPairs, rowsOfDeck } from '../../../../main/model/pairing/mend-pairs';
import { pairDecks, pairKeptDecks } from '../../../../main/model/pairing/pair-decks';
import type { PairRow } from '../../../../main/model/pairing/pair-row';
import type { Slide } from '../../../../main/model/slide';
import { labelOfSlide } from '../../../../main/model/work-out-label';
import { stricter } from '../../../../main/model/marking';
import { aDeck, aSlide, aText } from '../../../builders/a-deck';
import { aHash, deckId, slideId } from '../../../builders/ids';

const rules = {
  defaultLabel: 'TLP:AMBER+STRICT',
  gradings: [
    { en: 'RESTRICTED', 'zh-Hant': '限閱' },
    { en: 'SECRET', 'zh-Hant': '高度機密' },
  ],
} as const;
const drawing = { kind: 'drawing', drawing: aHash('d') } as const;
const row = (main: string | null, other: string | null, bilingual = false): PairRow => ({
  main: main === null ? null : slideId(main),
  other: other === null ? null : slideId(other),
  bilingual,
});

const english = (id: string, fields: Partial<Slide> = {}): Slide =>
  aSlide({ id: slideId(id), texts: { en: aText({ title: `English ${id}` }) }, ...fields });
const chinese = (id: string, fields: Partial<Slide> = {}): Slide =>
  aSlide({
    id: slideId(id),
    texts: { 'zh-Hant': aText({ title: `中文 ${id}`, notes: '慢慢說' }) },
    looks: { 'zh-Hant': drawing },
    origins: [{ language: 'zh-Hant', source: aHash('f'), part: 'slide', number: 1, line: null, textHash: aHash('e') }],
    ...fields,
  });

const englishDeck = (slides: readonly Slide[], fields: Partial<Deck> = {}): Deck => aDeck({ slides, ...fields });
const chineseDeck = (slides: readonly Slide[], fields: Partial<Deck> = {}): Deck =>
  aDeck({ id: deckId('deck-chinese'), title: { 'zh-Hant': '追查' }, mainLanguage: 'zh-Hant', slides, ...fields });

const titlesOf = (deck: Deck) =>
  deck.slides.map(({ texts }) => [texts.en?.title ?? null, texts['zh-Hant']?.title ?? null]);

describe('A pair of decks', () => {
  const main = englishDeck([english('slide-1'), english('slide-2')]);
  const other = chineseDeck([chinese('slide-a'), chinese('slide-b'), chinese('slide-c')]);

  it('has both languages in one slide, and slides without a partner in their place', () => {
    const rows = [row('slide-1', 'slide-a'), row(null, 'slide-b'), row('slide-2', 'slide-c')];
    const paired = pairDecks(main, other, rows, rules);
    expect(titlesOf(paired)).toEqual([
      ['English slide-1', '中文 slide-a'],
      [null, '中文 slide-b'],
      ['English slide-2', '中文 slide-c'],
    ]);
    expect(paired.slides.map(({ id }) => id)).toEqual(['slide-1', 'slide-b', 'slide-2']);
    expect(paired.slides[0]?.looks['zh-Hant']).toEqual(drawing);
    expect(paired.slides[0]?.origins).toHaveLength(1);
    expect(paired.title).toEqual({ en: 'Tracing', 'zh-Hant': '追查' });
    expect(deckSchema.safeParse(paired).success).toBe(true);
  });

  it('remembers which deck and which slides moved into it, for the courses that showed them', () => {
    const rows = [row('slide-1', 'slide-a'), row('slide-2', 'slide-b'), row(null, 'slide-c')];
    const paired = pairKeptDecks(main, other, rows, rules);
    expect(paired.pairedFrom).toEqual(['deck-chinese']);
    expect(paired.slides.map(({ movedIn }) => movedIn)).toEqual([
      [{ slide: 'slide-a', language: 'zh-Hant' }],
      [{ slide: 'slide-b', language: 'zh-Hant' }],
      undefined,
    ]);
  });

  it('is refused where a slide would be lost, named twice, or unknown', () => {
    for (const rows of [
      [row('slide-1', 'slide-a'), row('slide-2', 'slide-b')],
      [row('slide-1', 'slide-a'), row('slide-2', 'slide-a'), row(null, 'slide-b'), row(null, 'slide-c')],
      [row('slide-1', 'slide-a'), row('slide-2', 'slide-b'), row(null, 'slide-c'), row(null, null)],
      [row('slide-1', 'slide-a'), row('slide-2', 'slide-b'), row(null, 'slide-x')],
    ])
      expect(() => pairDecks(main, other, rows, rules)).toThrow('pair.rows-wrong');
  });

  it('is refused where two texts of one language would become one', () => {
    const twice = chineseDeck([english('slide-a')]);
    const rows = [row('slide-1', 'slide-a'), row('slide-2', null)];
    expect(() => pairDecks(main, twice, rows, rules)).toThrow('pair.one-language');
  });

  it('keeps hidden, instructors’ and bilingual what either deck kept so', () => {
    const kept = chineseDeck([
      chinese('slide-a', { hidden: true, tags: ['law'] }),
      chinese('slide-b', { audience: 'instructor', minutes: 5 }),
    ]);
    const { slides } = pairDecks(main, kept, [row('slide-1', 'slide-a'), row('slide-2', 'slide-b', true)], rules);
    expect(
      slides.map(({ hidden, audience, bilingual, minutes, tags }) => [hidden, audience, bilingual, minutes, tags]),
    ).toEqual([
      [true, 'everyone', false, null, ['law']],
      [false, 'instructor', true, 5, []],
    ]);
  });

  it('has the terms of both, those of one name once', () => {
    const one = { term: { en: 'Mixer' }, meaning: { en: 'Hides where coins come from' } };
    const both = { term: { en: 'Mixer', 'zh-Hant': '混幣器' }, meaning: { 'zh-Hant': '隱藏來源' } };
    const alone = { term: { 'zh-Hant': '錢包' }, meaning: {} };
    const { slides } = pairDecks(
      englishDeck([english('slide-1', { terms: [one] })]),
      chineseDeck([chinese('slide-a', { terms: [both, alone] })]),
      [row('slide-1', 'slide-a')],
      rules,
    );
    expect(slides[0]?.terms).toEqual([
      {
        term: { en: 'Mixer', 'zh-Hant': '混幣器' },
        meaning: { en: 'Hides where coins come from', 'zh-Hant': '隱藏來源' },
      },
      alone,
    ]);
  });

  it('has one section where both decks begin one, with both titles, and every other section of either', () => {
    const { sections } = pairDecks(
      englishDeck([english('slide-1'), english('slide-2')], {
        sections: [{ title: { en: 'Start' }, first: slideId('slide-1') }],
      }),
      chineseDeck([chinese('slide-a'), chinese('slide-b')], {
        sections: [
          { title: { 'zh-Hant': '開始' }, first: slideId('slide-a') },
          { title: { 'zh-Hant': '其後' }, first: slideId('slide-b') },
        ],
      }),
      [row('slide-1', 'slide-a'), row('slide-2', 'slide-b')],
      rules,
    );
    expect(sections).toEqual([
      { title: { en: 'Start', 'zh-Hant': '開始' }, first: 'slide-1' },
      { title: { 'zh-Hant': '其後' }, first: 'slide-2' },
    ]);
  });
});

const marking: fc.Arbitrary<Marking> = fc.record({
  label: fc.constantFrom(null, 'TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED'),
  grading: fc.constantFrom(null, 'RESTRICTED', '高度機密', 'INTERNAL'),
  caveats: fc.constantFrom([], ['NOT FOR RELEASE']),
  lowered: fc.constantFrom(null, { from: 'TLP:AMBER' as const, reason: 'published', at: '2026-03-02T09:00:00Z' }),
});

describe('The marking of a pair', () => {
  it('never lets through what either deck kept closer', () => {
    fc.assert(
      fc.property(marking, marking, marking, marking, (ofMain, ofOther, ofOne, ofTwo) => {
        const main = englishDeck([english('slide-1', { marking: ofOne })], { marking: ofMain });
        const other = chineseDeck([chinese('slide-a', { marking: ofTwo })], { marking: ofOther });
        const paired = pairDecks(main, other, [row('slide-1', 'slide-a')], rules);
        const counts = (deck: Deck) => labelOfSlide(deck, deck.slides[0]!, rules.defaultLabel);
        const strictest = stricter(counts(main), counts(other));
        expect(stricter(counts(paired), strictest)).toBe(counts(paired));
      }),
    );
  });

  it('has the higher grading of the agency’s list, and both where one is unknown to it', () => {
    const graded = (one: string, two: string) =>
      pairDecks(
        englishDeck([english('slide-1')], { marking: { ...unmarked, grading: one } }),
        chineseDeck([chinese('slide-a')], { marking: { ...unmarked, grading: two } }),
        [row('slide-1', 'slide-a')],
        rules,
      ).marking.grading;
    expect(graded('RESTRICTED', '高度機密')).toBe('高度機密');
    expect(graded('SECRET', '限閱')).toBe('SECRET');
    expect(graded('RESTRICTED', 'INTERNAL')).toBe('RESTRICTED / INTERNAL');
  });

  it('stays open where one deck has no label and the library’s default is the stricter', () => {
    const label = (one: Marking['label'], two: Marking['label']) =>
      pairDecks(
        englishDeck([english('slide-1')], { marking: { ...unmarked, label: one } }),
        chineseDeck([chinese('slide-a')], { marking: { ...unmarked, label: two } }),
        [row('slide-1', 'slide-a')],
        rules,
      ).marking.label;
    expect(label('TLP:GREEN', null)).toBe(null);
    expect(label(null, 'TLP:RED')).toBe('TLP:RED');
    expect(label('TLP:GREEN', 'TLP:AMBER')).toBe('TLP:AMBER');
  });
});

describe('Mending the pairs of a deck', () => {
  const both = (id: string, fields: Partial<Slide> = {}): Slide =>
    aSlide({
      id: slideId(id),
      texts: { en: aText({ title: `English ${id}` }), 'zh-Hant': aText({ title: `中文 ${id}` }) },
      looks: { en: { kind: 'text', classes: [] }, 'zh-Hant': drawing },
      ...fields,
    });
  const mint = () => slideId('slide-fresh');
  const deck = aDeck({ slides: [both('slide-1'), both('slide-2'), english('slide-3'), chinese('slide-4')] });

  it('leaves the deck as it was where no row was changed', () => {
    expect(mendPairs(deck, 'zh-Hant', rowsOfDeck(deck, 'zh-Hant'), mint, rules)).toEqual(deck);
  });

  it('takes a language out again into a slide of its own, with its look and its notes', () => {
    const rows = [
      row('slide-1', null),
      row(null, 'slide-1'),
      row('slide-2', 'slide-2'),
      row('slide-3', null),
      row(null, 'slide-4'),
    ];
    const mended = mendPairs(deck, 'zh-Hant', rows, mint, rules);
    expect(mended.slides.map(({ id }) => id)).toEqual(['slide-1', 'slide-fresh', 'slide-2', 'slide-3', 'slide-4']);
    expect(titlesOf(mended).slice(0, 2)).toEqual([
      ['English slide-1', null],
      [null, '中文 slide-1'],
    ]);
    expect(mended.slides[0]?.looks).toEqual({ en: { kind: 'text', classes: [] } });
    expect(mended.slides[1]?.looks).toEqual({ 'zh-Hant': drawing });
  });

  it('gives a slide another’s words, and joins a slide that stood alone', () => {
    const rows = [row('slide-1', 'slide-2'), row('slide-2', 'slide-1'), row('slide-3', 'slide-4')];
    const mended = mendPairs(deck, 'zh-Hant', rows, mint, rules);
    expect(titlesOf(mended)).toEqual([
      ['English slide-1', '中文 slide-2'],
      ['English slide-2', '中文 slide-1'],
      ['English slide-3', '中文 slide-4'],
    ]);
    expect(mended.slides.map(({ movedIn }) => movedIn)).toEqual([
      undefined,
      undefined,
      [{ slide: 'slide-4', language: 'zh-Hant' }],
    ]);
  });

  it('keeps from participants in both slides what was kept in one', () => {
    const hidden = aDeck({ slides: [both('slide-1', { hidden: true, audience: 'instructor' })] });
    const { slides } = mendPairs(hidden, 'zh-Hant', [row('slide-1', null), row(null, 'slide-1')], mint, rules);
    expect(slides.map((slide) => [slide.hidden, slide.audience])).toEqual([
      [true, 'instructor'],
      [true, 'instructor'],
    ]);
  });

  it('undoes a pairing row by row, up to the ids', () => {
    const main = englishDeck([english('slide-1')]);
    const other = chineseDeck([chinese('slide-a')]);
    const paired = pairKeptDecks(main, other, [row('slide-1', 'slide-a')], rules);
    const apart = mendPairs(paired, 'zh-Hant', [row('slide-1', null), row(null, 'slide-1')], mint, rules);
    const { id: _, movedIn, ...rest } = apart.slides[1]!;
    const { id: __, ...was } = other.slides[0]!;
    expect(apart.slides[0]).toEqual(main.slides[0]);
    expect(rest).toEqual(was);
    expect(movedIn).toEqual([{ slide: 'slide-a', language: 'zh-Hant' }]);
  });

  it('moves a section along with the slide that began it', () => {
    const sectioned = { ...deck, sections: [{ title: { 'zh-Hant': '其後' }, first: slideId('slide-4') }] };
    const rows = [row('slide-1', 'slide-1'), row('slide-2', 'slide-2'), row('slide-3', 'slide-4')];
    expect(mendPairs(sectioned, 'zh-Hant', rows, mint, rules).sections).toEqual([
      { title: { 'zh-Hant': '其後' }, first: 'slide-3' },
    ]);
  });

  it('is refused where a slide would be lost', () => {
    expect(() => mendPairs(deck, 'zh-Hant', [row('slide-1', 'slide-1')], mint, rules)).toThrow('pair.rows-wrong');
  });
});
