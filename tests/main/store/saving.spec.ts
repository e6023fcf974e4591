import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/files/disk';
import type { Sha256 } from '../../../main/model/ids';
import { openRecord } from '../../../main/model/migrations';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { aDeck } from '../../builders/a-deck';
import { openAt } from '../../builders/a-library';
import { type Trouble, faultyDisk } from '../../builders/faulty-disk';
import { deckId } from '../../builders/ids';
import { memoryDisk } from '../../builders/memory-disk';
import { temporaryFolder } from '../../builders/temporary-folder';

const id = deckId('deck-tracing');
const rename = (store: LibraryStore, base: number, title: string) =>
  store.changeDeck({ deck: id, base, edits: [{ kind: 'deck.set', title: { en: title } }], said: 'rename' });

describe('A save that fails', () => {
  it.each(['create', 'write', 'flush', 'sizeBytes', 'close', 'rename'] as const)(
    'at %s leaves memory and disk as they were and says why',
    async (act) => {
      const folder = await temporaryFolder();
      const disk = faultyDisk(nodeDisk());
      const store = await openAt(folder, { disk });
      await store.createDeck(aDeck());
      disk.setTrouble({ act, nth: 1, code: 'ENOSPC' });
      await expect(rename(store, 1, 'New')).rejects.toMatchObject({
        code: 'record.not-saved',
        facts: { kind: 'deck', id, reason: 'ENOSPC' },
      });
      disk.setTrouble(null);
      expect(await store.getDeck(id)).toEqual({ ...aDeck(), revision: 1 });
      expect((await store.list()).decks[0]).toMatchObject({ revision: 1, title: { en: 'Tracing' } });
      expect(store.undoState('deck', id)).toEqual({ undo: null, redo: null });
      await store.close();
      const again = await openAt(folder);
      expect(await again.getDeck(id)).toEqual({ ...aDeck(), revision: 1 });
    },
  );

  it('tells no listener', async () => {
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(await temporaryFolder(), { disk });
    await store.createDeck(aDeck());
    const told: unknown[] = [];
    store.onChanged((notice) => told.push(notice));
    disk.setTrouble({ act: 'rename', nth: 1, code: 'EIO' });
    await expect(rename(store, 1, 'New')).rejects.toMatchObject({ code: 'record.not-saved' });
    expect(told).toEqual([]);
  });

  it('can be tried again on the same revision', async () => {
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(await temporaryFolder(), { disk });
    await store.createDeck(aDeck());
    disk.setTrouble({ act: 'write', nth: 1, code: 'ENOSPC' });
    await expect(rename(store, 1, 'New')).rejects.toMatchObject({ code: 'record.not-saved' });
    await expect(rename(store, 1, 'New')).resolves.toMatchObject({ record: { revision: 2 } });
  });

  it('keeps what can be undone', async () => {
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(await temporaryFolder(), { disk });
    await store.createDeck(aDeck());
    await rename(store, 1, 'New');
    disk.setTrouble({ act: 'flush', nth: 1, code: 'EIO' });
    await expect(store.undo('deck', id)).rejects.toMatchObject({ code: 'record.not-saved' });
    expect(store.undoState('deck', id)).toEqual({ undo: 'rename', redo: null });
    await store.undo('deck', id);
    expect((await store.getDeck(id)).title.en).toBe('Tracing');
  });

  it('of the library leaves its record as it was', async () => {
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(await temporaryFolder(), { disk });
    disk.setTrouble({ act: 'write', nth: 1, code: 'ENOSPC' });
    await expect(store.changeLibrary(1, { name: 'x' })).rejects.toMatchObject({ code: 'record.not-saved' });
    expect(store.library().name).toBe('Training');
  });

  it('of media or a version is told as well, and nothing is left behind', async () => {
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(await temporaryFolder(), { disk });
    await store.createDeck(aDeck());
    disk.setTrouble({ act: 'write', nth: 1, times: 9, code: 'ENOSPC' });
    await expect(store.pinDeck(id)).rejects.toMatchObject({ code: 'record.not-saved', facts: { kind: 'version' } });
    disk.setTrouble(null);
    const sha = await store.versionOf(id);
    await expect(store.getVersion(sha)).rejects.toMatchObject({ code: 'version.not-found' });
  });

  it('of the index is nobody’s trouble', async () => {
    const folder = await temporaryFolder();
    const disk = faultyDisk(nodeDisk());
    const store = await openAt(folder, { disk });
    await store.createDeck(aDeck());
    disk.setTrouble({ act: 'create', nth: 1, times: 9, code: 'ENOSPC' });
    await store.close();
    expect((await (await openAt(folder)).list()).decks).toHaveLength(1);
  });
});

describe('Whatever fails in a row of saves', () => {
  const troubles = fc.record<Trouble>({
    act: fc.constant('any'),
    nth: fc.integer({ min: 1, max: 45 }),
    times: fc.integer({ min: 1, max: 4 }),
    code: fc.constantFrom('ENOSPC', 'EIO', 'EBUSY'),
  });

  it('memory equals disk, and every record is its old or its new self', async () => {
    await fc.assert(
      fc.asyncProperty(troubles, fc.integer({ min: 100, max: 2000 }), async (trouble, most) => {
        const inner = memoryDisk();
        const disk = faultyDisk(inner);
        const store = await openAt('/library', { disk });
        await store.createDeck(aDeck());
        disk.shortWrites(most);
        disk.setTrouble(trouble);
        const titles = ['Tracing'];
        for (const title of ['A', 'B', 'C']) {
          const base = (await store.getDeck(id).catch(() => null))?.revision ?? 1;
          titles.push(title);
          await rename(store, base, title).catch(() => undefined);
        }
        disk.setTrouble(null);
        const inMemory = await store.getDeck(id);
        const bytes = inner.files().get('/library/decks/deck-tracing.json') ?? new Uint8Array();
        expect(openRecord('deck', JSON.parse(new TextDecoder().decode(bytes)))).toEqual(inMemory);
        expect(titles).toContain(inMemory.title.en);
        expect((await store.list()).decks[0]?.title).toEqual(inMemory.title);
      }),
      { numRuns: 150 },
    );
  });

  it('a power cut at any moment costs at most the save under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.boolean()), async (moment, coins) => {
        const inner = memoryDisk();
        const disk = faultyDisk(inner);
        const store = await openAt('/library', { disk });
        await store.createDeck(aDeck());
        disk.dieAt(moment);
        let saved = 1;
        let pinned: Sha256 | null = null;
        for (const title of ['A', 'B', 'C', 'D']) {
          const done = await rename(store, saved, title).catch(() => null);
          if (!done) break;
          saved = done.record.revision;
          pinned = await store.pinDeck(id).catch(() => pinned);
        }
        inner.cutPower(() => coins.next().value as boolean);
        const again = await openAt('/library', {
          disk: inner,
          host: { name: 'desk-1', pid: 300, isAlive: () => false },
        });
        expect(again.access).toBe('write');
        const { revision } = await again.getDeck(id);
        expect([saved, saved + 1]).toContain(revision);
        expect(again.findings()).toEqual([]);
        if (pinned !== null) await expect(again.getVersion(pinned)).resolves.toBeDefined();
        expect([...inner.files().keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
