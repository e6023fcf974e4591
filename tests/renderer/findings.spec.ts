import { describe, expect, it } from 'vitest';
import { byWeight, countSaid } from '../../renderer/parts/weights';
import { saidOfMany } from '../../renderer/shell/said-of-many';
import type { DeckId } from '../../main/model/ids';
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
      ['look', 1],
      ['information', 1],
    ]);
    expect(groups[1]?.kinds).toEqual([
      { code: 'b.b', said: [{ sentence: 'b.b', findings: [finding('b.b', 'look', 2), finding('b.b', 'look', 4)] }] },
    ]);
  });

  it('are counted as they are listed: a sentence counts once, at however many places', () => {
    const found = [finding('a.a', 'look', 1), finding('a.a', 'look', 2), finding('b.b', 'information', 1)];
    expect(countSaid(found, ({ code }) => code)).toBe(2);
  });

  it('of an import that say the same of several decks are said once, but for what stops the export of one', () => {
    const of = (deck: string, one: Finding): Finding => ({ ...one, place: { ...one.place, deck: deck as DeckId } });
    const alike = [of('deck-a', finding('a.a', 'look', 1)), of('deck-b', finding('a.a', 'look', 4))];
    const alone = [of('deck-a', finding('b.b', 'look', 1)), of('deck-a', finding('b.b', 'look', 2))];
    const stops = [of('deck-a', finding('c.c', 'stops', 1)), of('deck-b', finding('c.c', 'stops', 1))];
    expect([...saidOfMany([...alike, ...alone, ...stops], ({ code }) => code)]).toEqual(alike);
  });
});
