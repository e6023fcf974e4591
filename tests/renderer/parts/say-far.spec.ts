import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../main/words/say-in';
import { sayFar } from '../../../renderer/parts/say-far';

const say = sayIn('en');

describe('How far a long work is', () => {
  it('says which part of it goes on, so that a file that is being checked is not taken for one that is done', () => {
    expect(sayFar(say, { done: 37, total: 74, stage: 'draw' }, '')).toBe('Drawing pages · 37 of 74');
    expect(sayFar(say, { done: 1, total: 38, stage: 'check' }, '')).toBe('Checking the file · 1 of 38');
  });

  it('is a number alone where the work has one part, and other words before its end is known', () => {
    expect(sayFar(say, { done: 2, total: 5 }, 'Starting…')).toBe('2 of 5');
    expect(sayFar(say, { done: 0, total: 0 }, 'Starting…')).toBe('Starting…');
  });
});
