import { describe, expect, it } from 'vitest';
import { madeOfNow, outgrown, pagesDiffer, sourceDiffers, withPages } from '../../../renderer/screens/handout/made-of';
import { deck, slideId, slides, type slide } from '../builders';
import type { PreviewReport } from '../../../main/contract/views';
import type { Recipe } from '../../../main/model/recipe';

const recipe = { edition: 'participant' } as unknown as Recipe;
const showing = (...keys: string[]) => ({
  following: false,
  recipe,
  preview: { keys, pageOf: { [slideId(1)]: 1, [slideId(2)]: 2 }, label: 'TLP:GREEN' } as unknown as PreviewReport,
});
const source = (revision: number) => ({ kind: 'deck' as const, deck: { ...deck(slides(1)), revision } });

describe('A file that was exported', () => {
  const madeOf = madeOfNow({ ...showing('cover', 'page'), source: source(1) });

  it('is told as good as long as every page is what it was', () => {
    expect(pagesDiffer({ ...showing('cover', 'page'), madeOf })).toBe(false);
  });

  it('is told as older than the handout once a page is another, or there are more or fewer', () => {
    expect(pagesDiffer({ ...showing('cover', 'mended'), madeOf })).toBe(true);
    expect(pagesDiffer({ ...showing('cover', 'page', 'more'), madeOf })).toBe(true);
    expect(pagesDiffer({ ...showing('cover'), madeOf })).toBe(true);
  });

  it('is compared with pages that are there, never with pages on their way', () => {
    expect(pagesDiffer({ ...showing('cover', 'mended'), following: true, madeOf })).toBe(false);
  });

  it('is compared with the pages that were on their way when it was begun', () => {
    const begun = madeOfNow({ ...showing('old'), following: true, source: source(1) });
    const there = withPages(begun, showing('new').preview);
    expect(pagesDiffer({ ...showing('new'), madeOf: there })).toBe(false);
    expect(withPages(there, showing('later').preview)).toBe(there);
  });

  it('of a set is older where the course or deck was changed since', () => {
    expect(sourceDiffers({ madeOf, source: source(1) })).toBe(false);
    expect(sourceDiffers({ madeOf, source: source(2) })).toBe(true);
    expect(sourceDiffers({ madeOf, source: null })).toBe(false);
  });

  it('must not be given out where a slide in it is for instructors alone or hidden now, and may where the slide was not in it', () => {
    const before = { ...showing('a'), source: { kind: 'deck' as const, deck: deck(slides(3)) } };
    const file = madeOfNow(before);
    const now = (number: number, change: Parameters<typeof slide>[1]) => ({
      ...before,
      madeOf: file,
      source: {
        kind: 'deck' as const,
        deck: deck(slides(3).map((one) => (one.id === slideId(number) ? { ...one, ...change } : one))),
      },
    });
    const oneSlide = { kind: 'slides', count: 1 };
    expect(outgrown(now(2, { audience: 'instructor' }), 'file')).toEqual(oneSlide);
    expect(outgrown(now(2, { hidden: true }), 'file')).toEqual(oneSlide);
    expect(outgrown(now(3, { hidden: true }), 'file')).toBeNull();
    expect(outgrown(now(3, { hidden: true }), 'set')).toEqual(oneSlide);
    expect(outgrown(now(2, { minutes: 5 }), 'file')).toBeNull();
    const instructors = { ...now(2, { hidden: true }), madeOf: madeOfNow(before, 'instructor') };
    expect(outgrown(instructors, 'file')).toBeNull();
  });

  it('must not be given out where what it holds is marked stricter than its pages say, and may where only more pages ask for it', () => {
    const before = { ...showing('a'), source: { kind: 'deck' as const, deck: deck(slides(3)) } };
    const stricter = { ...before.preview, label: 'TLP:AMBER' } as PreviewReport;
    const now = { ...before, madeOf: madeOfNow(before), preview: stricter };
    expect(outgrown(now, 'file')).toEqual({ kind: 'label', label: 'TLP:AMBER', before: 'TLP:GREEN' });
    const more = { ...stricter, pageOf: { ...stricter.pageOf, [slideId(3)]: 3 } };
    expect(outgrown({ ...now, preview: more }, 'file')).toBeNull();
  });
});
