import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pick } from '../../../main/model/course';
import { formatPicks, parseRange, resolveRange, slidesOfPicks } from '../../../main/model/range';
import { aDeck, aSlide, slides } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';

const ten = slides(10);
const one = (number: number): Pick => ({ kind: 'one', slide: slideId(`slide-${number}`) });
const from = (number: number): Pick => ({ kind: 'from', slide: slideId(`slide-${number}`) });
const numbers = (text: string, all = ten) =>
  slidesOfPicks(resolveRange(text, all), { slides: all }).map(({ id }) => Number(id.slice('slide-'.length)));

describe('A slide range', () => {
  it.each([
    ['1,3-5,8-', [1, 3, 4, 5, 8, 9, 10]],
    ['7', [7]],
    ['1-', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [' 1 , 3 - 5 ', [1, 3, 4, 5]],
    ['１，３－５', [1, 3, 4, 5]],
    ['1、3–5', [1, 3, 4, 5]],
    ['1—2', [1, 2]],
    ['1;3', [1, 3]],
    ['4-4', [4]],
    ['10-', [10]],
    ['9,1', [9, 1]],
    ['1-5,4-7,2', [1, 2, 3, 4, 5, 6, 7]],
    ['8-,9,1', [8, 9, 10, 1]],
    ['9,8-', [9, 8, 10]],
  ])('%j means the slides %j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each([
    ['', '', 'empty'],
    ['   ', '', 'empty'],
    ['1,,3', '', 'empty'],
    ['1,', '', 'empty'],
    ['1,x,3', 'x', 'not-a-range'],
    ['1,-3', '-3', 'not-a-range'],
    ['1-2-3', '1-2-3', 'not-a-range'],
    ['1 2', '1 2', 'not-a-range'],
    ['1.5', '1.5', 'not-a-range'],
    ['0', '0', 'zero'],
    ['0-3', '0-3', 'zero'],
    ['2,5-3', '5-3', 'backwards'],
    ['1,11', '11', 'past-end'],
    ['8-11', '8-11', 'past-end'],
    ['11-', '11-', 'past-end'],
    ['1,99999999999999999999', '100000000000000000000', 'past-end'],
  ])('%j is refused, and %j is named as its wrong part', (text, part, problem) => {
    expect(() => resolveRange(text, ten)).toThrow(
      expect.objectContaining({ code: 'range.invalid', facts: expect.objectContaining({ part, problem }) }),
    );
  });

  it('that names a slide twice picks it once', () => {
    expect(resolveRange('2,1-2', ten)).toEqual([one(2), one(1)]);
  });

  it('past the end says how many slides there are', () => {
    expect(() => resolveRange('12', ten)).toThrow(
      expect.objectContaining({ facts: { part: '12', problem: 'past-end', slides: 10 } }),
    );
  });

  it('is refused for a deck without slides', () => {
    expect(() => resolveRange('1-', [])).toThrow(
      expect.objectContaining({ facts: { part: '1-', problem: 'past-end', slides: 0 } }),
    );
  });

  it('counts hidden slides, as PowerPoint does', () => {
    const deck = [
      aSlide({ id: slideId('slide-1') }),
      aSlide({ id: slideId('slide-2'), hidden: true }),
      aSlide({ id: slideId('slide-3') }),
    ];
    expect(resolveRange('3', deck)).toEqual([one(3)]);
  });

  it('can be read without knowing the deck', () => {
    expect(parseRange('1,8-')).toEqual([
      { from: 1, to: 1 },
      { from: 8, to: 'end' },
    ]);
  });

  it('with an open end takes what a newer version adds after it', () => {
    const picks = resolveRange('9-', ten);
    const version = aDeck({ slides: [...ten, aSlide({ id: slideId('slide-11') })] });
    expect(slidesOfPicks(picks, version).map(({ id }) => id)).toEqual(['slide-9', 'slide-10', 'slide-11']);
  });
});

describe('Picks', () => {
  it('are written as the range a person would type', () => {
    expect(formatPicks([one(1), one(3), one(4), one(5), from(8)], { slides: ten })).toBe('1,3-5,8-');
  });

  it('are written with the numbers of the version that is shown', () => {
    expect(formatPicks([one(1), one(2), one(3)], { slides: [...ten].reverse() })).toBe('10,9,8');
  });

  it('of slides that a version lacks are left out', () => {
    const version = aDeck({ slides: slides(2) });
    expect(formatPicks([one(1), one(9), from(10)], version)).toBe('1');
    expect(slidesOfPicks([one(1), one(9), from(10)], version)).toEqual(version.slides.slice(0, 1));
  });

  const part = fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom('one', 'to', 'from'))
    .map(([a, b, kind]) => {
      if (kind === 'one') return String(a);
      return kind === 'from' ? `${a}-` : `${Math.min(a, b)}-${Math.max(a, b)}`;
    });

  it('mean the same after they are written and read again', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const picks = resolveRange(parts.join(','), ten);
        expect(resolveRange(formatPicks(picks, { slides: ten }), ten)).toEqual(picks);
      }),
    );
  });

  it('never show a slide twice', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const shown = numbers(parts.join(','));
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});
