import { describe, expect, it } from 'vitest';
import { findDark } from '../../../../main/handout/print/find-dark';
import { solid } from '../../../../main/model/geometry';
import type { PlanPage } from '../../../../main/model/plan';
import type { GroupItem, Item } from '../../../../main/model/scene';
import { slideId } from '../../../builders/ids';

const whole = 'M0 0L960 0L960 540L0 540Z';

function filled(path: string, rgb: string): Item {
  return { kind: 'path', path, fill: solid(rgb), stroke: null, tag: 'artifact' };
}

function slide(name: string, ...items: readonly Item[]): GroupItem {
  return { kind: 'group', slide: slideId(name), matrix: [1, 0, 0, 1, 0, 0], clip: whole, alpha: 1, items };
}

const dark = (name: string): GroupItem => slide(name, filled(whole, '101c3a'));
const light = (name: string): GroupItem => slide(name, filled(whole, 'ffffff'));

function pages(...each: readonly (readonly Item[])[]): readonly PlanPage[] {
  return each.map((items, at) => ({ widthPt: 595, heightPt: 842, number: String(at + 1), items, shows: [] }));
}

describe('Slides that are mostly dark', () => {
  const mixed = pages([dark('a'), dark('b')], [dark('c'), light('d')], [light('e')], [dark('a')]);

  it('are told once, with the pages that show one', () => {
    expect(findDark(mixed, 'colour')).toEqual([
      { code: 'handout.dark', weight: 'look', place: {}, facts: { dark: 3, total: 5, count: 3 } },
    ]);
    expect(findDark(mixed, 'grey')).toHaveLength(1);
  });

  it('are no finding where ink is saved, and where most slides are light', () => {
    expect(findDark(mixed, 'saving')).toEqual([]);
    const titles = pages([dark('a'), light('b'), light('c'), dark('d')], [light('e'), light('f'), dark('g')]);
    expect(findDark(titles, 'colour')).toEqual([]);
  });

  it('are those whose ground is dark, under whatever light stands on it or covers it', () => {
    const half = 'M0 0L960 0L960 180L0 180Z';
    const banded = (name: string) => slide(name, filled(whole, 'ffffff'), filled(half, '000000'));
    const covered = (name: string) =>
      slide(name, filled(whole, '000000'), filled('M20 20L940 20L940 520L20 520Z', 'ffffff'));
    const lit = (name: string) =>
      slide(name, filled(whole, '000000'), filled('M300 200L400 200L400 300L300 300Z', 'ffff00'));
    for (const [make, found] of [
      [banded, 0],
      [covered, 0],
      [lit, 1],
    ] as const)
      expect(findDark(pages([make('a'), make('b'), make('c')]), 'colour')).toHaveLength(found);
  });
});
