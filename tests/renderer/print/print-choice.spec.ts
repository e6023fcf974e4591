import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../main/words/say-in';
import { readChoice, type PrintChoice } from '../../../renderer/screens/print/print-choice';

const say = sayIn('en');
const choice: PrintChoice = {
  printer: null,
  pages: null,
  which: null,
  copies: '1',
  collate: true,
  sides: 'long-edge',
  grey: false,
  enters: false,
};
const file = { pages: 9, numbers: [] };
const set = { pages: 9, numbers: [41, 42, 43] };

describe('What is chosen in the print dialog', () => {
  it('comes to so many sheets, each copy beginning on one of its own', () => {
    expect(readChoice({ ...choice, copies: '3' }, file, say)).toMatchObject({ copies: 3, each: 5, sheets: 15 });
    expect(readChoice({ ...choice, pages: '1-3', which: '42-' }, set, say)).toMatchObject({
      copies: 2,
      each: 2,
      sheets: 4,
      // Each numbered copy is a file of its own.
      wish: { copies: 1, pages: '1-3' },
    });
  });

  it('cannot be printed while a field is empty or wrong, and only what is wrong is told', () => {
    expect(readChoice({ ...choice, pages: '' }, file, say)).toMatchObject({
      isWhole: false,
      troubles: { pages: null, copies: null },
    });
    const wrong = readChoice({ ...choice, pages: '10', copies: '0' }, file, say);
    expect(wrong.isWhole).toBe(false);
    expect(wrong.troubles).toEqual({
      pages: 'There is no number 10; the last is 9.',
      which: null,
      copies: 'A whole number from 1 to 200.',
    });
  });
});
