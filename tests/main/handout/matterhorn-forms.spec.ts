import { describe, expect, it } from 'vitest';
import { matterhornRules } from '../../matchers/matterhorn/rules';
import { openPdf } from '../../matchers/opened-pdf';
import { matterhornHandouts } from './matterhorn-handouts';

describe('Every form that a handout takes keeps PDF/UA-1, by the Matterhorn Protocol 1.02', () => {
  it.each(matterhornHandouts)(
    '%s',
    async (_, draw) => {
      const pdf = await openPdf(await draw());
      const broken = matterhornRules.flatMap(({ number, failures }) =>
        failures(pdf)
          .slice(0, 3)
          .map((failure) => `${number}: ${failure}`),
      );
      expect(broken).toEqual([]);
    },
    60_000,
  );
});
