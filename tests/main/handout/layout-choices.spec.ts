import { describe, expect, it } from 'vitest';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import { strokes } from '../../../main/handout/page/ink';
import { layoutsWithText } from '../../../main/model/layout-for-edition';
import type { PlanPage } from '../../../main/model/plan';
import { layoutNames, type Recipe } from '../../../main/model/recipe';
import { plainTemplate } from '../../../main/model/template';
import { paperOf } from '../../../main/handout/page/paper';
import { aDeck, aSlide, aText, slides } from '../../builders/a-deck';
import { slideId } from '../../builders/ids';
import { slideBoxes, slideFigures, textsOf, wordsOf, writingBoxes } from '../../matchers/placed-text';
import { deckInput, plan } from './handouts';

const mm = 72 / 25.4;
const deckOf = (count: number, recipe: Partial<Recipe>): HandoutPlan =>
  plan(deckInput(aDeck({ slides: slides(count) }), { parts: [], ...recipe }));
const shows = ({ pages }: HandoutPlan) => pages.map((page) => page.shows.map((id) => Number(id.replace('slide-', ''))));

describe('Layouts by slide', () => {
  it('share pages where slides of one layout follow each other, and begin a page where another follows', () => {
    const slideLayouts = {
      [slideId('slide-3')]: 'notes',
      [slideId('slide-4')]: '1',
      [slideId('slide-5')]: '1',
    } as const;
    expect(shows(deckOf(8, { layout: '4', slideLayouts }))).toEqual([[1, 2], [3], [4], [5], [6, 7, 8]]);
  });

  it('keep the order of the slides in every mix, with no page left empty', () => {
    const slideLayouts = Object.fromEntries(
      layoutNames.map((name, index) => [slideId(`slide-${String(index + 1)}`), name] as const),
    );
    const made = shows(deckOf(layoutNames.length + 2, { layout: '9', slideLayouts }));
    const inOrder = made.flat();
    expect(inOrder.filter((id, index) => inOrder.indexOf(id) === index)).toEqual(
      Array.from({ length: layoutNames.length + 2 }, (_, index) => index + 1),
    );
    for (const page of made) expect(page.length).toBeGreaterThan(0);
  });
});

describe('The order of slides on a page', () => {
  it.each(['across', 'down'] as const)('leaves the foot of the last page to write on (%s)', (order) => {
    const writing = { kind: 'lines', pitchMm: 8 } as const;
    const [page] = deckOf(1, { layout: '9', order, writing }).pages;
    const [slide] = slideBoxes(page!);
    const wide = writingBoxes(page!).filter(({ widthPt }) => widthPt > 2.5 * slide!.widthPt);
    expect(wide.length).toBeGreaterThan(10);
  });

  const places = (order: Recipe['order']) =>
    slideBoxes(deckOf(6, { layout: '6', order }).pages[0]!).map(
      ({ xPt, yPt }) => [xPt > 200, Math.round(yPt)] as const,
    );

  it('runs in rows', () => {
    expect(places('across').map(([isRight]) => isRight)).toEqual([false, true, false, true, false, true]);
  });

  it('or in columns', () => {
    const down = places('down');
    expect(down.map(([isRight]) => isRight)).toEqual([false, false, false, true, true, true]);
    expect(down[0]?.[1]).toBe(down[3]?.[1]);
  });
});

