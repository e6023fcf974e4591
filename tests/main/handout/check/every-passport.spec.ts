import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KitbagFault } from '../../../../main/model/fault';
import { editions } from '../../../../main/model/recipe';
import { courseInput } from '../handouts';
import { randomCourse, type RandomCourse } from '../random-courses';
import { make, passportOf } from './a-handout';

/** What breaks a rule, with where it does; nothing where the random course has nothing to print. */
async function breachesOf({ course, versions, recipe }: RandomCourse): Promise<readonly unknown[]> {
  try {
    const made = await make(courseInput(course, versions, recipe));
    const passport = await passportOf(made.bytes, made);
    const alone = await passportOf(made.bytes, { meant: null, input: null });
    return [...passport.rows, ...alone.rows].flatMap(({ places }) => places);
  } catch (error) {
    if (error instanceof KitbagFault && ['handout.empty', 'handout.nothing-left'].includes(error.code)) return [];
    throw error;
  }
}

describe.each(editions)('The passport of every %s handout', (edition) => {
  it('is one without a breach, in all layouts and languages', async () => {
    await fc.assert(
      fc.asyncProperty(randomCourse(edition), async (random) => {
        expect(await breachesOf(random)).toEqual([]);
      }),
      // A smaller course with the same breach would take minutes to find.
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
