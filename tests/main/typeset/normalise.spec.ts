import { describe, expect, it } from 'vitest';
import { columnAfter, normaliseText } from '../../../main/typeset/normalise';

const asProse = (text: string): string => normaliseText(text, false, 0);

describe('Text before it is set', () => {
  it('is composed, so that an accent typed apart is the same letter', () => {
    expect(asProse('Sa\u0303o')).toBe('São');
  });

  it('has characters where a file held radicals or compatibility forms', () => {
    expect(asProse('\u2f08\u2f00\u2ed1\u2ea0\uf9e4')).toBe('人一長民理');
  });

  it('has one kind of line end and nothing that cannot be seen', () => {
    expect(asProse('a\r\nb\u2028c\rd\ufeff\u202e\u0007e')).toBe('a\nb\nc\nde');
  });

  it('keeps what belongs to a character: joiners and variation selectors', () => {
    expect(asProse('❤\ufe0f 👩\u200d🚒')).toBe('❤\ufe0f 👩\u200d🚒');
  });

  it('has a space for a tab, and in code spaces up to the next of four columns, Han counting two', () => {
    expect(asProse('a\tb')).toBe('a b');
    expect(normaliseText('a\tb\n值\tc', true, 0)).toBe('a   b\n值  c');
    expect(normaliseText('\tx', true, columnAfter('ab', 0))).toBe('  x');
  });
});
