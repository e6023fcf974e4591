import { describe, expect, it } from 'vitest';
import { findInPages } from '../../../main/handout/find-in-pages';
import { planHandout } from '../../../main/handout/plan-handout';
import { handoutWords } from '../../../main/words/handout-words';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { deckInput, tools } from './handouts';

const long =
  'Follow the money from the first address to the last, and write down every hop as you go along the way to the exchange. '.repeat(
    3,
  );
const deck = aDeck({
  slides: [
    aSlide({
      id: slideId('one'),
      texts: { en: aText({ title: 'Tracing', body: `- The *mo*ney\n- café`, notes: long }) },
    }),
    aSlide({
      id: slideId('two'),
      texts: {
        en: aText({
          title: '追蹤',
          body: '- 香港',
          notes: '追蹤付款的人員應先記下已知的事實，再查明未知的事實。'.repeat(6),
        }),
      },
    }),
  ],
});
const { pages } = planHandout(deckInput(deck, { edition: 'instructor', layout: 'notes' }), tools, handoutWords);

describe('Words on the pages of a handout', () => {
  it('are found on every page, without regard to case, accents and width', () => {
    expect(findInPages(pages, 'FOLLOW THE MONEY').total).toBe(3);
    expect(findInPages(pages, 'CAFE').total).toBeGreaterThan(0);
    expect(findInPages(pages, 'ｔｒａｃｉｎｇ').total).toBeGreaterThan(0);
    expect(findInPages(pages, 'nowhere at all')).toEqual({ found: [], total: 0 });
    expect(findInPages(pages, '  ')).toEqual({ found: [], total: 0 });
  });

  it('are found where their letters change in the middle of a word', () => {
    expect(findInPages(pages, 'the money').total).toBe(4);
  });

  it('are found where a line ends within them, with a box on each line', () => {
    const { found } = findInPages(pages, long.trim().slice(0, 110));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.boxes.length).toBeGreaterThan(1);
  });

  it('are found in Chinese, also over the end of a line, where no space stands', () => {
    const { total, found } = findInPages(pages, '先記下已知的事實');
    expect(total).toBe(6);
    expect(found.some(({ boxes }) => boxes.length === 2)).toBe(true);
  });

  it('are marked inside the page, on the letters that were meant', () => {
    const { found } = findInPages(pages, 'money');
    for (const { boxes, widthPt, heightPt } of found)
      for (const box of boxes) {
        expect(box.xPt).toBeGreaterThan(0);
        expect(box.xPt + box.widthPt).toBeLessThan(widthPt);
        expect(box.yPt + box.heightPt).toBeLessThan(heightPt);
        expect(box.widthPt).toBeGreaterThan(box.heightPt);
      }
    const whole = findInPages(pages, 'Follow the money').found[0]?.boxes[0];
    const part = findInPages(pages, 'the money').found.find(({ boxes: [box] }) => box?.yPt === whole?.yPt)?.boxes[0];
    expect((part?.xPt ?? 0) + (part?.widthPt ?? 0)).toBeCloseTo((whole?.xPt ?? 0) + (whole?.widthPt ?? 0), 3);
    expect(part?.xPt).toBeGreaterThan(whole?.xPt ?? Infinity);
  });
});
