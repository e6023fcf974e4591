import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../renderer/state/task-result';

describe('What the task panel keeps of a finished task', () => {
  it('is where its file or folder lies, by the token that opens it', () => {
    expect(resultOf({ file: 'Pack.pdf', token: 't1', pages: 3 }, null)).toEqual({
      where: 'Pack.pdf',
      token: 't1',
      show: null,
      isRefused: false,
    });
    expect(resultOf({ folder: '/media/stick/Set', token: 't2' }, null)).toMatchObject({ where: '/media/stick/Set' });
  });

  it('is that a file was refused, which then lies nowhere', () => {
    expect(resultOf({ file: 'Pack.pdf', token: null }, null)).toMatchObject({ token: null, isRefused: true });
  });

  it('is nothing to open where no file was made, and what can be shown again', () => {
    const show = (): void => undefined;
    for (const answer of [undefined, 'done', { decks: [] }])
      expect(resultOf(answer, show)).toEqual({ where: null, token: null, show, isRefused: false });
  });
});
