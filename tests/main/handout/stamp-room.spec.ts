import { describe, expect, it } from 'vitest';
import { editions, papers } from '../../../main/model/recipe';
import { unmarked } from '../../../main/model/marking';
import { aCourse } from '../../builders/a-course';
import { aDeck } from '../../builders/a-deck';
import { aHash } from '../../builders/ids';
import { textsOf } from '../../matchers/placed-text';
import { courseInput, plan } from './handouts';

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

  it('takes no room from a handout without numbers', () => {
    const input = courseInput(course, new Map([[aHash('a'), deck]]));
    expect(plan(input).pages.every((page) => page.stamp === undefined)).toBe(true);
  });
});
