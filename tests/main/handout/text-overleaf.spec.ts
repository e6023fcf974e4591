import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Box } from '../../../main/model/geometry';
import type { PlanPage } from '../../../main/model/plan';
import type { Slide } from '../../../main/model/slide';
import type { Recipe } from '../../../main/model/recipe';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import { layoutsWithText } from '../../../main/model/layout-for-edition';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, slideId } from '../../builders/ids';
import { slideBoxes, slideFigures, textsOf, wordsOf, writingBoxes } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

interface Said {
  readonly points: number;
  readonly size: 'large' | 'small';
  readonly english: number;
  readonly chinese: number;
  readonly handout: number;
  readonly isTranslated: boolean;
}

const said = fc.record<Said>({
  points: fc.integer({ min: 0, max: 9 }),
  size: fc.constantFrom('large', 'small'),
  english: fc.oneof(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 70 })),
  chinese: fc.oneof(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 70 })),
  handout: fc.integer({ min: 0, max: 9 }),
  isTranslated: fc.boolean(),
});

/** Each line of its notes and its handout text says whose it is. */
function slideOf({ points, size, english, chinese, handout, isTranslated }: Said, index: number): Slide {
  const own = `n${String(index)}n`;
  const line = size === 'large' ? `- point` : `- ${'a point that is long '.repeat(5)}`;
  const body = Array.from({ length: points }, () => line).join('\n');
  const [first, second] = [english, chinese].map((count, at) =>
    (at === 0 ? `Ask ${own} about the payment ${own}. ` : `請問${own}這筆付款${own}。`).repeat(count),
  );
  const texts = {
    title: `Title ${String(index)}`,
    body,
    notes: first!,
    handoutText: `What ${own} is. `.repeat(handout),
  };
  const han = { title: `標題${String(index)}`, body, notes: second!, handoutText: `${own}便是。`.repeat(handout) };
  return aSlide({
    id: slideId(`slide-${String(index)}`),
    texts: { en: aText(texts), ...(isTranslated ? { 'zh-Hant': aText(han) } : {}) },
  });
}

type Choices = Pick<Recipe, 'edition' | 'layout' | 'languages' | 'pairing' | 'sides'>;

const choices = fc.record<Choices>({
  edition: fc.constantFrom<Recipe['edition']>('instructor', 'instructor', 'participant'),
  layout: fc.constantFrom<Recipe['layout']>('notes', ...layoutsWithText),
  languages: fc.constantFrom<Recipe['languages']>(['en'], ['en', 'zh-Hant'], ['zh-Hant', 'en']),
  pairing: fc.constantFrom<Recipe['pairing']>('beside', 'facing', 'beneath'),
  sides: fc.constantFrom<Recipe['sides']>('one', 'two'),
});

function handout(slides: readonly Slide[], recipe: Choices, opens: boolean): HandoutPlan {
  const deck = aDeck({ slides });
  const material = {
    kind: 'slides',
    deck: deck.id,
    pinned: aHash('1'),
    pick: [{ kind: 'from', slide: deck.slides[0]!.id }],
  } as const;
  const course = aCourse({ days: [aDay({ sessions: [aSession({ material: [material] })] })] });
  return plan(courseInput(course, new Map([[aHash('1'), deck]]), { ...recipe, parts: opens ? ['sessions'] : [] }));
}

const handouts = fc.record({ slides: fc.array(said, { minLength: 1, maxLength: 6 }), choices, opens: fc.boolean() });

/** Guides in two languages, most of whose slides take about half a page. */
const guides = fc.record({
  slides: fc.array(
    said.map((each) => ({ ...each, english: each.english % 24, points: each.points % 5, isTranslated: true })),
    { minLength: 1, maxLength: 6 },
  ),
  choices: choices.map((each) => ({
    ...each,
    edition: 'instructor' as const,
    layout: 'notes' as const,
    languages: ['en', 'zh-Hant'] as const,
  })),
  opens: fc.boolean(),
});

