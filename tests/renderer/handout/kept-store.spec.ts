import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bridgeName } from '../../../main/contract/bridge';
import type { DeckId, TemplateId } from '../../../main/model/ids';
import { firstRecipe } from '../../../renderer/screens/handout/first-recipe';
import { keepAnother, keepChoices, openKept } from '../../../renderer/screens/handout/kept-store';
import { useFaults } from '../../../renderer/state/faults';

const globals = globalThis as unknown as Record<string, unknown>;
const scope = { kind: 'deck', deck: 'deck-one' as DeckId, pinned: null } as const;
const recipe = firstRecipe(scope, 'en', { template: 'ours' as TemplateId, paper: 'a4' }, '2025-11-29');

/** What main was asked to keep or to change, in order. */
let asked: string[] = [];
/** How many more handouts the disk has room for. */
let room = 0;

/** As main answers: a fault on a full disk, otherwise the handout. */
function answer(name: string, input: { readonly handout?: string }): unknown {
  if (name === 'handout.keep') {
    if (room === 0) return { ok: false, fault: { code: 'record.not-saved', facts: {} } };
    room -= 1;
  }
  const id = input.handout ?? `kept-${String(asked.length)}`;
  asked.push(`${name} ${id}`);
  return { ok: true, value: { handout: { id, revision: asked.length, recipe } } };
}

beforeEach(async () => {
  asked = [];
  globals['window'] = {
    [bridgeName]: { request: (name: string, input: object) => Promise.resolve(answer(name, input)) },
  };
  useFaults.setState({ shown: [] });
  await openKept(scope, null);
});

afterEach(() => {
  delete globals['window'];
});

describe('Another handout beside one that was not kept yet', () => {
  it('has the open one kept once, also where the disk is full after it: what is chosen next goes into that one', async () => {
    room = 1;
    expect(await keepAnother(recipe, { ...recipe, edition: 'instructor' }, {})).toBe(false);
    room = 1;
    await keepChoices(recipe, { layout: 'beside' });
    expect(asked).toEqual(['handout.keep kept-0', 'handout.change kept-0']);
  });

  it('is what goes on, and a choice that was made while it was being kept stays with the one that was open', async () => {
    room = 2;
    const another = keepAnother(recipe, { ...recipe, edition: 'instructor' }, {});
    const chosen = keepChoices(recipe, { layout: 'beside' });
    expect(await another).toBe(true);
    await chosen;
    await keepChoices({ ...recipe, edition: 'instructor' }, { layout: 'beside' });
    expect(asked).toEqual([
      'handout.keep kept-0',
      'handout.keep kept-1',
      'handout.change kept-0',
      'handout.change kept-1',
    ]);
  });
});
