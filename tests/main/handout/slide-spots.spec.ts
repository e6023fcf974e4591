import { describe, expect, it } from 'vitest';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { slideBoxes } from '../../matchers/placed-text';
import { deckInput, plan } from './handouts';

const ids = Array.from({ length: 6 }, (_, at) => slideId(`spot-${String(at)}`));
const slides = ids.map((id) => aSlide({ id, texts: { en: aText({ title: 'A title', body: '- a line' }) }, looks: {} }));

describe('where a slide stands on its page', () => {
  it.each(['6', '2'] as const)('is the picture of that slide and of no other, in the layout “%s”', (layout) => {
    const made = plan(deckInput(aDeck({ slides }), { layout, parts: [] }));
    const spots = ids.map((id) => ({ page: made.pageOf[id] ?? -1, ...made.spotOf[id] }));
    expect(new Set(spots.map((spot) => JSON.stringify(spot))).size).toBe(ids.length);
    for (const { page, xPt, yPt } of spots) {
      const boxes = slideBoxes(made.pages[page]!);
      expect(boxes.some((box) => Math.abs(box.xPt - (xPt ?? -1)) < 1 && Math.abs(box.yPt - (yPt ?? -1)) < 1)).toBe(
        true,
      );
    }
  });
});
