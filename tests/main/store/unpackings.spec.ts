import { describe, expect, it } from 'vitest';
import type { DeckId } from '../../../main/model/ids';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { seededRandom } from '../../builders/chance';
import { aDeck } from '../../builders/a-deck';
import { openAt, surroundings } from '../../builders/a-library';
import { faultyDisk } from '../../builders/faulty-disk';
import { aHash, deckId } from '../../builders/ids';
import { memoryDisk } from '../../builders/memory-disk';

const folder = '/library';
const ids = ['deck-live', 'deck-binned', 'deck-new', 'deck-leaving'].map(deckId);
const [live, binned, fresh, leaving] = ids as [DeckId, DeckId, DeckId, DeckId];

/** Where each deck is and what it says: `live Mine`, `bin Mine`, or nothing. */
async function states(store: LibraryStore): Promise<readonly string[]> {
  const { decks } = await store.list();
  const inBin = await store.listBin();
  return ids.map((id) => {
    const [shown, hidden] = [decks, inBin].map((all) => all.find((one) => one.id === id)?.title.en);
    return shown === undefined ? (hidden === undefined ? '' : `bin ${hidden}`) : `live ${shown}`;
  });
}

const before = ['live Mine', 'bin Mine', '', 'live Mine'];
const after = ['live Theirs', 'live Theirs', 'live Theirs', 'bin Mine'];
const undone = ['live Mine', 'bin Mine', 'bin Theirs', 'live Mine'];

/** A library with a deck, one in its bin, and one that goes back to the bin; the machine is off at the nth act of `act`. */
async function cutOff(nth: number, act: (store: LibraryStore) => Promise<unknown>, first?: typeof act) {
  const disk = memoryDisk();
  const faulty = faultyDisk(disk);
  const store = await openAt(folder, { disk: faulty });
  for (const id of [live, binned, leaving]) await store.createDeck(aDeck({ id, title: { en: 'Mine' } }));
  await store.binRecord('deck', binned);
  await first?.(store);
  disk.settle();
  faulty.dieAt(nth);
  const isDone = await act(store).then(
    () => true,
    () => false,
  );
  const chance = seededRandom(nth);
  disk.cutPower(() => (chance(1)[0] ?? 0) < 128);
  disk.settle();
  const host = { name: 'desk-1', pid: 101, isAlive: (pid: number) => pid === 101 };
  return { isDone, store: await openAt(folder, { ...surroundings(), disk, host }) };
}

async function take(store: LibraryStore) {
  const theirs = (id: DeckId) => aDeck({ id, title: { en: 'Theirs' } });
  const base = (await store.getDeck(live)).revision;
  return store.goBack(
    { list: aHash('b'), at: '2026-03-01T09:00:00Z' },
    [
      { kind: 'deck', record: theirs(live), base },
      { kind: 'deck', record: theirs(binned), base: null },
      { kind: 'deck', record: theirs(fresh), base: null },
    ],
    [{ kind: 'deck', id: leaving }],
  );
}

const takeBack = async (store: LibraryStore) => store.takeBackKit((await store.listUnpackings())[0]?.id ?? '');

describe('Taking a kit or a backup in', () => {
  it('can be taken back whole at whatever instant it was cut off, and what was in the bin is there again', async () => {
    let nth = 1;
    for (let isDone = false; !isDone; nth += 1) {
      const cut = await cutOff(nth, take);
      isDone = cut.isDone;
      const found = await states(cut.store);
      found.forEach((state, index) => {
        // Out of the bin it comes as it was, before what takes its place is written.
        const between = index === 1 ? ['live Mine'] : [];
        expect([before[index], after[index], ...between], `act ${String(nth)}`).toContain(state);
      });
      const [note] = await cut.store.listUnpackings();
      // Nothing is touched before it is written down how to take it back.
      if (!note) expect(found, `act ${String(nth)}`).toEqual(before);
      else {
        expect((await takeBack(cut.store)).kept, `act ${String(nth)}`).toEqual([]);
        const now = await states(cut.store);
        const came = now[2] === '' ? '' : undone[2];
        expect(now, `act ${String(nth)}`).toEqual([undone[0], undone[1], came, undone[3]]);
      }
    }
    expect(nth).toBeGreaterThan(40);
  });

  it('is taken back by asking again where taking it back was cut off', async () => {
    for (let nth = 1, isDone = false; !isDone; nth += 1) {
      const cut = await cutOff(nth, takeBack, take);
      isDone = cut.isDone;
      const [note] = await cut.store.listUnpackings();
      if (note?.undoneAt === null) expect((await takeBack(cut.store)).kept, `act ${String(nth)}`).toEqual([]);
      expect(await states(cut.store), `act ${String(nth)}`).toEqual(undone);
    }
  });
});
