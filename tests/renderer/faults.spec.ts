import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../renderer/bridge';
import { go, useApp } from '../../renderer/state/app';
import { mintTask, runTask, useTasks } from '../../renderer/state/tasks';
import { attempt, useFaults } from '../../renderer/state/faults';
import { bridgeName } from '../../main/contract/bridge';
import type { DeckId } from '../../main/model/ids';

const deck = (id: string) => ({ deck: id as DeckId });

/** What main answers next: a fault, or nothing that anybody reads. */
let fails = true;
const globals = globalThis as unknown as Record<string, unknown>;

beforeEach(() => {
  fails = true;
  const answer = () =>
    Promise.resolve(fails ? { ok: false, fault: { code: 'deck.not-found', facts: {} } } : { ok: true });
  globals['window'] = { [bridgeName]: { request: answer } };
  useFaults.setState({ shown: [] });
});

afterEach(() => {
  delete globals['window'];
});

describe('What went wrong', () => {
  it('is said until the same thing goes well, and no longer', async () => {
    await attempt(() => ask('deck.undo', deck('one')));
    expect(useFaults.getState().shown).toHaveLength(1);
    fails = false;
    await attempt(() => ask('deck.undo', deck('two')));
    await attempt(() => ask('deck.redo', deck('one')));
    expect(useFaults.getState().shown).toHaveLength(1);
    await attempt(() => ask('deck.undo', deck('one')));
    expect(useFaults.getState().shown).toEqual([]);
  });

  it('belongs to the screen that it came from, and goes when the person leaves it', async () => {
    useApp.setState({ screen: { name: 'library' } });
    await attempt(() => ask('deck.undo', deck('one')));
    go({ name: 'library' });
    expect(useFaults.getState().shown).toHaveLength(1);
    go({ name: 'courses', course: null });
    expect(useFaults.getState().shown).toEqual([]);
  });

  it('is told in the task panel once the person went on', async () => {
    await runTask('window.tasks.export', mintTask('export'), () => ask('deck.undo', deck('one')));
    const [task] = useTasks.getState().tasks;
    expect(task).toMatchObject({ state: 'failed', fault: { code: 'deck.not-found' } });
  });

  it('is said once where it goes wrong again', async () => {
    await attempt(() => ask('deck.undo', deck('one')));
    await attempt(() => ask('deck.undo', deck('one')));
    expect(useFaults.getState().shown).toHaveLength(1);
  });
});
