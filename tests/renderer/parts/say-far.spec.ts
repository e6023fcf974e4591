import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../main/words/say-in';
import { sayFar } from '../../../renderer/parts/say-far';

const say = sayIn('en');

describe('How far a long work is', () => {
  it('says which part of it goes on, so that a file that is being checked is not taken for one that is done', () => {
    expect(sayFar(say, { done: 37, total: 51, stage: 'draw' }, '')).toBe('Drawing page 37 of 51');
    expect(sayFar(say, { done: 1, total: 51, stage: 'check' }, '')).toBe('Checking page 1 of 51');
  });

  it('names the handout where there are several, and not where there is one', () => {
    const far = { done: 3, total: 12, stage: 'copy' } as const;
    expect(sayFar(say, { ...far, handout: { number: 2, total: 2 } }, '')).toBe('Handout 2 of 2 · Copy 3 of 12');
    expect(sayFar(say, { ...far, handout: { number: 1, total: 1 } }, '')).toBe('Copy 3 of 12');
    expect(sayFar(say, { done: 0, total: 0, handout: { number: 2, total: 4 } }, 'Exporting…')).toBe('Handout 2 of 4');
  });

  it('is a number alone where the work has one part, and other words before its end is known', () => {
    expect(sayFar(say, { done: 2, total: 5 }, 'Starting…')).toBe('2 of 5');
    expect(sayFar(say, { done: 0, total: 0 }, 'Starting…')).toBe('Starting…');
  });
});
