import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choosePartner,
  confirmPair,
  keyOfRow,
  markBilingual,
  movePartner,
  shiftPartners,
  takeApart,
  type ShownRow,
} from '../../../../main/model/pairing/row-moves';
import { slideId } from '../../../builders/ids';

const row = (main: string | null, other: string | null): ShownRow => ({
  main: main === null ? null : slideId(main),
  other: other === null ? null : slideId(other),
  bilingual: false,
  confidence: 0.6,
  reasons: ['order'],
});
const pairs = (rows: readonly ShownRow[]) => rows.map(({ main, other }) => [main, other]);

describe('Mending the rows of two decks', () => {
  const rows = [row('m1', 'o1'), row('m2', null), row(null, 'o2'), row('m3', 'o3')];

  it('moves a partner to the next row, and what stood there comes in exchange', () => {
    expect(pairs(movePartner(rows, 0, 1))).toEqual([
      ['m1', null],
      ['m2', 'o1'],
      [null, 'o2'],
      ['m3', 'o3'],
    ]);
    expect(pairs(movePartner(rows, 2, -1))).toEqual([
      ['m1', 'o1'],
      ['m2', 'o2'],
      ['m3', 'o3'],
    ]);
    expect(pairs(movePartner(rows, 3, -1))).toEqual([
      ['m1', 'o1'],
      ['m2', null],
      [null, 'o3'],
      ['m3', 'o2'],
    ]);
  });

  it('does nothing past either end, nor for a row without a partner', () => {
    expect(movePartner(rows, 0, -1)).toBe(rows);
    expect(movePartner(rows, 3, 1)).toBe(rows);
    expect(movePartner(rows, 1, 1)).toBe(rows);
  });

  it('takes a pair apart, the partner after it', () => {
    expect(pairs(takeApart(rows, 0)).slice(0, 2)).toEqual([
      ['m1', null],
      [null, 'o1'],
    ]);
    expect(takeApart(rows, 1)).toBe(rows);
  });

  it('gives a slide a partner from anywhere, and the old one goes there', () => {
    expect(pairs(choosePartner(rows, 0, slideId('o3')))).toEqual([
      ['m1', 'o3'],
      ['m2', null],
      [null, 'o2'],
      ['m3', 'o1'],
    ]);
    expect(pairs(choosePartner(rows, 1, slideId('o2')))).toEqual([
      ['m1', 'o1'],
      ['m2', 'o2'],
      ['m3', 'o3'],
    ]);
  });

  it('moves all partners from a row on by one, as far as the next row without one', () => {
    expect(pairs(shiftPartners(rows, 0, 1))).toEqual([
      ['m1', null],
      ['m2', 'o1'],
      [null, 'o2'],
      ['m3', 'o3'],
    ]);
    expect(pairs(shiftPartners(rows, 3, 1))).toEqual([...pairs(rows.slice(0, 3)), ['m3', null], [null, 'o3']]);
    expect(pairs(shiftPartners(rows, 1, -1))).toEqual([
      ['m1', 'o1'],
      ['m2', 'o2'],
      [null, 'o3'],
      ['m3', null],
    ]);
    const full = [row('m1', 'o1'), row('m2', 'o2'), row('m3', 'o3')];
    expect(pairs(shiftPartners(full, 0, -1))).toEqual([
      [null, 'o1'],
      ['m1', 'o2'],
      ['m2', 'o3'],
      ['m3', null],
    ]);
    expect(pairs(shiftPartners(shiftPartners(full, 1, 1), 1, -1))).toEqual(pairs(full));
  });

  it('moves no partners from a row that has none to give', () => {
    for (const [at, by] of [
      [1, 1],
      [2, 1],
      [0, -1],
      [3, -1],
    ] as const)
      expect(shiftPartners(rows, at, by)).toBe(rows);
  });

  it('takes a pair for right once a person says so', () => {
    expect(confirmPair(rows, 0)[0]).toMatchObject({ main: 'm1', other: 'o1', confidence: 1, reasons: ['hand'] });
    expect(confirmPair(rows, 1)).toBe(rows);
  });

  it('says of what it changed that a person did it, and of nothing else', () => {
    expect(movePartner(rows, 0, 1).map(({ reasons }) => reasons)).toEqual([['hand'], ['hand'], ['order'], ['order']]);
    expect(markBilingual(rows, 1, true).map(({ bilingual }) => bilingual)).toEqual([false, true, false, false]);
  });

  it('keeps every slide in one row and the main deck in its order, whatever is done', () => {
    const act = fc.record({
      kind: fc.constantFrom('up', 'down', 'apart', 'choose', 'all-up', 'all-down'),
      at: fc.nat(6),
      other: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const done = acts.reduce<readonly ShownRow[]>((now, { kind, at, other }) => {
          if (kind === 'apart') return takeApart(now, at);
          if (kind === 'choose') return choosePartner(now, at, slideId(`o${String(other)}`));
          if (kind === 'all-up' || kind === 'all-down') return shiftPartners(now, at, kind === 'all-up' ? -1 : 1);
          return movePartner(now, at, kind === 'up' ? -1 : 1);
        }, rows);
        expect(done.flatMap(({ main }) => main ?? [])).toEqual(['m1', 'm2', 'm3']);
        expect(done.flatMap(({ other }) => other ?? []).sort()).toEqual(['o1', 'o2', 'o3']);
        expect(done.every(({ main, other }) => main !== null || other !== null)).toBe(true);
        expect(new Set(done.map(keyOfRow)).size).toBe(done.length);
      }),
    );
  });
});