/** The baselines of a slide's text in each column of a page. */
function columnsOf(own: string, page: PlanPage): readonly (readonly number[])[] {
  const lines = textsOf(page.items).filter(({ text, inSlide }) => !inSlide && text.includes(own));
  return [0, 1].map((column) => [
    ...new Set(lines.filter(({ xPt }) => Math.floor(xPt / 250) === column).map(({ baselinePt }) => baselinePt)),
  ]);
}

function heightOf(baselines: readonly number[]): number {
  return baselines.length === 0 ? 0 : Math.max(...baselines) - Math.min(...baselines) + leadingPt;
}

const few = 3;
const leadingPt = 17.5;

describe('A text that is longer than its page', () => {
  it('leaves no page with nothing but room to write', () => {
    fc.assert(
      fc.property(handouts, ({ slides, choices: recipe, opens }) => {
        const made = handout(slides.map(slideOf), recipe, opens);
        for (const page of made.pages) {
          if (writingBoxes(page).length === 0) continue;
          const words = textsOf(page.items).filter(({ tag }) => tag !== 'artifact');
          expect(words.map(({ text }) => text).join('')).not.toBe('');
        }
      }),
      { numRuns: 80 },
    );
  });

  it('goes on overleaf with a few lines only where no picture that is read with ease would hold them', () => {
    fc.assert(
      fc.property(fc.oneof(guides, handouts), ({ slides, choices: recipe, opens }) => {
        const made = handout(slides.map(slideOf), { ...recipe, layout: 'notes' }, opens);
        const figures = slideFigures(made);
        for (const [index] of slides.entries()) {
          const own = `n${String(index)}n`;
          const pages = made.pages.flatMap((page, at) => (wordsOf(page).includes(own) ? [at] : []));
          const last = pages.at(-1) ?? 0;
          const pictures = figures.filter(({ tag }) =>
            new RegExp(`(Title |標題)${String(index)}\\b`).test(tag.alt ?? ''),
          );
          const first = pictures[0]?.page ?? last;
          const spread = recipe.pairing === 'facing' && pictures.length > 1 ? 2 : 1;
          if (last - first < spread) continue;
          const columns = made.pages.slice(last - spread + 1, last + 1).flatMap((page) => columnsOf(own, page));
          if (Math.max(...columns.map((lines) => lines.length)) > few) continue;
          const neededPt = Math.max(...columns.map(heightOf));
          const gains = pictures.map(({ page, box }) => box.heightPt * (1 - leastOf(made, page, box, spread)));
          // Lines that stay together leave a little of each page free, and a paragraph stands apart.
          const lostPt = (Math.ceil((last - first) / spread) - 1) * 2 * leadingPt + leadingPt / 2;
          expect(Math.min(...gains)).toBeLessThanOrEqual(neededPt + lostPt);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The share of a picture's size at which its smallest text is just read with ease: 6 points, Chinese 7; none is less than half as wide. */
function leastOf({ pages }: HandoutPlan, page: number, box: Box, spread: number): number {
  const within = textsOf(pages[page]!.items).filter(
    ({ inSlide, text, xPt, baselinePt }) =>
      inSlide &&
      // A slide's own number may be small.
      !/^\d*$/.test(text.trim()) &&
      xPt >= box.xPt - 1 &&
      xPt <= box.xPt + box.widthPt &&
      baselinePt >= box.yPt &&
      baselinePt <= box.yPt + box.heightPt + 1,
  );
  const shares = within.map(({ text, sizePt }) => (/\p{Script=Han}/u.test(text) ? 7 : 6) / sizePt);
  const isNarrow = spread === 1 && slideBoxes(pages[page]!).some(({ xPt }) => xPt > 250);
  return Math.max((isNarrow ? 117 : 171) / box.widthPt, ...shares);
}
