import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import { thisHost } from '../../../main/files/this-host';
import type { StoreSurroundings } from '../../../main/store/library-store.types';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { seededRandom } from '../../builders/chance';
import { faultyDisk } from '../../builders/faulty-disk';
import { deckId } from '../../builders/ids';
import { temporaryFolder } from '../../builders/temporary-folder';

/** A second Kitbag; processes 100 and 200 of this machine live. */
function second(fields: Partial<StoreSurroundings> = {}): Partial<StoreSurroundings> {
  const host = { name: 'desk-1', pid: 200, isAlive: (pid: number) => pid === 100 || pid === 200 };
  return { random: seededRandom(99), host, ...fields };
}

function hostNamed(name: string, pid: number, alive: readonly number[]): StoreSurroundings['host'] {
  return { name, pid, isAlive: (asked) => alive.includes(asked) };
}

describe('A second Kitbag on the same library', () => {
  it('opens it for reading and says who holds it', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).createDeck(aDeck());
    const store = await openAt(folder, second());
    expect(store.access).toBe('read');
    expect(store.heldBy).toEqual({ host: 'desk-1', pid: 100, since: '2026-03-02T09:00:00+08:00' });
    expect((await store.getDeck(deckId('deck-tracing'))).revision).toBe(1);
  });

  it('is refused every writing act with the name of the holder', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    const store = await openAt(folder, second());
    const fault = { code: 'library.read-only', facts: { host: 'desk-1', pid: 100 } };
    const deck = deckId('deck-tracing');
    await expect(store.createDeck(aDeck({ id: deckId('deck-2') }))).rejects.toMatchObject(fault);
    await expect(store.pinDeck(deck)).rejects.toMatchObject(fault);
    await expect(store.binRecord('deck', deck)).rejects.toMatchObject(fault);
    await expect(store.changeLibrary(1, { name: 'x' })).rejects.toMatchObject(fault);
    await expect(first.getDeck(deck)).resolves.toMatchObject({ revision: 1 });
  });

  it('sees what the first one saves', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    const store = await openAt(folder, second());
    await store.getDeck(deckId('deck-tracing'));
    const edits = [{ kind: 'deck.set', title: { en: 'Xracing' } }] as const;
    await first.changeDeck({ deck: deckId('deck-tracing'), base: 1, edits, said: 'rename' });
    expect((await store.getDeck(deckId('deck-tracing'))).title.en).toBe('Xracing');
    expect((await store.list()).decks[0]?.revision).toBe(2);
  });

  it('may write once the first has closed', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    expect((await openAt(folder, second())).access).toBe('write');
  });

  it('of the same process number is still a second one', async () => {
    const folder = await temporaryFolder();
    await openAt(folder);
    expect((await openAt(folder, { random: seededRandom(99) })).access).toBe('read');
  });

  it('lets exactly one write when many open at once', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((seed) => openAt(folder, second({ random: seededRandom(seed) }))),
    );
    expect(all.filter((store) => store.access === 'write')).toHaveLength(1);
  });
});

