import { describe, expect, it } from 'vitest';
import { planHandout, type HandoutPlan } from '../../../main/handout/plan-handout';
import { strokes } from '../../../main/handout/page/ink';
import { paperOf } from '../../../main/handout/page/paper';
import type { Deck } from '../../../main/model/deck';
import type { MediaSource } from '../../../main/model/media';
import { layoutNames, papers, recipeDefaults, type LayoutName, type Recipe } from '../../../main/model/recipe';
import type { PlanPage } from '../../../main/model/plan';
import type { Slide } from '../../../main/model/slide';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, slideId } from '../../builders/ids';
import { plainTemplate } from '../../../main/model/template';
import { slideBoxes, textsOf, writingBoxes } from '../../matchers/placed-text';
import { handoutWords } from '../../../main/words/handout-words';
import { deckInput, plan, tools } from './handouts';

/** Slides with text in as many languages as are named. */
function slidesIn(count: number, languages: readonly ('en' | 'zh-Hant')[]): readonly Slide[] {
  const texts = {
    en: aText({ title: 'In one', body: '- first' }),
    'zh-Hant': aText({ title: '標題', body: '- 要點' }),
  };
  return Array.from({ length: count }, (_, index) =>
    aSlide({
      id: slideId(`slide-${String(index)}`),
      texts: Object.fromEntries(languages.map((language) => [language, texts[language]])),
      looks: {},
    }),
  );
}

function planned(slides: readonly Slide[], layout: LayoutName, recipe: Partial<Recipe> = {}): HandoutPlan {
  return plan(deckInput(aDeck({ slides }), { layout, parts: [], ...recipe }));
}

function pairs(count: number, layout: LayoutName): HandoutPlan {
  return planned(slidesIn(count, ['en', 'zh-Hant']), layout, { languages: ['en', 'zh-Hant'] });
}

interface Rule {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly yPt: number;
}

/** The lines to write on, which have a stroke of their own. */
function rulesOf(page: PlanPage | undefined): readonly Rule[] {
  return (page?.items ?? []).flatMap((item) => {
    if (item.kind !== 'path' || item.stroke !== strokes.ruled) return [];
    const [left = 0, y = 0, right = 0] = (item.path.match(/[\d.]+/g) ?? []).map(Number);
    return [{ leftPt: left, rightPt: right, yPt: y }];
  });
}

function captionsOf(page: PlanPage | undefined): readonly string[] {
  return textsOf(page?.items ?? [])
    .filter((placed) => !placed.inSlide && placed.tag !== 'artifact')
    .map(({ text }) => text);
}

const noPage: PlanPage = { widthPt: 0, heightPt: 0, number: '', items: [], shows: [] };
const { body } = paperOf(recipeDefaults, plainTemplate.margins);

/** The layouts that are named by how many slides a page holds; all but `1` and `3`, which has room beside them, are grids. */
const counted = layoutNames.filter((name) => /^\d+$/.test(name));
const grids = counted.filter((name) => name !== '1' && name !== '3');

describe.each(counted)('The layout %s', (layout) => {
  it.each(papers)('holds as many slides a page on %s as its name says', (paper) => {
    const count = Number(layout);
    const { pages } = planned(slidesIn(2 * count + 1, ['en']), layout, { paper });
    expect(pages[1]?.shows).toHaveLength(count);
  });
});

