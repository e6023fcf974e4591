import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../renderer/bridge';
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

  it('is said once where it goes wrong again', async () => {
    await attempt(() => ask('deck.undo', deck('one')));
    await attempt(() => ask('deck.undo', deck('one')));
    expect(useFaults.getState().shown).toHaveLength(1);
  });
});
