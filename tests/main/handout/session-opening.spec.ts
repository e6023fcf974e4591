import { describe, expect, it } from 'vitest';
import type { HandoutPlan } from '../../../main/handout/plan-handout';
import type { Session } from '../../../main/model/course';
import type { PlanPage } from '../../../main/model/plan';
import { editions, layoutNames, papers, type Recipe } from '../../../main/model/recipe';
import { aCourse, aDay, anObjective, aPerson, aSession } from '../../builders/a-course';
import { aDeck, aSlide, aText } from '../../builders/a-deck';
import { aHash, objectiveId, personId, sessionId, slideId } from '../../builders/ids';
import { overlaps, slideBoxes, textsOf, wordsOf, writingBoxes } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

const slides = Array.from({ length: 8 }, (_, index) =>
  aSlide({
    id: slideId(`slide-${String(index)}`),
    texts: { en: aText({ title: 'In one' }), 'zh-Hant': aText({ title: '標題' }) },
    looks: {},
  }),
);
const deck = aDeck({ slides });
const said: Partial<Session> = {
  title: { en: 'Following the money', 'zh-Hant': '追查資金' },
  instructors: [personId('person-1')],
  objectives: [objectiveId('objective-1')],
};

function sessionOf(name: string, count: number, more: Partial<Session> = {}): Session {
  const pick = slides.slice(0, count).map(({ id }) => ({ kind: 'one' as const, slide: id }));
  const material = [{ kind: 'slides' as const, deck: deck.id, pinned: aHash('a'), pick }];
  return aSession({ ...said, id: sessionId(name), material: count > 0 ? material : [], ...more });
}

function made(sessions: readonly Session[], recipe: Partial<Recipe>): HandoutPlan {
  const course = aCourse({
    days: [aDay({ sessions })],
    objectives: [anObjective()],
    people: [aPerson()],
  });
  return plan(courseInput(course, new Map([[aHash('a'), deck]]), { parts: ['sessions'], ...recipe }));
}

const opens = (page: PlanPage): boolean => wordsOf(page).replace(/\s+/g, '').includes('Inthissessionyoulearnto');
/** How many slides stand on each page, and whether a session opens on it. */
const pagesOf = ({ pages }: HandoutPlan) => pages.map((page) => [opens(page), slideBoxes(page).length] as const);

