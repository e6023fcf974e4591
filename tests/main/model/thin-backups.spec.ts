import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupReasons } from '../../../main/model/backup';
import { backupsToDrop, type DatedBackup } from '../../../main/model/thin-backups';

const now = '2026-03-31T12:00:00.000Z';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const before = (ms: number, why: DatedBackup['why'] = 'change'): DatedBackup => ({
  name: `${String(ms)}-${why}`,
  at: new Date(Date.parse(now) - ms).toISOString(),
  why,
});
const kept = (backups: readonly DatedBackup[]): readonly string[] => {
  const dropped = new Set(backupsToDrop(backups, now));
  return backups.map(({ name }) => name).filter((name) => !dropped.has(name));
};

describe('Thinning backups', () => {
  it('keeps all of the last two hours', () => {
    const all = [1, 10, 20, 60, 119].map((minutes) => before(minutes * 60_000));
    expect(backupsToDrop(all, now)).toEqual([]);
  });

  it('keeps the newest of each hour for a day, of each day for a month, of each week after that', () => {
    const early = before(5 * hourMs + 50 * 60_000);
    const late = before(5 * hourMs + 10 * 60_000);
    expect(kept([before(0), early, late])).toEqual([before(0).name, late.name]);
    const days = [before(3 * dayMs + 1 * hourMs), before(3 * dayMs + 9 * hourMs), before(4 * dayMs + 1 * hourMs)];
    expect(kept([before(0), ...days])).toEqual([before(0).name, days[0]?.name, days[2]?.name]);
    // The 2nd and 3rd of February are one week, the 27th of January another.
    const weeks = [before(56 * dayMs), before(57 * dayMs), before(63 * dayMs)];
    expect(kept([before(0), ...weeks])).toEqual([before(0).name, weeks[0]?.name, weeks[2]?.name]);
    expect(kept([before(0), before(800 * dayMs)])).toHaveLength(2);
  });

  it('keeps for a month what a person asked for and what a step back stands on', () => {
    const asked = [before(26 * hourMs, 'asked'), before(27 * hourMs, 'before-restore'), before(25.5 * hourMs)];
    expect(kept([before(0), ...asked])).toEqual([before(0), ...asked].map(({ name }) => name));
    expect(kept([before(0), before(40 * dayMs), before(41 * dayMs, 'asked')])).not.toContain(
      before(41 * dayMs, 'asked').name,
    );
  });

  it('loses nothing but what it would have lost anyway where a clock is ten years ahead for a moment', () => {
    const all = Array.from({ length: 400 }, (_, index) => before(index * 2 * hourMs));
    const usual = kept(all);
    const bogus = before(-3650 * dayMs);
    const dropped = new Set(backupsToDrop([bogus, ...all], bogus.at));
    const stay = all.map(({ name }) => name).filter((name) => !dropped.has(name));
    // Days thin out to weeks at most; every week of the past is still there.
    expect(stay.length).toBeGreaterThanOrEqual(Math.floor(usual.length / 8));
    const weeks = new Set(usual.map((name) => Math.floor(all.findIndex((one) => one.name === name) / 84)));
    const stayed = new Set(stay.map((name) => Math.floor(all.findIndex((one) => one.name === name) / 84)));
    expect([...stayed].sort()).toEqual([...weeks].sort());
  });

  const history = fc.uniqueArray(
    fc.record({
      ms: fc.integer({ min: -30 * dayMs, max: 900 * dayMs }),
      why: fc.constantFrom(...backupReasons),
    }),
    { maxLength: 80, selector: ({ ms }) => ms },
  );

  it('never drops the newest, whatever the clocks said, and drops nothing more when done twice', () => {
    fc.assert(
      fc.property(history, (made) => {
        const all = made.map(({ ms, why }) => before(ms, why));
        const stay = all.filter(({ name }) => kept(all).includes(name));
        const newest = [...all].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
        if (newest) expect(stay).toContainEqual(newest);
        expect(backupsToDrop(stay, now)).toEqual([]);
      }),
    );
  });

  it('leaves a bounded number, however many were made', () => {
    const many = Array.from({ length: 6 * 24 * 400 }, (_, index) => before(index * 10 * 60_000));
    expect(kept(many).length).toBeLessThanOrEqual(13 + 24 + 31 + 104);
  });
});
