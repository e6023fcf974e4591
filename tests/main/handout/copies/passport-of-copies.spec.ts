import { describe, expect, it } from 'vitest';
import { makeCopies } from '../../../../main/handout/copies/make-copies';
import { meantOf } from '../../../../main/handout/meant-of';
import { handoutWords } from '../../../../main/words/handout-words';
import { breachesOf, checkTools, handoutInput, passportOf } from '../check/a-handout';
import { fileOf, someHolders } from './some-copies';

describe('The passport of a numbered copy', () => {
  it('holds every rule that the handout holds, for each copy and for the file without names', async () => {
    const input = handoutInput();
    const wanted = { set: { mark: 'K3V9AB', first: 1, holders: someHolders }, names: [], wantsPrintFile: false };
    const made = await makeCopies(input, wanted, checkTools, handoutWords);
    const meant = meantOf(made.plan, 'participant');
    for (const file of [made.pdf, ...made.copies.map((_, index) => fileOf(made, index))]) {
      const passport = await passportOf(file, { meant, input });
      expect(breachesOf(passport)).toEqual([]);
      expect(passport.passed).toBe(true);
    }
    const list = await passportOf(made.distributionList, { meant: null, input: null });
    expect(breachesOf(list)).toEqual([]);
  });
});
