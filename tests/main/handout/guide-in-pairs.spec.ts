import { describe, expect, it } from 'vitest';

import type { Recipe } from '../../../main/model/recipe';
import type { PlanPage } from '../../../main/model/plan';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { slideBoxes, textsOf } from '../../matchers/placed-text';
import { deckInput, plan } from './handouts';

/** Slides with notes of so many sentences in each of two languages. */
function guide(sentences: readonly number[], pairing: Recipe['pairing']): readonly PlanPage[] {
  const slides = sentences.map((count, index) =>
    aSlide({
      id: slideId(`slide-${String(index)}`),
      texts: {
        en: aText({
          title: `Title ${String(index)}`,
          body: '- first',
          notes: 'Ask who has seen such a payment before and what was done about it then. '.repeat(count),
        }),
        'zh-Hant': aText({
          title: `標題${String(index)}`,
          body: '- 要點',
          notes: '請學員說出曾否見過這類付款，以及當時如何處理。'.repeat(count),
        }),
      },
      looks: {},
    }),
  );
  const recipe = { edition: 'instructor', layout: 'notes', languages: ['en', 'zh-Hant'], parts: [], pairing } as const;
  return plan(deckInput(aDeck({ slides }), recipe)).pages;
}

const pairings = ['beside', 'facing'] as const;

describe("An instructor's guide in two languages", () => {
  it.each(pairings)('has two slides on a page where smaller pictures make room for both (%s)', (pairing) => {
    const pages = guide(
      Array.from({ length: 8 }, () => (pairing === 'beside' ? 10 : 11)),
      pairing,
    );
    expect(pages.length).toBeLessThanOrEqual(pairing === 'beside' ? 6 : 10);
  });

  it('has pictures as wide as their columns where there is little to say', () => {
    const [, , page] = guide([2, 2, 2, 2, 2, 2, 2, 2], 'beside');
    const widths = slideBoxes(page!).map(({ widthPt }) => Math.round(widthPt));
    expect(new Set(widths)).toEqual(new Set([232]));
  });

  it('lets a long text go on overleaf, under its slide in small and its title, rather than leave half a page free', () => {
    const pages = guide([10, 10, 10, 10], 'beside');
    const goesOn = pages.findIndex(({ items }) => textsOf(items).some(({ text }) => text.includes('continued')));
    expect(goesOn).toBeGreaterThan(0);
    const words = textsOf(pages[goesOn]!.items).filter(({ inSlide }) => !inSlide);
    expect(words.some(({ text }) => /^Title \d$/.test(text))).toBe(true);
    // A slide begins under the text that went on.
    expect(new Set(pages[goesOn]!.shows).size).toBeGreaterThan(1);
  });

  it('says of no column that it goes on where its text has ended', () => {
    const pages = guide([30], 'beside');
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const texts = textsOf(page.items).map(({ text }) => text);
      const ofChinese = texts.filter((text) => text.includes('請學員') || text.includes('付款'));
      if (texts.some((text) => text.includes('（續）'))) expect(ofChinese).not.toEqual([]);
    }
  });
});
