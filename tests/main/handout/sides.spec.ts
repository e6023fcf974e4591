import { describe, expect, it } from 'vitest';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import { paperOf } from '../../../main/handout/page/paper';
import type { Course } from '../../../main/model/course';
import type { PlanPage } from '../../../main/model/plan';
import { recipeDefaults, type Recipe } from '../../../main/model/recipe';
import { plainTemplate } from '../../../main/model/template';
import { handoutWords } from '../../../main/words/handout-words';
import { aCourse, aDay, aSession } from '../../builders/a-course';
import { aDeck, slides } from '../../builders/a-deck';
import { aHash, dayId, deckId, sessionId } from '../../builders/ids';
import { slideBoxes, textsOf, wordsOf } from '../../matchers/placed-text';
import { courseInput, deckInput, plan } from './handouts';

const mm = 595.28 / 210;
const pageOne = (count: number, recipe: Partial<Recipe> = {}): HandoutPlan =>
  plan(deckInput(aDeck({ slides: slides(count) }), { layout: '1', parts: [], ...recipe }));

/** The left and right end of the hairline over the foot: where the margins are. */
function marginsOf(page: PlanPage | undefined): readonly number[] {
  const rules = (page?.items ?? []).flatMap((item) => (item.kind === 'path' && item.stroke ? [item.path] : []));
  const last = rules.findLast((path) => path.startsWith('M') && !path.includes('Z')) ?? '';
  const [left = 0, , right = 0] = (last.match(/[\d.]+/g) ?? []).map(Number);
  return [Math.round(left / mm), Math.round((595.28 - right) / mm)];
}

describe('Margins', () => {
  it('are 20 mm on both sides, and 25 at the inner edge where the handout is bound', () => {
    expect(marginsOf(pageOne(1).pages[0])).toEqual([20, 20]);
    expect(marginsOf(pageOne(1, { binding: true }).pages[0])).toEqual([25, 20]);
  });

  it('are mirrored on left-hand pages where both sides are printed', () => {
    const { pages } = pageOne(4, { binding: true, sides: 'two' });
    expect(pages.map(marginsOf)).toEqual([
      [25, 20],
      [20, 25],
      [25, 20],
      [20, 25],
    ]);
    const lefts = pages.map((page) => Math.round((slideBoxes(page)[0]?.xPt ?? 0) / mm));
    expect(lefts).toEqual([25, 20, 25, 20]);
  });

  it('are those of the template, and slides shrink with the text', () => {
    const margins = { outsideMm: 15, insideMm: 25, bindingMm: 10 };
    const input = deckInput(aDeck({ slides: slides(2) }), { layout: '1', parts: [], sides: 'two', binding: true });
    const { pages } = plan({ ...input, template: { ...plainTemplate, margins } });
    expect(pages.map(marginsOf)).toEqual([
      [35, 15],
      [15, 35],
    ]);
    for (const page of pages) expect(Math.round((slideBoxes(page)[0]?.widthPt ?? 0) / mm)).toBe(160);
  });

  it('leave cells 165 of 170 of their width where the handout is bound', () => {
    const bound = paperOf({ ...recipeDefaults, binding: true }, plainTemplate.margins);
    const free = paperOf(recipeDefaults, plainTemplate.margins);
    expect(bound.across(88) / free.across(88)).toBeCloseTo(165 / 170, 5);
  });
});

describe('The foot of a left-hand page', () => {
  const texts = (page: PlanPage | undefined) =>
    textsOf(page?.items ?? []).filter(({ baselinePt, inSlide }) => !inSlide && baselinePt > 791);
  const { pages } = pageOne(2, { sides: 'two', languages: ['en'] });

  it('has its page number at the outer edge, and the label at the right as on every page', () => {
    const [right, left] = [texts(pages[0]), texts(pages[1])];
    const xOf = (words: typeof right, text: string) => words.find((word) => word.text.includes(text))?.xPt ?? 0;
    expect(xOf(right, 'Page')).toBeGreaterThan(300);
    expect(xOf(left, 'Page')).toBeLessThan(80);
    expect(xOf(left, 'TLP:GREEN')).toBeCloseTo(xOf(right, 'TLP:GREEN'), 1);
  });
});

const deck = aDeck({ slides: slides(3) });
const material = [
  {
    kind: 'slides' as const,
    deck: deckId('deck-tracing'),
    pinned: aHash('a'),
    pick: [{ kind: 'from' as const, slide: slides(1)[0]!.id }],
  },
];
const session = (name: string) => aSession({ id: sessionId(name), title: { en: name }, material });
const course: Course = aCourse({
  days: [
    aDay({ sessions: [session('session-1'), session('session-2')] }),
    aDay({ id: dayId('day-2'), sessions: [session('session-3')] }),
  ],
});

function courseOf(recipe: Partial<Recipe>): HandoutPlan {
  return plan(courseInput(course, new Map([[aHash('a'), deck]]), { layout: '1', parts: [], ...recipe }));
}

const blank = handoutWords.en.intentionallyBlank.replaceAll(' ', '');
const blanks = ({ pages }: HandoutPlan) => pages.filter((page) => wordsOf(page).replaceAll(' ', '').includes(blank));

describe('Days and sessions that begin on a right-hand page', () => {
  it.each(['days', 'sessions'] as const)('have an odd number and lie on an even index: %s', (oddStarts) => {
    const made = courseOf({ oddStarts, sides: 'two', parts: ['cover', 'contents'] });
    const starting = oddStarts === 'days' ? ['day-1', 'day-2'] : ['session-1', 'session-2', 'session-3'];
    for (const id of starting) {
      const index = made.pageOf[id] ?? -1;
      expect(index % 2).toBe(0);
      expect(Number(made.pages[index]?.number) % 2).toBe(1);
    }
  });

  it('have before them a page that says in both languages that it is blank, with label, number and a tag', () => {
    const made = courseOf({ oddStarts: 'sessions', languages: ['en', 'zh-Hant'] });
    const [page] = blanks(made);
    const words = wordsOf(page!);
    expect(words.replaceAll(' ', '')).toContain(handoutWords['zh-Hant'].intentionallyBlank);
    expect(words.match(/TLP:GREEN/g)).toHaveLength(2);
    expect(words.replaceAll(' ', '')).toContain(`Page${page?.number ?? '?'}of`);
    const tagged = textsOf(page!.items).filter(({ tag }) => tag !== 'artifact');
    expect(tagged.length).toBeGreaterThan(0);
  });

  it('leave no page blank that already lies where it should, and none where nobody asked', () => {
    expect(blanks(courseOf({ oddStarts: 'none', sides: 'two', binding: true }))).toEqual([]);
    // Three slides, and a blank page, for each session but the last.
    expect(courseOf({ oddStarts: 'sessions' }).pages).toHaveLength(3 + 1 + 3 + 1 + 3);
    expect(courseOf({ oddStarts: 'days' }).pages).toHaveLength(3 + 3 + 3);
  });

  it('are counted in the contents', () => {
    const made = courseOf({ oddStarts: 'sessions', sides: 'two', parts: ['contents'] });
    const contents = wordsOf(made.pages[0]!).replaceAll(' ', '');
    for (const [id, number] of [
      ['session-2', '5'],
      ['session-3', '9'],
    ] as const) {
      expect(made.pages[made.pageOf[id] ?? -1]?.number).toBe(number);
      expect(contents).toContain(number);
    }
  });
});