describe('Room to write', () => {
  const boxesOf = (writing: Recipe['writing'], layout: Recipe['layout']) =>
    writingBoxes(deckOf(2, { layout, writing }).pages[0]!);

  it.each(layoutNames.filter((name) => name !== 'picture'))(
    'is there in the layout %s as lines, dots or squares, and not where nobody wants it',
    (layout) => {
      for (const kind of ['lines', 'dots', 'grid'] as const)
        expect(boxesOf({ kind, pitchMm: 8 }, layout).length).toBeGreaterThan(0);
      expect(boxesOf({ kind: 'none', pitchMm: 8 }, layout)).toEqual([]);
    },
  );

  it.each([5, 8, 12])('has the pitch of %i mm', (pitchMm) => {
    const heights = boxesOf({ kind: 'lines', pitchMm }, '1').map(({ yPt }) => yPt);
    const gaps = heights.slice(1).map((yPt, index) => yPt - (heights[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(pitchMm * mm, 1);
    const dots = boxesOf({ kind: 'dots', pitchMm }, '1').map(({ yPt }) => yPt);
    for (const [index, yPt] of dots.slice(1).entries()) expect(yPt - (dots[index] ?? 0)).toBeCloseTo(pitchMm * mm, 1);
  });
});

describe('Frames and numbers', () => {
  const framed = (page: PlanPage) => page.items.some((item) => item.kind === 'path' && item.stroke === strokes.frame);
  const captions = (page: PlanPage) =>
    textsOf(page.items).filter(({ inSlide, tag, text }) => !inSlide && tag !== 'artifact' && /^\d+$/.test(text.trim()));

  it('stand around and under each slide unless the recipe leaves them out', () => {
    for (const layout of ['1', '3', '6', 'notes', 'cornell'] as const) {
      expect(framed(deckOf(1, { layout }).pages[0]!)).toBe(true);
      expect(framed(deckOf(1, { layout, frames: false }).pages[0]!)).toBe(false);
    }
    for (const layout of ['1', '3', '6', 'notes-only', 'outline'] as const) {
      expect(captions(deckOf(1, { layout }).pages[0]!).length).toBeGreaterThan(0);
      expect(captions(deckOf(1, { layout, slideNumbers: false }).pages[0]!)).toEqual([]);
    }
  });

  it.each(layoutNames)(
    'are not said in print where numbers are left out of the layout %s, but still read aloud',
    (layout) => {
      const long = 'A sentence that fills a line of the page and more. '.repeat(260);
      const slide = aSlide({ texts: { en: aText({ title: 'The title', body: '- a point', notes: long }) } });
      const made = plan(deckInput(aDeck({ slides: [slide] }), { layout, slideNumbers: false, edition: 'instructor' }));
      for (const page of made.pages) expect(wordsOf(page)).not.toMatch(/Slide\s*1/);
      for (const { tag } of slideFigures(made)) expect(tag.alt).toContain('Slide 1');
    },
  );
});

describe('A picture page', () => {
  it('takes the whole width of a page that lies across, and leaves the running lines over and under it', () => {
    const [page] = deckOf(1, { layout: 'picture' }).pages;
    const [box] = slideBoxes(page!);
    expect(page!.widthPt).toBeGreaterThan(page!.heightPt);
    expect([box?.xPt, box?.widthPt].map((value) => Math.round(value ?? -1))).toEqual([0, Math.round(page!.widthPt)]);
    expect(wordsOf(page!)).toContain('Slide 1');
  });

  it('stands where the slide is taller than wide', () => {
    const deck = aDeck({ slides: slides(1), sizePt: { width: 540, height: 960 } });
    const [page] = plan(deckInput(deck, { layout: 'picture', parts: [] })).pages;
    expect(page!.heightPt).toBeGreaterThan(page!.widthPt);
  });
});

describe('A text that is longer than its page', () => {
  const long = Array.from({ length: 60 }, (_, n) => `Paragraph ${String(n)} of a long note that goes on and on.`);
  const slide = aSlide({ texts: { en: aText({ title: 'The title', notes: long.join('\n\n') }) } });

  it.each(layoutsWithText)('goes on under the slide’s number in the layout %s, every paragraph once', (layout) => {
    const made = plan(deckInput(aDeck({ slides: [slide] }), { layout, edition: 'instructor', parts: [] }));
    expect(made.pages.length).toBeGreaterThan(1);
    for (const page of made.pages.slice(1)) expect(wordsOf(page).replace(/\s+/g, ' ')).toContain('Slide 1, continued');
    const all = made.pages.map(wordsOf).join(' ').replace(/\s+/g, ' ');
    for (const paragraph of long) expect(all.split(paragraph)).toHaveLength(2);
  });

  it.each(['notes', 'notes-only'] as const)(
    'says over the second language’s column in that language that it goes on, in the layout %s',
    (layout) => {
      const texts = { en: slide.texts.en, 'zh-Hant': aText({ title: '題目', notes: long.join('\n\n') }) };
      const recipe = { layout, edition: 'instructor', languages: ['en', 'zh-Hant'], parts: [] } as const;
      const made = plan(deckInput(aDeck({ slides: [{ ...slide, texts }] }), recipe));
      const second = textsOf(made.pages[1]?.items ?? []).filter(({ text }) => /continued|續/.test(text));
      expect(second.map(({ text, xPt }) => [text.includes('續'), xPt > 200])).toEqual([
        [false, false],
        [true, true],
      ]);
    },
  );

  it('is as wide as the page in two columns rather than leave a third of it free', () => {
    const made = plan(deckInput(aDeck({ slides: [slide] }), { layout: 'notes', edition: 'instructor', parts: [] }));
    const { body } = paperOf(
      { paper: 'a4', sides: 'one', binding: false, edition: 'instructor' },
      plainTemplate.margins,
    );
    const lefts = textsOf(made.pages[0]!.items)
      .filter(({ text, inSlide }) => !inSlide && text.startsWith('Paragraph'))
      .map(({ xPt }) => Math.round(xPt - body.xPt));
    expect(new Set(lefts).size).toBe(2);
    expect(Math.max(...lefts)).toBeGreaterThan(body.widthPt / 2);
  });
});

describe('Slides over short notes', () => {
  const short = Array.from({ length: 4 }, (_, n) =>
    aSlide({
      id: slideId(`short-${String(n)}`),
      texts: { en: aText({ title: `Step ${String(n)}`, notes: 'Ask first.' }) },
    }),
  );
  const pagesFor = (recipe: Partial<Recipe>) =>
    plan(deckInput(aDeck({ slides: short }), { layout: 'notes', parts: [], ...recipe })).pages;

  it('stand in an instructor’s guide as many to a page as it holds whole, in order, and nothing reaches into the foot', () => {
    for (const languages of [['en'], ['en', 'zh-Hant']] as const) {
      const pages = pagesFor({ edition: 'instructor', languages });
      expect(pages.length).toBeLessThanOrEqual(2);
      const all = pages.map(wordsOf).join(' ');
      const places = short.map((_, n) => all.indexOf(`Step ${String(n)}`));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const page of pages)
        for (const { yPt, heightPt } of slideBoxes(page)) expect(yPt + heightPt).toBeLessThan(page.heightPt - 60);
    }
  });

  it('have a page each in a participant’s copy, which is written on', () => {
    expect(pagesFor({ edition: 'participant' })).toHaveLength(4);
  });
});
