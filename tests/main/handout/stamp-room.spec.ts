import { describe, expect, it } from 'vitest';
import { editions, papers, parts, type Recipe } from '../../../main/model/recipe';
import { unmarked } from '../../../main/model/marking';
import type { PlanPage } from '../../../main/model/plan';
import { aCourse } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';
import { textsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

/** What the foot of a page says. */
function footOf(page: PlanPage | undefined) {
  return page ? textsOf(page.items).filter(({ baselinePt }) => baselinePt > page.heightPt - 51) : [];
}

const deck = aDeck({
  marking: { ...unmarked, label: 'TLP:AMBER+STRICT', grading: 'RESTRICTED', caveats: ['Chatham House Rule'] },
});
const course = aCourse({ host: { en: 'The Training Institute of a Police Headquarters with a Long Name' } });

describe('A handout in numbered copies', () => {
  it.each(editions)(
    'keeps room for the stamp on every page of the %s edition, where nothing else stands',
    (edition) => {
      for (const paper of papers)
        for (const languages of [['en'], ['zh-Hant', 'en']] as const) {
          const input = courseInput(course, new Map([[aHash('a'), deck]]), {
            edition,
            paper,
            languages: [...languages],
          });
          const { pages } = plan({ ...input, numbered: true });
          for (const page of pages) {
            const { stamp } = page;
            expect(stamp?.widthPt).toBeGreaterThan(70);
            expect(stamp && stamp.yPt + stamp.heightPt).toBeLessThanOrEqual(page.heightPt - 28);
            // The foot's rule is 18 mm over the paper's edge; the code stays clear of it.
            expect(stamp && stamp.yPt - (page.heightPt - 51.02)).toBeGreaterThanOrEqual(4);
            expect(stamp?.heightPt).toBeGreaterThanOrEqual(18);
            const inside = textsOf(page.items).filter(
              (text) =>
                stamp &&
                text.baselinePt > stamp.yPt &&
                text.xPt < stamp.xPt + stamp.widthPt &&
                text.xPt + text.widthPt > stamp.xPt,
            );
            expect(inside).toEqual([]);
          }
        }
    },
  );

  it.each(editions)(
    'says of which date it is on every page of the %s edition that has a foot, beside the stamp',
    (edition) => {
      for (const sides of ['one', 'two'] as const)
        for (const [language, date] of [
          ['en', '15 March 2027'],
          ['zh-Hant', '2027年3月15日'],
          ['pt', '15 de Março de 2027'],
        ] as const) {
          const recipe: Partial<Recipe> = { edition, sides, languages: [language], date: '2027-03-15' };
          const { pages } = plan({ ...courseInput(course, new Map([[aHash('a'), deck]]), recipe), numbered: true });
          const withFoot = pages.filter((page) => footOf(page).length > 2);
          expect(withFoot.length).toBeGreaterThanOrEqual(pages.length - 1);
          for (const page of withFoot) {
            const foot = footOf(page);
            expect(foot.map(({ text }) => text.replaceAll(' ', '')).join('')).toContain(date.replaceAll(' ', ''));
            // The widest label with a grading leaves a stamp the room for its code and a name.
            expect(page.stamp?.widthPt).toBeGreaterThan(110);
          }
        }
    },
  );

  it.each(editions)(
    'has the pages of the %s edition without numbers, which are those that the preview counts',
    (edition) => {
      for (const distribution of [{}, { en: 'For those who took part in the course alone.' }])
        for (const left of [undefined, 'cover', 'how-to-use', 'distribution']) {
          const kept = parts.filter((part) => part !== left);
          const input = courseInput({ ...course, distribution }, new Map([[aHash('a'), deck]]), {
            edition,
            parts: kept,
          });
          expect(plan({ ...input, numbered: true }).pages.length).toBe(plan(input).pages.length);
        }
    },
  );

  it('says whose it is beside the stamp where the label leaves the room', () => {
    const green = aDeck({ marking: { ...unmarked, label: 'TLP:GREEN' } });
    const host = { en: 'Police Headquarters' };
    const input = courseInput(aCourse({ host }), new Map([[aHash('a'), green]]), { buildFor: 'TLP:GREEN' });
    const { pages } = plan({ ...input, library: { ...input.library, defaultLabel: 'TLP:GREEN' }, numbered: true });
    const words = footOf(pages.at(-1)).map(({ text }) => text);
    expect(words.join('')).toContain('Police Headquarters');
  });

  it('takes no room from a handout without numbers', () => {
    const input = courseInput(course, new Map([[aHash('a'), deck]]));
    expect(plan(input).pages.every((page) => page.stamp === undefined)).toBe(true);
  });
});