describe.each(grids)('A page of %s slides', (layout) => {
  const page = planned(slidesIn(Number(layout), ['en']), layout).pages[0];
  const second = planned(slidesIn(2 * Number(layout), ['en']), layout).pages[1];

  it('rules for notes what its slides leave free, as wide as the slide at least and never under two lines', () => {
    for (const each of [page, second]) {
      const rules = rulesOf(each);
      for (const box of slideBoxes(each ?? noPage)) {
        const under = rules.filter(
          ({ leftPt, rightPt, yPt }) =>
            leftPt < box.xPt + 0.1 && rightPt > box.xPt + box.widthPt - 0.1 && yPt > box.yPt + box.heightPt,
        );
        expect(under.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('uses the paper to its foot', () => {
    const lowest = Math.max(...rulesOf(second).map(({ yPt }) => yPt));
    expect(lowest).toBeCloseTo(body.yPt + body.heightPt, 0);
  });

  it('has its lines 8 mm apart, level from slide to slide, and off the pictures', () => {
    const heights = [...new Set(rulesOf(second).map(({ yPt }) => yPt))].sort((a, b) => a - b);
    for (const [index, y] of heights.entries()) {
      const gap = y - (heights[index - 1] ?? -Infinity);
      expect(gap).toBeGreaterThan(22.6);
      for (const box of slideBoxes(second ?? noPage)) expect(y <= box.yPt || y >= box.yPt + box.heightPt).toBe(true);
    }
  });
});

describe.each(papers)('Two slides under each other on %s', (paper) => {
  const sizes = [
    { width: 960, height: 540 },
    { width: 720, height: 540 },
  ];
  const { body: text } = paperOf({ ...recipeDefaults, paper }, plainTemplate.margins);
  const boxesOf = (sizePt: Deck['sizePt'], kind: Recipe['writing']['kind']) =>
    slideBoxes(
      plan(
        deckInput(aDeck({ slides: slidesIn(4, ['en']), sizePt }), {
          layout: '2',
          parts: [],
          paper,
          writing: { kind, pitchMm: 8 },
        }),
      ).pages[1] ?? noPage,
    );

  it.each(sizes)('of %j leave no strip at one side: what the width has over is the same left and right', (sizePt) => {
    for (const kind of ['lines', 'none'] as const)
      for (const box of boxesOf(sizePt, kind))
        expect(box.xPt - text.xPt).toBeCloseTo(text.xPt + text.widthPt - box.xPt - box.widthPt, 1);
  });

  it('are as wide as the text where they are wide, and take the height of their row where they are tall and the paper is not', () => {
    const [wide, tall] = sizes.map((sizePt) => boxesOf(sizePt, 'none')[0]);
    expect(wide?.widthPt).toBeCloseTo(text.widthPt, 1);
    const atMost = text.widthPt * 0.75;
    expect(tall?.heightPt).toBeGreaterThan(Math.min(0.45 * text.heightPt, atMost - 0.1));
  });
});

describe.each(papers)('On %s', (paper) => {
  it.each(layoutNames)('the layout %s keeps slides and room to write between the running lines', (layout) => {
    for (const languages of [['en'], ['en', 'zh-Hant']] as const) {
      const made = planned(slidesIn(11, ['en', 'zh-Hant']), layout, { paper, languages });
      expect(new Set(made.pages.flatMap(({ shows }) => shows)).size).toBe(11);
      for (const page of made.pages)
        for (const box of [...slideBoxes(page), ...writingBoxes(page)]) {
          expect(box.xPt).toBeGreaterThan(-0.1);
          expect(box.xPt + box.widthPt).toBeLessThan(page.widthPt + 0.1);
          expect(box.yPt).toBeGreaterThan(51);
          expect(box.yPt + box.heightPt).toBeLessThan(page.heightPt - 51);
        }
    }
  });
});

describe('A page of three slides with fewer on it', () => {
  it.each([1, 2])('is ruled over the whole width under its %i slides, and is not where nobody is to write', (count) => {
    const [page] = planned(slidesIn(count, ['en']), '3').pages;
    if (!page) throw new Error('There is no page.');
    const lowest = Math.max(...slideBoxes(page).map(({ yPt, heightPt }) => yPt + heightPt));
    const slide = slideBoxes(page)[0]?.xPt ?? 0;
    const under = writingBoxes(page).filter(({ xPt, yPt }) => xPt < slide + 1 && yPt > lowest);
    expect(under.length).toBeGreaterThan(count === 1 ? 12 : 5);
    const [without] = planned(slidesIn(count, ['en']), '3', { writing: { kind: 'none', pitchMm: 8 } }).pages;
    expect(without && writingBoxes(without)).toEqual([]);
  });
});

describe.each(grids)('A last page of %s slides with one row of them', (layout) => {
  it('is ruled over the whole width under it, and is not where nobody is to write', () => {
    const slides = slidesIn(1, ['en']);
    const [page] = planned(slides, layout).pages;
    const foot = Math.max(...slideBoxes(page ?? noPage).map(({ yPt, heightPt }) => yPt + heightPt));
    const under = rulesOf(page).filter(
      ({ leftPt, rightPt, yPt }) => yPt > foot && Math.abs(rightPt - leftPt - body.widthPt) < 0.1,
    );
    expect(under.length).toBeGreaterThan(10);
    const [without] = planned(slides, layout, { writing: { kind: 'none', pitchMm: 8 } }).pages;
    expect(rulesOf(without)).toEqual([]);
  });
});

describe('A caption', () => {
  it('does not say again what the slide shows', () => {
    expect(captionsOf(planned(slidesIn(4, ['en']), '4').pages[0])).not.toContain('In one');
  });

  it('names a slide that is only a picture', () => {
    const slide = aSlide({
      texts: { en: aText({ title: 'In one', body: '' }) },
      looks: { en: { kind: 'picture', picture: aHash('a') } },
    });
    const media: MediaSource = { info: () => ({ kind: 'png', width: 16, height: 9 }), bytes: () => null };
    const input = deckInput(aDeck({ slides: [slide] }), { layout: '4', parts: [] });
    const made = planHandout(input, { ...tools, media }, handoutWords);
    expect(captionsOf(made.pages[0]).join(' ')).toContain('In one');
  });
});

describe('Slides in two languages', () => {
  /** Two alone keep their number: they change to rows of two. */
  const perPage = grids.map((name) => [name, name === '2' ? 2 : Math.floor(Number(name) / 2)] as const);

  it.each([['1', 1] as const, ...perPage])('stand in the layout %s as %i pairs a page', (layout, count) => {
    const made = pairs(2 * count + 1, layout);
    expect(made.pages[1]?.shows).toHaveLength(count);
    expect(slideBoxes(made.pages[1] ?? noPage)).toHaveLength(2 * count);
    expect(made.pages.flatMap(({ shows }) => shows)).toEqual(
      Array.from({ length: 2 * count + 1 }, (_, index) => `slide-${String(index)}`),
    );
  });

  it.each(grids)('stand side by side in the layout %s and fill the width', (layout) => {
    const boxes = slideBoxes(pairs(9, layout).pages[1] ?? noPage);
    for (let at = 0; at < boxes.length; at += 2) {
      const [first, second] = [boxes[at], boxes[at + 1]];
      expect(first?.yPt).toBeCloseTo(second?.yPt ?? 0, 1);
      expect(first?.xPt).toBeCloseTo(body.xPt, 1);
      expect((second?.xPt ?? 0) + (second?.widthPt ?? 0)).toBeCloseTo(body.xPt + body.widthPt, 1);
    }
  });

  it('stand under each other in the layout 1, both as wide as the text', () => {
    const boxes = slideBoxes(pairs(3, '1').pages[1] ?? noPage);
    expect(boxes.map(({ xPt, widthPt }) => [Math.round(xPt), Math.round(widthPt)])).toEqual(
      Array.from({ length: 2 }, () => [Math.round(body.xPt), Math.round(body.widthPt)]),
    );
  });

  it('are measured in the cells that pairs have', () => {
    const sizes = (['2', '4'] as const).map((layout) =>
      pairs(1, layout)
        .findings.filter(({ code }) => code === 'slide.too-small')
        .map(({ facts }) => facts['printsAtPt']),
    );
    expect(sizes[0]).toEqual(sizes[1]);
  });
});
