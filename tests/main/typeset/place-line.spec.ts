import { describe, expect, it } from 'vitest';
import { identity, solid } from '../../../main/model/geometry';
import type { Item, LineItem } from '../../../main/model/scene';
import { lineWith, placeItems } from '../../../main/typeset/place-line';
import { aRun, linesOf, wordPlaces } from './bundled-fonts';

describe('Placing a set line', () => {
  it('moves its words and its ornaments by the same distance', () => {
    const [line] = linesOf([aRun('under', { underline: true })]);
    const placed = placeItems(line?.items ?? [], 20, 30);
    const [word, path] = [placed.find((item) => item.kind === 'line'), placed.find((item) => item.kind === 'path')];
    const before = line?.items.find((item) => item.kind === 'path');
    expect(word?.xPt).toBe(20 + (wordPlaces(line!)[0]?.startPt ?? 0));
    const numbers = (data: string | undefined): number[] => (data?.match(/-?[\d.]+/g) ?? []).map(Number);
    numbers(before?.path).forEach((value, index) => {
      expect(numbers(path?.path)[index]).toBeCloseTo(value + (index % 2 === 0 ? 20 : 30), 2);
    });
  });

  it('takes along what a line says beside its words: gaps, where it leads and which running line it is', () => {
    const [line] = linesOf([aRun('word')]);
    const plain = line?.items[0] as LineItem;
    const link = { kind: 'place', name: 'there' } as const;
    for (const more of [{}, { link }, { running: 'footer' }, { gapsPt: new Float32Array([1]), link }] as const)
      expect(lineWith({ ...plain, ...more }, 7, 1, 2)).toEqual({
        ...plain,
        ...more,
        tag: 7,
        xPt: 1,
        baselinePt: 2,
      });
  });

  it('moves groups by their matrix and leaves what they hold', () => {
    const inner: Item = { kind: 'path', path: 'M0 0L1 1Z', fill: solid('000000'), stroke: null, tag: 'artifact' };
    const [group] = placeItems([{ kind: 'group', matrix: identity, clip: null, alpha: 1, items: [inner] }], 5, -7);
    expect(group).toMatchObject({ matrix: [1, 0, 0, 1, 5, -7], items: [inner] });
  });
});
