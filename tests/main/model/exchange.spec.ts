import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOf, isRoman, numbersNow, sidesOf, type WordedPage } from '../../../main/model/exchange';

/** Pages that say one word each, numbered from 1. */
const pages = (words: string): readonly WordedPage[] =>
  words.split(' ').flatMap((word, index) => (word === '' ? [] : [{ number: String(index + 1), words: word }]));
const numbers = (before: string, now: string): string => numbersNow(pages(before), pages(now)).join(' ');

describe('The numbers of pages after a late change', () => {
  it('stay where a page stayed, and where it says something else in its place', () => {
    expect(numbers('a b c d', 'a b c d')).toBe('1 2 3 4');
    expect(numbers('a b c d', 'a X c d')).toBe('1 2 3 4');
  });

  it('go on with letters where a page was added, so that all after it keep their own', () => {
    expect(numbers('a b c', 'a b X Y c')).toBe('1 2 2a 2b 3');
    expect(numbers('a b c', 'a b c X')).toBe('1 2 3 3a');
  });

  it('are left free where a page is gone', () => {
    expect(numbers('a b c d', 'a d')).toBe('1 4');
  });

  it('begin with 1 also where a page comes before the first: that one becomes 1a', () => {
    expect(numbers('a b', 'X a b')).toBe('1 1a 2');
    expect(numbers('a b', 'X Y a b')).toBe('1 1a 1b 2');
  });

  it('know a page again that changed in nothing but the numbers of the pages it names', () => {
    expect(
      numbersNow(
        [...pages('a'), { number: '2', words: 'see page 7' }],
        [...pages('X a'), { number: '3', words: 'see page 8' }],
      ),
    ).toEqual(['1', '1a', '2']);
  });

  it('of pages before the first session have a hyphen before the letter, since ix and ixa are both made of letters', () => {
    const front = [{ number: 'ix', words: 'a' }];
    const now = [...front, { number: 'x', words: 'b' }];
    expect(numbersNow(front, now)).toEqual(['ix', 'ix-a']);
    expect([isRoman('ix-a'), isRoman('12a'), isRoman('A')]).toEqual([true, false, false]);
  });

  it('take the next free letter where pages were added before', () => {
    const before = [
      { number: '1', words: 'a' },
      { number: '1a', words: 'b' },
      { number: '2', words: 'c' },
    ];
    const now = pages('a b X c');
    expect(numbersNow(before, now)).toEqual(['1', '1a', '1b', '2']);
  });

  it('are never given twice', () => {
    const words = fc.array(fc.constantFrom(...'abcdef'), { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (before, now) => {
        const given = numbersNow(pages(before), pages(now));
        expect(new Set(given).size).toBe(pages(now).length);
      }),
    );
  });
});

const now = (list: string) =>
  list.split(' ').map((word) => ({ number: word.replace('*', ''), isChanged: word.endsWith('*') }));

describe('The exchange of pages printed on one side', () => {
  const before = ['1', '2', '3', '4'];

  it('takes out what changed or is gone, and puts in what changed or is new', () => {
    const { steps, put, after } = exchangeOf(before, now('1 2* 2a* 3'), false);
    expect(steps).toEqual([
      { take: ['2'], put: ['2', '2a'], after: null },
      { take: ['4'], put: [], after: null },
    ]);
    expect([put, after]).toEqual([
      ['2', '2a'],
      ['1', '2', '2a', '3'],
    ]);
  });

  it('says after which page something new comes', () => {
    expect(exchangeOf(before, now('1 2 3 3a* 4'), false).steps).toEqual([{ take: [], put: ['3a'], after: '3' }]);
  });

  it('is none where nothing changed', () => {
    expect(exchangeOf(before, now('1 2 3 4'), false)).toEqual({ steps: [], put: [], after: before });
  });
});

describe('The exchange of sheets printed on both sides', () => {
  const before = ['1', '2', '3', '4', '5', null];

  it('brings the other side of a sheet again', () => {
    expect(exchangeOf(before, now('1 2* 3 4 5'), true)).toEqual({
      steps: [{ take: ['1', '2'], put: ['1', '2'], after: null }],
      put: ['1', '2'],
      after: before,
    });
  });

  it('keeps a front a front and a back a back, with a blank side where nothing belongs', () => {
    const { steps, put } = exchangeOf(before, now('1 1a* 2 3 4 5'), true);
    expect(steps).toEqual([{ take: ['1', '2'], put: ['1', '1a', '2'], after: null }]);
    expect(put).toEqual(['1', '1a', null, '2']);
  });

  it('takes nothing out where new pages come after a whole sheet', () => {
    const { steps, put, after } = exchangeOf(before, now('1 2 2a* 3 4 5'), true);
    expect(steps).toEqual([{ take: [], put: ['2a'], after: '2' }]);
    expect([put, after]).toEqual([
      ['2a', null],
      ['1', '2', '2a', null, '3', '4', '5', null],
    ]);
  });

  it('prints a new page on the blank back of a sheet, which is exchanged for that', () => {
    expect(exchangeOf(before, now('1 2 3 4 5 5a*'), true).put).toEqual(['5', '5a']);
  });

  it('leaves a folder that holds every page of now, in order, each on the side that it was planned for', () => {
    const letters = fc
      .array(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 10 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(letters, letters, fc.boolean(), (was, is, isTwoSided) => {
        const old = pages(was).map(({ number }) => number);
        const faces = isTwoSided && old.length % 2 === 1 ? [...old, null] : old;
        const given = numbersNow(pages(was), pages(is));
        const known = new Map(pages(was).map(({ number, words }) => [number, words]));
        const changed = given.map((number, index) => ({
          number,
          isChanged: known.get(number) !== pages(is)[index]?.words,
        }));
        const { put, after } = exchangeOf(faces, changed, isTwoSided);
        expect(after.filter((face) => face !== null)).toEqual(given);
        if (isTwoSided) expect([put.length % 2, after.length % 2]).toEqual([0, 0]);
        const planned = sidesOf(
          exchangeOf(
            faces,
            given.map((number) => ({ number, isChanged: false })),
            isTwoSided,
          ).after,
          isTwoSided,
        );
        expect(sidesOf(after, isTwoSided)).toEqual(planned);
      }),
    );
  });
});