describe('The opening of a session', () => {
  it.each(['1', '2', '3', '4', '6', '9', 'notes', 'beside'] as const)(
    'stands over its first slide in the layout %s, so that a session of one slide is one page',
    (layout) => {
      for (const paper of papers)
        expect(pagesOf(made([sessionOf('a', 1), sessionOf('b', 1)], { layout, paper }))).toEqual([
          [true, 1],
          [true, 1],
        ]);
    },
  );

  it.each(['1', '2', '3', '4', '6', '9'] as const)(
    'leaves as many rows of the layout %s beneath it as the page holds, hardly lower than on the other pages',
    (layout) => {
      const { pages } = made([sessionOf('a', 8)], { layout });
      const [first, second] = pages.map(slideBoxes);
      expect(first?.length).toBeGreaterThanOrEqual(1);
      for (const box of first ?? []) expect(box.heightPt).toBeGreaterThan(0.8 * (second?.[0]?.heightPt ?? 0));
      const all = new Set(pages.flatMap(({ shows }) => shows));
      expect(all.size).toBe(8);
    },
  );

  it('has no mark for an activity or a reference that was added and never written', () => {
    const written = { activities: [{ en: 'Trace it' }], references: [{ en: 'Cap. 615' }] };
    const padded = { activities: [{}, ...written.activities, { en: ' ' }], references: [...written.references, {}] };
    const wordsIn = (more: Partial<Session>) => made([sessionOf('a', 1, more)], {}).pages.map(wordsOf);
    expect(wordsIn(padded)).toEqual(wordsIn(written));
  });

  it('begins with its number and title where there is nothing else to say of it', () => {
    const bare = sessionOf('a', 1, { title: { en: 'Custody' }, instructors: [], objectives: [] });
    const [page] = made([bare], { layout: '3' }).pages;
    const [number, title] = ['1', 'Custody'].map((word) =>
      textsOf(page?.items ?? []).find(({ text, sizePt, inSlide }) => !inSlide && text.trim() === word && sizePt > 14),
    );
    expect(title?.sizePt).toBeGreaterThan(20);
    expect(number?.sizePt).toBeGreaterThan(title?.sizePt ?? 0);
    expect(number?.xPt).toBeLessThan(title?.xPt ?? 0);
    expect(page && slideBoxes(page)).toHaveLength(1);
  });

  it('never touches the slides, whatever it says', () => {
    for (const layout of layoutNames)
      for (const count of [1, 6, 12, 24, 60]) {
        const activities = Array.from({ length: count }, (_, index) => ({
          en: `Activity ${String(index)} with a word`,
        }));
        const { pages } = made([sessionOf('a', 3, { activities })], { layout });
        for (const page of pages)
          for (const box of slideBoxes(page))
            for (const { xPt, baselinePt, widthPt, sizePt, inSlide } of textsOf(page.items))
              if (!inSlide) {
                const text = { xPt, yPt: baselinePt - sizePt * 0.7, widthPt, heightPt: sizePt * 0.7 };
                expect(overlaps(text, box)).toBe(false);
              }
      }
  });

  it('is one page wherever two columns hold what is said, and goes on over pages in one column where they do not', () => {
    const openings = (count: number) => {
      const activities = Array.from({ length: count }, (_, index) => ({ en: `Activity ${String(index)}` }));
      const { pages } = made([sessionOf('a', 1, { activities })], { layout: 'picture' });
      return pages.filter((page) => slideBoxes(page).length === 0);
    };
    expect(openings(8)).toHaveLength(1);
    const [page, ...more] = openings(40);
    expect(more).toEqual([]);
    const lefts = textsOf(page?.items ?? []).flatMap(({ text, xPt }) =>
      text.startsWith('Activity') ? [Math.round(xPt)] : [],
    );
    expect(new Set(lefts).size).toBe(2);
    expect(openings(160).length).toBeGreaterThan(1);
  });

  it('has a page of its own where it leaves no room for a row of slides', () => {
    const activities = Array.from({ length: 40 }, (_, index) => ({ en: `Activity ${String(index)}` }));
    const pages = pagesOf(made([sessionOf('a', 1, { activities })], { layout: '2' }));
    expect(pages[0]).toEqual([true, 0]);
    expect(pages.at(-1)).toEqual([false, 1]);
  });

  it('has a page of its own where every session is to begin on a right-hand page, and lies on it', () => {
    const planned = made([sessionOf('a', 1), sessionOf('b', 1)], { layout: '3', oddStarts: 'sessions' });
    expect(pagesOf(planned)).toEqual([
      [true, 0],
      [false, 1],
      [true, 0],
      [false, 1],
    ]);
    for (const name of ['a', 'b']) expect((planned.pageOf[name] ?? 1) % 2).toBe(0);
  });

  it.each(['cornell', 'picture'] as const)('has a page of its own before slides of the layout %s', (layout) => {
    expect(pagesOf(made([sessionOf('a', 1)], { layout }))).toEqual([
      [true, 0],
      [false, 1],
    ]);
  });

  it('has a page of its own before languages that face each other, which begin level', () => {
    const [first] = pagesOf(
      made([sessionOf('a', 2)], { layout: '3', languages: ['en', 'zh-Hant'], pairing: 'facing', sides: 'two' }),
    );
    expect(first).toEqual([true, 0]);
  });

  it('is found in contents and bookmarks on the page of its first slides, and so is one without slides', () => {
    const planned = made([sessionOf('a', 2), sessionOf('b', 0), sessionOf('c', 1)], {
      layout: '3',
      parts: ['contents', 'sessions'],
    });
    expect(planned.outline.filter(({ level }) => level === 2).map(({ page }) => page)).toEqual([1, 2, 3]);
    const [contents] = planned.pages;
    const rows = textsOf(contents?.items ?? []).filter(({ text }) => text.trim() === 'Following the money');
    expect(rows).toHaveLength(3);
  });

  it('of a session without slides is a page for whatever is said of it, which contents and timetable lead to', () => {
    const nothing: Partial<Session> = { instructors: [], objectives: [] };
    const says: readonly (readonly [Partial<Session>, string])[] = [
      [{ objectives: [objectiveId('objective-1')] }, 'Inthissessionyoulearnto'],
      [{ activities: [{ en: 'Trace a payment' }] }, 'Traceapayment'],
      [{ questions: [{ text: { en: 'Who holds it?' }, answer: {}, objectives: [] }] }, 'Whoholdsit?'],
      [{ references: [{ en: 'Chapter 615' }] }, 'Chapter615'],
    ];
    for (const edition of editions)
      for (const timed of [true, false]) {
        const sessions = says.map(([more], at) =>
          sessionOf(`s${String(at)}`, 0, {
            ...nothing,
            ...more,
            ...(timed ? { startMinute: 540 + 60 * at, minutes: 60 } : {}),
          }),
        );
        const { pages, pageOf: at } = made(sessions, { edition, parts: ['contents', 'timetable', 'sessions'] });
        sessions.forEach(({ id }, index) => {
          const page = pages[at[id] ?? -1];
          expect(page && wordsOf(page).replace(/\s+/g, '')).toContain(says[index]?.[1]);
          for (const front of pages.slice(0, 2))
            expect(JSON.stringify(front.items)).toContain(`"name":"session-${id}"`);
        });
      }
  });

  it('of a session without slides leaves the rest of its page for notes, where there is to be room for any', () => {
    const [page] = made([sessionOf('a', 0)], {}).pages;
    expect(page && writingBoxes(page).length).toBeGreaterThan(5);
    const [bare] = made([sessionOf('a', 0)], { writing: { kind: 'none', pitchMm: 8 } }).pages;
    expect(bare && writingBoxes(bare)).toEqual([]);
  });
});
