import { describe, expect, it } from 'vitest';
import { markDecks } from '../../../main/ipc/mark-decks';
import { unmarked, type TlpLabel } from '../../../main/model/marking';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import type { OpenWork } from '../../../main/ipc/session';

const [none, green, red] = ['deck-none', 'deck-green', 'deck-red'].map(deckId) as [
  ReturnType<typeof deckId>,
  ReturnType<typeof deckId>,
  ReturnType<typeof deckId>,
];
const all = [none, green, red];
const at = '2026-03-02T09:00:00.000Z';

/** A library whose default is TLP:AMBER+STRICT, with three decks. */
async function library() {
  const store = await openAt(await temporaryFolder());
  const labels: readonly (TlpLabel | null)[] = [null, 'TLP:GREEN', 'TLP:RED'];
  for (const [index, id] of all.entries()) {
    const marking = { ...unmarked, grading: '限閱', label: labels[index] ?? null };
    await store.createDeck(aDeck({ id, marking }));
  }
  const work: Pick<OpenWork, 'store' | 'now'> = { store, now: () => at };
  const markings = async () => Promise.all(all.map(async (id) => (await store.getDeck(id)).marking));
  return { store, mark: (wanted: Parameters<typeof markDecks>[1]) => markDecks(work, wanted), markings };
}

describe('Labelling several decks', () => {
  it('gives all of them the label, leaves those alone that have it, and keeps what else they are marked with', async () => {
    const { mark, markings, store } = await library();
    expect(await mark({ decks: all, label: 'TLP:RED', reason: null })).toEqual([
      { deck: none, revision: 2 },
      { deck: green, revision: 2 },
    ]);
    expect(await markings()).toEqual(all.map(() => ({ ...unmarked, grading: '限閱', label: 'TLP:RED' })));
    expect((await store.getDeck(red)).revision).toBe(1);
  });

  it('changes none of them without a reason where one would count as less', async () => {
    const { mark, markings } = await library();
    const before = await markings();
    const asked = mark({ decks: all, label: 'TLP:AMBER', reason: null });
    await expect(asked).rejects.toMatchObject({ code: 'label.lowered-silently' });
    expect(await markings()).toEqual(before);
  });

  it('keeps the reason with those that count as less, and with no other', async () => {
    const { mark, markings } = await library();
    await mark({ decks: all, label: 'TLP:AMBER', reason: 'Names are out' });
    const why = { reason: 'Names are out', at };
    expect((await markings()).map(({ lowered }) => lowered)).toEqual([
      { from: 'TLP:AMBER+STRICT', ...why },
      null,
      { from: 'TLP:RED', ...why },
    ]);
  });

  it('is taken back deck by deck to what each had', async () => {
    const { mark, markings, store } = await library();
    const before = await markings();
    for (const { deck } of await mark({ decks: all, label: 'TLP:CLEAR', reason: 'Published' }))
      await store.undo('deck', deck);
    expect(await markings()).toEqual(before);
  });
});
