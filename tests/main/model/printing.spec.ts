import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenNumbers, pageNumbers, sheetsOf } from '../../../main/model/printing';

describe('Pages to print', () => {
  it('are all where nothing is typed, and otherwise those that were named, each once and in the order of the file', () => {
    expect(chosenNumbers(' ', pageNumbers(3))).toEqual([1, 2, 3]);
    expect(chosenNumbers('9, 1-3，2、7-', pageNumbers(9))).toEqual([1, 2, 3, 7, 8, 9]);
  });

  it('are refused with the number that is wrong, and with the last that there is', () => {
    const wrong = (text: string) => () => chosenNumbers(text, pageNumbers(12));
    expect(wrong('3, 13')).toThrow(expect.objectContaining({ facts: { part: '13', problem: 'past-end', last: 12 } }));
    expect(wrong('5-2')).toThrow(
      expect.objectContaining({ code: 'print.numbers', facts: { part: '5-2', problem: 'backwards' } }),
    );
    expect(wrong('cover')).toThrow(expect.objectContaining({ facts: { part: 'cover', problem: 'not-a-range' } }));
  });

  it('may be the copies of a set that begins at any number', () => {
    expect(chosenNumbers('42-', [41, 42, 43])).toEqual([42, 43]);
    expect(() => chosenNumbers('1', [41, 42, 43])).toThrow(expect.objectContaining({ code: 'print.numbers' }));
  });

  it('take as many sheets as are needed for each copy to begin on one of its own', () => {
    expect([sheetsOf(7, 'one', 3), sheetsOf(7, 'long-edge', 3), sheetsOf(8, 'short-edge', 3)]).toEqual([21, 12, 12]);
    fc.assert(
      fc.property(fc.nat(500), fc.nat(200), (pages, copies) => {
        const sheets = sheetsOf(pages, 'long-edge', copies);
        expect(sheets * 2).toBeGreaterThanOrEqual(pages * copies);
        expect(sheets * 2).toBeLessThanOrEqual((pages + 1) * copies);
      }),
    );
  });
});
