import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../main/model/keep-same';

const slide = (id: string, title: string) => ({ id, texts: { en: { title, tags: ['a', 'b'] } }, minutes: null });
const deck = (...slides: ReturnType<typeof slide>[]) => ({ id: 'deck', heads: new Map([['one', { slides }]]) });
const copyOf = <T>(value: T): T => structuredClone(value);

describe('What comes again as a copy', () => {
  it('is the very same where nothing changed', () => {
    const before = deck(slide('1', 'One'), slide('2', 'Two'));
    expect(keepSame(before, copyOf(before))).toBe(before);
  });

  it('is new only where it changed, and above that', () => {
    const before = deck(slide('1', 'One'), slide('2', 'Two'));
    const after = keepSame(before, copyOf(deck(slide('1', 'One'), slide('2', 'Other'))));
    expect(after).toEqual(deck(slide('1', 'One'), slide('2', 'Other')));
    expect(after.heads.get('one')?.slides[0]).toBe(before.heads.get('one')?.slides[0]);
    expect(after.heads.get('one')?.slides[1]?.texts.en.tags).toBe(before.heads.get('one')?.slides[1]?.texts.en.tags);
  });

  it('knows a slide by its id where another came before it', () => {
    const before = deck(slide('1', 'One'), slide('2', 'Two'));
    const after = keepSame(before, copyOf(deck(slide('3', 'New'), slide('1', 'One'), slide('2', 'Two'))));
    expect(after.heads.get('one')?.slides[2]).toBe(before.heads.get('one')?.slides[1]);
  });

  it('always equals what came, whatever was there before', () => {
    const anything = fc.anything({ withMap: true, withNullPrototype: false, maxDepth: 3 });
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        expect(keepSame(before, after)).toEqual(after);
        expect(keepSame(copyOf(after), after)).toEqual(after);
      }),
    );
  });
});
