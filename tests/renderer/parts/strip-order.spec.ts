import { describe, expect, it } from 'vitest';
import { openStrip, ranks } from '../../../renderer/parts/strip-order';

const told = (rank: number) => ({ rank, rows: 1, words: '' });

describe('the strips above a screen', () => {
  it('opens what was refused before what was done, and what was done before what has changed since', () => {
    const newer = { newer: told(ranks.newer) };
    const done = { ...newer, done: told(ranks.done) };
    expect(openStrip(newer)).toBe('newer');
    expect(openStrip(done)).toBe('done');
    expect(openStrip({ ...done, refused: told(ranks.refused) })).toBe('refused');
  });

  it('lets a file that the handout has outgrown stand behind the decks that are newer', () => {
    expect(openStrip({ before: told(ranks.before), newer: told(ranks.newer) })).toBe('newer');
  });

  it('opens the one that came last of two that are as pressing, and none where nothing is told', () => {
    expect(openStrip({ one: told(ranks.done), two: told(ranks.done) })).toBe('two');
    expect(openStrip({})).toBeNull();
  });
});
