import { describe, expect, it } from 'vitest';
import { followingDates } from '../../../main/model/following-dates';

describe('The dates that days without one could have', () => {
  it('are the working days after the day before them', () => {
    expect(followingDates(['2026-12-03', null, null, null], 1)).toEqual(['2026-12-04', '2026-12-07', '2026-12-08']);
    expect(followingDates(['2026-12-03', '2026-12-04', null], 2)).toEqual(['2026-12-07']);
  });

  it('go through a weekend that the course itself meets on', () => {
    expect(followingDates(['2026-12-05', null, null], 1)).toEqual(['2026-12-06', '2026-12-07']);
  });

  it('end where another day stands already, even one elsewhere, and are none after a day without a date or for one that has its own', () => {
    expect(followingDates(['2026-12-01', null, null, '2026-12-03'], 1)).toEqual(['2026-12-02']);
    expect(followingDates(['2026-12-01', null, '2026-11-30'], 1)).toEqual([]);
    expect(followingDates(['2026-12-01', null, null], 1, ['2026-12-03'])).toEqual(['2026-12-02']);
    expect(followingDates([null, null], 0)).toEqual([]);
    expect(followingDates([null, null], 1)).toEqual([]);
    expect(followingDates(['2026-12-01', '2026-12-02'], 1)).toEqual([]);
  });
});
