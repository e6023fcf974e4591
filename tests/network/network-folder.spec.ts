/** The library's promise on a real network folder, whose server is killed at chosen and at random moments. `npm run torture` runs it. */
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KitbagFault } from '../../main/model/fault';
import { checkUp } from '../../main/store/doctor/check-up';
import type { LibraryStore } from '../../main/store/library-store.types';
import { sayFault } from '../../main/words/say';
import { sayIn } from '../../main/words/say-in';
import { aDeck } from '../builders/a-deck';
import { openAt, surroundings } from '../builders/a-library';
import { seededRandom } from '../builders/chance';
import { deckId } from '../builders/ids';
import { networkFolder } from '../builders/network-folder';

const rounds = Math.max(12, Math.round(Number(process.env['KITBAG_ROUNDS'] ?? 0) / 20));
/** Locks are judged by their age: the clock is the machine's, as the server's is. */
const now = (): string => new Date().toISOString();
const open = (folder: string, fields: Parameters<typeof openAt>[1] = {}): Promise<LibraryStore> =>
  openAt(folder, { now, ...fields });
const seed = Number(process.env['KITBAG_SEED'] ?? 5);
const decks = ['one', 'two', 'three'].map((name) => deckId(`deck-${name}`));

async function rename(store: LibraryStore, deck: (typeof decks)[number], en: string): Promise<void> {
  const { revision: base } = await store.getDeck(deck);
  await store.changeDeck({ deck, base, edits: [{ kind: 'deck.set', title: { en } }], said: 'rename' });
}

