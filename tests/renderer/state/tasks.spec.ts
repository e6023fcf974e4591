import { describe, expect, it } from 'vitest';
import { noteProgress, useTasks } from '../../../renderer/state/tasks';

function running(): void {
  const task = {
    id: 'one',
    name: 'window.tasks.export',
    done: 0,
    total: 0,
    what: '',
    share: null,
    state: 'running',
  } as const;
  useTasks.setState({ tasks: [task] });
}
const share = () => useTasks.getState().tasks[0]?.share;

describe('The bar of a long work', () => {
  it('never goes back, though each part of the work counts from one again', () => {
    running();
    expect(share()).toBeNull();
    const shares = (['draw', 'compare', 'check', 'check', 'draw'] as const).map((stage, at) => {
      noteProgress({ task: 'one', done: at === 2 ? 1 : 51, total: 51, what: '', stage });
      return share() ?? 0;
    });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[2]).toBeLessThan(shares[3] ?? 0);
  });

  it('stays where it is while nobody knows how much is to come', () => {
    running();
    noteProgress({ task: 'one', done: 1, total: 2, what: '' });
    noteProgress({ task: 'one', done: 0, total: 0, what: '' });
    expect(share()).toBe(0.5);
  });
});
