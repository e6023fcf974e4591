import { describe, expect, it } from 'vitest';
import {
  pageAt,
  pagesInSight,
  pageTop,
  samePlace,
  stripHeight,
  type Strip,
} from '../../../renderer/screens/handout/preview/page-window';

const strip: Strip = { pages: 20, pageHeight: 900, gap: 16 };

describe('the strip of pages', () => {
  it('draws only pages in sight and one more on either side', () => {
    expect(pagesInSight(strip, pageTop(strip, 9), 600)).toEqual([8, 10]);
  });

  it('never names a page before the first or after the last', () => {
    expect(pagesInSight(strip, 0, 600)).toEqual([0, 1]);
    expect(pagesInSight(strip, stripHeight(strip) - 600, 600)[1]).toBe(19);
    expect(pagesInSight({ ...strip, pages: 1 }, 0, 5000)).toEqual([0, 0]);
  });

  it('counts the page across the upper third as the one being read', () => {
    expect(pageAt(strip, 0, 600)).toBe(0);
    expect(pageAt(strip, pageTop(strip, 5) - 150, 600)).toBe(5);
    expect(pageAt(strip, 1e9, 600)).toBe(19);
  });
});

describe('the place of a reader when the handout changes', () => {
  const before = { 'slide-1': 2, 'slide-2': 4, 'slide-3': 6 };

  it('follows the slide that was being looked at', () => {
    expect(samePlace(before, { 'slide-1': 2, 'slide-2': 3, 'slide-3': 3 }, 4)).toBe(3);
  });

  it('falls back to the slide before it where that one is left out', () => {
    expect(samePlace(before, { 'slide-1': 2, 'slide-3': 5 }, 4)).toBe(3);
  });

  it('stays on the page where no slide has come yet', () => {
    expect(samePlace(before, before, 1)).toBe(1);
  });
});
