import { describe, expect, it } from 'vitest';
import { isByPress } from '../../../renderer/state/waiting';

describe('The sign that something is waited for', () => {
  it('is shown for what a press asked, and not for what the window asks by itself', () => {
    expect(isByPress('register.get', { issue: 'issue-1' }, 20)).toBe(true);
    expect(isByPress('register.get', { issue: 'issue-1' }, 900)).toBe(false);
    expect(isByPress('app.keep-screen', {}, 20)).toBe(false);
  });

  it('leaves alone what has a progress of its own, and a dialog of the system', () => {
    expect(isByPress('exchange.compare', { issue: 'issue-1', task: 'compare-1' }, 20)).toBe(false);
    expect(isByPress('handout.preview', {}, 20)).toBe(false);
    expect(isByPress('library.choose', undefined, 20)).toBe(false);
  });
});