/** What a person reads of an act that was refused; anything but a fault with whole sentences is a failure of the test. */
async function refused(act: Promise<unknown>): Promise<string> {
  const error: unknown = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof KitbagFault)) throw new Error('It was not refused by a fault.', { cause: error });
  for (const language of ['en', 'zh-Hant', 'pt'] as const) {
    const said = sayFault(sayIn(language), error);
    expect(said).toMatch(/[.。？！?]$/);
    expect(said).not.toMatch(/undefined|\{\{|ENOTCONN/);
  }
  return error.code;
}

/** Not that the deck is gone, and not that another has the library. */
const outOfReach = /^(record\.not-saved|record\.unreadable|library\.read-only)$/;

describe('A library on a network folder', () => {
  it('whose server is killed while decks are saved, has each of them as it was or as it was to be, and can be worked in again', async () => {
    const network = await networkFolder();
    let place = await network.mount('desk');
    const [library, served] = [(): string => join(place, 'library'), join(network.served, 'library')];
    const first = await open(library());
    for (const id of decks) await first.createDeck(aDeck({ id, title: { en: 'at first' } }));
    await first.close();
    const may = new Map<string, Set<string>>(decks.map((id) => [id, new Set(['at first'])]));
    const random = seededRandom(seed);
    let cutOff = 0;
    for (let round = 0; round < rounds; round += 1) {
      const store = await open(library());
      expect(store.access, `round ${String(round)}`).toBe('write');
      const [chance = 0] = random(1);
      const kill = wait(chance).then(network.killServer);
      for (let turn = 0; ; turn += 1) {
        const id = decks[turn % decks.length] ?? decks[0]!;
        const title = `round ${String(round)}, turn ${String(turn)}`;
        may.get(id)?.add(title);
        const saved = rename(store, id, title);
        const done = await saved.then(
          () => true,
          () => false,
        );
        if (!done) {
          await refused(saved);
          cutOff += 1;
          break;
        }
        may.set(id, new Set([title]));
      }
      await kill;
      await store.close().catch(() => undefined);
      place = await network.comeBack('desk');
      const { found } = await checkUp({ folder: served, second: null, mends: false, holdsLock: true }, surroundings());
      expect(found, `seed ${String(seed)}, round ${String(round)}`).toEqual([]);
      const again = await open(served, { mode: 'read' });
      for (const { id, title } of (await again.list()).decks) {
        expect([...(may.get(id) ?? [])], `seed ${String(seed)}, round ${String(round)}`).toContain(title.en);
        may.set(id, new Set([title.en ?? '']));
      }
      expect((await again.list()).decks).toHaveLength(decks.length);
    }
    expect(cutOff).toBe(rounds);
  }, 600_000);

  it('that vanishes refuses every act in words, and goes on with the next save when it is back', async () => {
    const network = await networkFolder();
    const folder = join(await network.mount('desk'), 'library');
    const store = await open(folder);
    await store.createDeck(aDeck({ id: decks[0]!, title: { en: 'before' } }));
    network.killServer();
    expect(await refused(rename(store, decks[0]!, 'while it was away'))).toMatch(outOfReach);
    expect(await refused(store.createDeck(aDeck({ id: decks[1]! })))).toMatch(outOfReach);
    expect(await refused(store.binRecord('deck', decks[0]!))).toMatch(outOfReach);
    await network.comeBack('desk');
    await rename(store, decks[0]!, 'after');
    expect((await store.getDeck(decks[0]!)).title).toEqual({ en: 'after' });
    await store.close();
  });

  it('is written by one program, and read by a second one on another machine, which is told who writes', async () => {
    const network = await networkFolder();
    const [here, there] = [await network.mount('desk-1'), await network.mount('desk-2')];
    const store = await open(join(here, 'library'));
    const other = { host: { name: 'desk-2', pid: 200, isAlive: (pid: number) => pid === 200 } };
    const reader = await open(join(there, 'library'), other);
    expect([reader.access, reader.heldBy]).toMatchObject(['read', { host: 'desk-1', pid: 100 }]);
    await store.createDeck(aDeck({ id: decks[0]! }));
    expect((await (await open(join(there, 'library'), other)).list()).decks).toHaveLength(1);
    expect(await refused(reader.createDeck(aDeck({ id: decks[1]! })))).toBe('library.read-only');
    await store.close();
    expect((await open(join(there, 'library'), other)).access).toBe('write');
  });

  it('that was taken over elsewhere is written by the one who took it: the first is told, and overwrites nothing', async () => {
    const network = await networkFolder();
    const [here, there] = [await network.mount('desk-1'), await network.mount('desk-2')];
    const first = await open(join(here, 'library'));
    await first.createDeck(aDeck({ id: decks[0]!, title: { en: 'mine' } }));
    const host = { name: 'desk-2', pid: 200, isAlive: (pid: number) => pid === 200 };
    const second = await open(join(there, 'library'), { host, mode: 'take-over' });
    await rename(second, decks[0]!, 'taken over');
    expect(await refused(rename(first, decks[0]!, 'overwritten'))).toMatch(
      /^(library\.lock-lost|record\.changed-elsewhere)$/,
    );
    const served = await open(join(network.served, 'library'), { mode: 'read' });
    expect((await served.list()).decks.map(({ title }) => title.en)).toEqual(['taken over']);
  });

  it('that two programs open at the same moment is written by one of them alone', async () => {
    const network = await networkFolder();
    const [here, there] = [await network.mount('desk-1'), await network.mount('desk-2')];
    await (await open(join(here, 'library'))).close();
    for (let round = 0; round < rounds; round += 1) {
      const hosts = ['desk-1', 'desk-2'].map((name, at) => ({ name, pid: 100 + at, isAlive: () => true }));
      const opened = await Promise.all(
        [here, there].map((place, at) => open(join(place, 'library'), { host: hosts[at]! })),
      );
      expect(opened.map(({ access }) => access).sort(), `round ${String(round)}`).toEqual(['read', 'write']);
      expect(opened.find(({ access }) => access === 'read')?.heldBy?.host).toMatch(/^desk-[12]$/);
      for (const one of opened) await one.close();
    }
  }, 120_000);
});
