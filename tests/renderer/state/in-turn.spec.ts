import { describe, expect, it } from 'vitest';
import { openTurns } from '../../../renderer/state/in-turn';

describe('Saves of one record', () => {
  it('follow each other: the next begins when the one before was answered, and sees what it left', async () => {
    const inTurn = openTurns();
    let saved = '';
    const save = (words: string, steps: number) =>
      inTurn(async () => {
        const before = saved;
        for (let step = 0; step < steps; step += 1) await Promise.resolve();
        saved = before + words;
        return saved;
      });
    expect(await Promise.all([save('title, ', 9), save('text', 1)])).toEqual(['title, ', 'title, text']);
  });

  it('do not end with one that failed, which is told to whoever asked for it', async () => {
    const inTurn = openTurns();
    const failed = inTurn(() => Promise.reject(new Error('No room')));
    const next = inTurn(() => Promise.resolve('saved'));
    await expect(failed).rejects.toThrow('No room');
    expect(await next).toBe('saved');
  });
});
