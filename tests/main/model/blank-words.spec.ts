import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankInText, blankPattern, standsIn, withBlanks } from '../../../main/model/blank-words';

const hidden = (text: string, ...words: readonly string[]): string => withBlanks(text, blankPattern(words));

describe('Words that are blanks', () => {
  it('are found as whole words, in any case, with the ending of a plural', () => {
    expect(hidden('Seed phrase: two SEED PHRASES', 'seed phrase')).toBe(`${blankInText}: two ${blankInText}`);
    expect(hidden('A key, no monkey and no keyboard', 'key')).toBe(`A ${blankInText}, no monkey and no keyboard`);
    expect(hidden('As chaves públicas', 'chave')).toBe(`As ${blankInText} públicas`);
  });

  it('are found in Chinese wherever they stand, and beside Chinese in Latin too', () => {
    expect(hidden('錢包的私鑰及助記詞', '私鑰')).toBe(`錢包的${blankInText}及助記詞`);
    expect(hidden('解釋UTXO模型', 'UTXO')).toBe(`解釋${blankInText}模型`);
  });

  it('are found over other spaces, hyphens, apostrophes and soft hyphens', () => {
    for (const text of ['hot\u00a0wallet', 'hot\nwallet', 'hot  wallet', 'h\u00adot wall\u00adet'])
      expect(hidden(text, 'hot wallet')).toBe(blankInText);
    expect(hidden('multi\u2011party', 'multi-party')).toBe(blankInText);
    expect(hidden('owner\u2019s key', "owner's key")).toBe(blankInText);
  });

  it('are found whole before one within another', () => {
    expect(hidden('a private key and a key', 'key', 'private key')).toBe(`a ${blankInText} and a ${blankInText}`);
  });

  it('stand in no text after they were taken out, whatever the text and the words', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab cd.-A私鑰(*+'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (whole, words) => {
        const left = hidden(whole, ...words);
        for (const word of words) expect(standsIn(left.replaceAll(blankInText, '|'), word)).toBe(false);
      }),
    );
  });
});