describe('The lock of a Kitbag that has ended', () => {
  const left = (content: object) =>
    JSON.stringify({ host: 'desk-1', pid: 300, since: '2026-03-01T09:00:00Z', token: 'aa', ...content });

  async function withLock(content: string): Promise<string> {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    await writeFile(join(folder, 'kitbag.lock'), content);
    return folder;
  }

  it('is taken over when its process is dead and was on this machine', async () => {
    const folder = await withLock(left({}));
    const store = await openAt(folder);
    expect(store.access).toBe('write');
    expect(await readFile(join(folder, 'kitbag.lock'), 'utf8')).toContain('"pid":100');
  });

  it('is taken over when the number has come back to ourselves', async () => {
    expect((await openAt(await withLock(left({ pid: 100 })))).access).toBe('write');
  });

  it('is never taken from another machine, where nobody can see whether it lives', async () => {
    const store = await openAt(await withLock(left({ host: 'desk-2' })));
    expect(store.heldBy).toMatchObject({ host: 'desk-2', pid: 300 });
  });

  it('is never taken from another machine of the same name: laptops that were set up from one image have one', async () => {
    const here = { ...hostNamed('desk-1', 200, [200]), machine: 'here' };
    const there = await openAt(await withLock(left({ machine: 'there' })), second({ host: here }));
    expect(there.heldBy).toMatchObject({ host: 'desk-1', pid: 300 });
    expect((await openAt(await withLock(left({ machine: 'here' })), second({ host: here }))).access).toBe('write');
    expect((await openAt(await withLock(left({})), second({ host: here }))).access).toBe('write');
  });

  it('says which machine holds it, by a mark that stays the same and tells nothing of the person', () => {
    const [first, again] = [thisHost(), thisHost()];
    expect(first.machine).toMatch(/^[0-9a-f]{16}$/);
    expect(again.machine).toBe(first.machine);
  });

  it('is taken from another machine when a person says so', async () => {
    expect((await openAt(await withLock(left({ host: 'desk-2' })), { mode: 'take-over' })).access).toBe('write');
  });

  it('is taken over when a power cut left it empty', async () => {
    const folder = await withLock('');
    await utimes(join(folder, 'kitbag.lock'), 0, 0);
    expect((await openAt(folder)).access).toBe('write');
  });

  it('is taken over when a power cut left it empty while the clock was years ahead', async () => {
    const folder = await temporaryFolder();
    await (await openAt(folder)).close();
    const lock = join(folder, 'kitbag.lock');
    await writeFile(lock, '');
    await utimes(lock, new Date('2036-01-01'), new Date('2036-01-01'));
    expect((await openAt(folder, second())).access).toBe('write');
  });

  it('is not taken while it may still be being written', async () => {
    const disk = faultyDisk(nodeDisk());
    const now = (): string => new Date().toISOString();
    expect((await openAt(await withLock(''), { disk, now })).access).toBe('read');
  });

  it('is taken by one alone when many see it at once', async () => {
    const folder = await withLock(left({}));
    const now = (): string => new Date().toISOString();
    const openers = [1, 2, 3, 4, 5, 6].map((seed) => openAt(folder, second({ random: seededRandom(seed), now })));
    const all = await Promise.all(openers);
    expect(all.filter((store) => store.access === 'write')).toHaveLength(1);
  });

  it('is taken over even where a take-over before was cut off', async () => {
    const folder = await withLock(left({}));
    await writeFile(join(folder, 'kitbag.lock.taking'), '');
    await utimes(join(folder, 'kitbag.lock.taking'), 0, 0);
    expect((await openAt(folder)).access).toBe('write');
  });
});

describe('A Kitbag whose lock was taken away', () => {
  it('writes nothing any more and leaves the new lock alone', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    const other = await openAt(folder, {
      mode: 'take-over',
      host: hostNamed('desk-2', 5, [5]),
      random: seededRandom(99),
    });
    await expect(first.createDeck(aDeck())).rejects.toMatchObject({
      code: 'library.lock-lost',
      facts: { host: 'desk-2' },
    });
    await first.close();
    await other.createDeck(aDeck());
    expect((await other.list()).decks).toHaveLength(1);
  });
});

describe('A library that cannot be written', () => {
  it.each(['EACCES', 'EROFS', 'ENOSPC'])('opens for reading with a finding: %s', async (code) => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    await first.close();
    const disk = faultyDisk(nodeDisk());
    disk.setTrouble({ act: 'create', nth: 1, times: 100, code });
    const store = await openAt(folder, { disk });
    expect(store.access).toBe('read');
    expect(store.findings()).toMatchObject([{ code: 'library.not-writable', facts: { reason: code } }]);
    expect((await store.list()).decks).toHaveLength(1);
  });
});

describe('Opening only to read', () => {
  it('writes nothing at all', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.createDeck(aDeck());
    await first.close();
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(folder, { disk, mode: 'read' });
    await store.list();
    await store.close();
    expect([...new Set(disk.acts)]).toEqual(['readFile']);
  });
});

describe('A closed library', () => {
  it('refuses writing acts', async () => {
    const store = await openAt(await temporaryFolder());
    await store.close();
    await expect(store.createDeck(aDeck())).rejects.toMatchObject({ code: 'library.closed' });
  });

  it('has waited for what was under way', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    const saving = store.createDeck(aDeck());
    await store.close();
    await expect(saving).resolves.toMatchObject({ revision: 1 });
  });
});
