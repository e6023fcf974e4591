import { describe, expect, it } from 'vitest';
import { madeOfNow, pagesDiffer, sourceDiffers, withPages } from '../../../renderer/screens/handout/made-of';
import { deck, slides } from '../builders';
import type { PreviewReport } from '../../../main/contract/views';

const showing = (...keys: string[]) => ({ following: false, preview: { keys } as unknown as PreviewReport });
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
    const there = withPages(begun, { keys: ['new'] });
    expect(pagesDiffer({ ...showing('new'), madeOf: there })).toBe(false);
    expect(withPages(there, { keys: ['later'] })).toBe(there);
  });

  it('of a set is older where the course or deck was changed since', () => {
    expect(sourceDiffers({ madeOf, source: source(1) })).toBe(false);
    expect(sourceDiffers({ madeOf, source: source(2) })).toBe(true);
    expect(sourceDiffers({ madeOf, source: null })).toBe(false);
  });
});
