import { describe, expect, it } from 'vitest';

import type { Item, TagRef } from '../../../main/model/scene';
import type { Recipe } from '../../../main/model/recipe';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import type { PlanPage } from '../../../main/model/plan';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { slideBoxes, textsOf } from '../../matchers/placed-text';
import { deckInput, plan } from './handouts';

type Sentences = readonly (number | readonly [number, number])[];

function guide(sentences: Sentences, pairing: Recipe['pairing']): readonly PlanPage[] {
  return planned(sentences, { pairing }).pages;
}

/** Slides with notes of so many sentences, in English and in Chinese. */
function planned(sentences: Sentences, choices: Partial<Recipe>): HandoutPlan {
  const counts = sentences.map((count) => (typeof count === 'number' ? ([count, count] as const) : count));
  const slides = counts.map(([english, chinese], index) =>
    aSlide({
      id: slideId(`slide-${String(index)}`),
      texts: {
        en: aText({
          title: `Title ${String(index)}`,
          body: '- first',
          notes: 'Ask who has seen such a payment before and what was done about it then. '.repeat(english),
        }),
        'zh-Hant': aText({
          title: `標題${String(index)}`,
          body: '- 要點',
          notes: '請學員說出曾否見過這類付款，以及當時如何處理。'.repeat(chinese),
        }),
      },
      looks: {},
    }),
  );
  const recipe = { edition: 'instructor', layout: 'notes', languages: ['en', 'zh-Hant'], parts: [] } as const;
  return plan(deckInput(aDeck({ slides }), { ...recipe, ...choices }));
}

function widthsOn(page: PlanPage | undefined): readonly number[] {
  return page ? slideBoxes(page).map(({ widthPt }) => Math.round(widthPt)) : [];
}

const goesOn = ({ items }: PlanPage): boolean => textsOf(items).some(({ text }) => text.includes('continued'));

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
    expect(new Set(widthsOn(page))).toEqual(new Set([232]));
  });

  it('makes no picture smaller for a slide that does not come', () => {
    for (const count of [4, 8, 10, 11, 12, 16, 24]) {
      const pages = guide([count], 'facing');
      expect(pages.map(widthsOn), `${count} sentences`).toEqual([[337], [337]]);
    }
  });

  it('makes the pictures of a page smaller where the slide after it then ends on that page too', () => {
    const pages = guide([4, 15], 'facing');
    expect(pages).toHaveLength(2);
    expect(Math.max(...pages.flatMap(widthsOn))).toBeLessThan(337);
  });

  it('has its last slide on a page of its own rather than its last lines', () => {
    const pages = guide([2, 12], 'beside');
    expect(pages.map(widthsOn)).toEqual([
      [232, 232],
      [232, 232],
    ]);
    expect(pages.some(goesOn)).toBe(false);
  });

  it('lets a long text go on overleaf, under its slide in small and its title, rather than leave half a page free', () => {
    const pages = guide([10, 10, 10, 10], 'beside');
    const later = pages.findIndex(goesOn);
    expect(later).toBeGreaterThan(0);
    const words = textsOf(pages[later]!.items).filter(({ inSlide }) => !inSlide);
    expect(words.some(({ text }) => /^Title \d$/.test(text))).toBe(true);
    // A slide begins under the text that went on.
    expect(new Set(pages[later]!.shows).size).toBeGreaterThan(1);
  });

  it.each([
    [200, 40],
    [40, 200],
    [60, 20],
    [50, 50],
  ])('has the same passage on facing pages, however long each text is (%i and %i sentences)', (english, chinese) => {
    const pages = guide([[english, chinese]], 'facing');
    const lengths = pages.map(({ items }) =>
      textsOf(items)
        .filter(({ inSlide, tag, text }) => !inSlide && tag !== 'artifact' && !/Title|標題|Slide|第/.test(text))
        .reduce((sum, { text }) => sum + text.length, 0),
    );
    const sides = [0, 1].map((side) => lengths.filter((_, page) => page % 2 === side));
    const alone = [guide([[english, 1]], 'facing'), guide([[1, chinese]], 'facing')];
    expect(pages).toHaveLength(Math.max(...alone.map(({ length }) => length)));
    const shares = sides.map((side) => {
      const whole = side.reduce((sum, length) => sum + length, 0);
      return side.map((_, page) => side.slice(0, page + 1).reduce((sum, length) => sum + length, 0) / whole);
    });
    for (const [page, share] of shares[0]!.entries()) expect(Math.abs(shares[1]![page]! - share)).toBeLessThan(0.1);
    for (const side of sides) expect(Math.min(...side)).toBeGreaterThan(0);
  });

  it('repeats nothing but the small slide opposite a text whose translation is too short to be parted', () => {
    const pages = guide([[100, 1]], 'facing');
    expect(pages.map(widthsOn)).toEqual([[337], [337], [91], [91], [91], [91]]);
  });

  it.each([
    ['in one', { languages: ['en'] }, 337],
    ['in two beside each other', { pairing: 'beside' }, 232],
    ['in two facing each other', { pairing: 'facing' }, 337],
  ] as const)(
    'has the largest pictures over a text that goes on for more than a few lines, %s',
    (_, choices, widthPt) => {
      expect(Math.max(...planned([120], choices).pages.flatMap(widthsOn))).toBe(widthPt);
    },
  );

  it.each([{ languages: ['en'], pairing: 'beside' }, { pairing: 'beside' }, { pairing: 'facing' }] as const)(
    'measures what goes on overleaf without a tag in the document (%j)',
    (choices) => {
      const { tags, pages } = planned([120, 60, 37], choices);
      const tagsIn = (items: readonly Item[]): readonly TagRef[] =>
        items.flatMap((item) => (item.kind === 'group' ? tagsIn(item.items) : [item.tag]));
      const used = new Set<unknown>([
        ...pages.flatMap(({ items }) => tagsIn(items)),
        ...tags.map(({ parent }) => parent),
      ]);
      expect(tags.filter(({ type, id }) => type === 'P' && !used.has(id))).toEqual([]);
    },
  );

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
