import { describe, expect, it } from 'vitest';
import { byWeight } from '../../renderer/parts/weights';
import type { Finding, Weight } from '../../main/contract/views';

const finding = (code: string, weight: Weight, number: number): Finding => ({
  code,
  weight,
  place: { number },
  facts: {},
});

describe('findings', () => {
  it('come heaviest first, and the same sentence is said once with all its places', () => {
    const groups = byWeight(
      [
        finding('a.a', 'information', 1),
        finding('b.b', 'look', 2),
        finding('c.c', 'stops', 3),
        finding('b.b', 'look', 4),
      ],
      ({ code }) => code,
    );
    expect(groups.map(({ weight, count }) => [weight, count])).toEqual([
      ['stops', 1],
      ['look', 2],
      ['information', 1],
    ]);
    expect(groups[1]?.kinds).toEqual([
      { code: 'b.b', said: [{ sentence: 'b.b', findings: [finding('b.b', 'look', 2), finding('b.b', 'look', 4)] }] },
    ]);
  });
});
