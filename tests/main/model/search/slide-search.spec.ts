import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from '../../../../main/model/search/fold-text';
import { findInDeck, readDeckText, snippet } from '../../../../main/model/search/slide-search';
import { aSlide, aText } from '../../../builders/a-deck';
import { slideId } from '../../../builders/ids';

const deck = readDeckText([
  aSlide({
    id: slideId('slide-1'),
    texts: {
      en: aText({ title: 'Cold wallets', body: '- a café receipt', notes: 'Never say the seed aloud.' }),
      'zh-Hant': aText({ title: '冷錢包', body: '助記詞不可拍照' }),
    },
  }),
  aSlide({ id: slideId('slide-2'), texts: { en: aText({ title: 'Seed phrases', body: 'ＢＩＰ３９ words' }) } }),
]);
const found = (query: string) =>
  findInDeck(deck, searchWords(query)).map(({ slide, language, field }) => `${String(slide + 1)} ${language} ${field}`);

describe('A search in slides', () => {
  it('finds words in titles, texts and notes, whatever their case', () => {
    expect(found('SEED')).toEqual(['1 en notes', '2 en title']);
    expect(found('cold')).toEqual(['1 en title']);
  });

  it('finds Chinese wherever it stands, without a space', () => {
    expect(found('記詞')).toEqual(['1 zh-Hant body']);
  });

  it('takes no notice of accents and of full-width forms', () => {
    expect(found('cafe')).toEqual(['1 en body']);
    expect(found('bip39')).toEqual(['2 en body']);
  });

  it('wants all words on one slide, in any field and language', () => {
    expect(found('seed 錢包')).toEqual(['1 en notes']);
    expect(found('seed nothing')).toEqual([]);
  });

  it('finds nothing across two fields, and nothing for no words', () => {
    expect(found('walletsa')).toEqual([]);
    expect(found(' \u3000 ')).toEqual([]);
  });

  it('finds every slide that holds a word, each once, at a place where it stands', () => {
    const word = fc.constantFrom('seed', 'Seed', '錢包', 'x', 'é', ' ');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (texts) => {
        const slides = texts.map(([title, notes], index) =>
          aSlide({ id: slideId(`slide-${String(index)}`), texts: { en: aText({ title, notes }) } }),
        );
        const hits = findInDeck(readDeckText(slides), searchWords('seed'));
        const holding = texts.flatMap(([title, notes], index) =>
          foldText(`${title}\n${notes}`).includes('seed') ? [index] : [],
        );
        expect(hits.map(({ slide }) => slide)).toEqual(holding);
        for (const { slide, field, from, to } of hits) {
          const written = slides[slide]?.texts.en?.[field] ?? '';
          expect(foldText(written.slice(from, to))).toBe('seed');
        }
      }),
    );
  });

  it('folds plain words and Chinese as it folds the same beside a letter that is neither', () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(all.filter((unit) => foldText(unit) !== foldText(`${unit}é`).charAt(0))).toEqual([]);
  });

  it('folds a text to one of the same length, so that places stay places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldText(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('What is shown of a place', () => {
  it('is the words around it, cut between words, on one line', () => {
    const text = `${'before it '.repeat(20)}\nthe seed, ${'after it '.repeat(20)}`;
    const at = text.indexOf('seed');
    const [before, match, after] = snippet(text, at, at + 4, { before: 20, after: 20 });
    expect([before, match, after]).toEqual(['…it before it the ', 'seed', ', after it after it…']);
  });

  it('stands near the beginning of a line: little comes before it, and of Chinese half as much', () => {
    const text = `${'操作系統在計算機系統中的地位'.repeat(9)}Windows 98`;
    const [before, match] = snippet(text, text.indexOf('Windows'), text.indexOf('Windows') + 7);
    expect([before.length, match]).toEqual([15, 'Windows']);
  });

  it('has no marks of Markdown', () => {
    expect(snippet('![**Cold** wallets](media:abc.svg) at rest', 11, 18)).toEqual(['Cold ', 'wallets', ' at rest']);
  });

  it('is all of a short text', () => {
    expect(snippet('冷錢包', 1, 3)).toEqual(['冷', '錢包', '']);
  });
});
