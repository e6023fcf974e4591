import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../main/files/disk';
import { sha256 } from '../../../../main/files/sha256';
import type { Disk } from '../../../../main/files/disk';
import type { BackupReport } from '../../../../main/model/backup-row';
import { backUp } from '../../../../main/store/backups/back-up';
import { homePlaceOf, openPlace } from '../../../../main/store/backups/backup-place';
import type { LibraryStore } from '../../../../main/store/library-store.types';
import { aDeck } from '../../../builders/a-deck';
import { openAt, surroundings } from '../../../builders/a-library';
import { faultyDisk, type DiskAct } from '../../../builders/faulty-disk';
import { aRecipe } from '../../../builders/a-recipe';
import { deckId } from '../../../builders/ids';
import { memoryDisk } from '../../../builders/memory-disk';
import { seededRandom } from '../../../builders/chance';
import { temporaryFolder } from '../../../builders/temporary-folder';

const id = deckId('deck-tracing');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const random = seededRandom(11);
const homePlaceLock = (folder: string): string => openPlace(homePlaceOf(folder), nodeDisk()).lock;

async function rename(store: LibraryStore, title: string): Promise<void> {
  const { revision: base } = await store.getDeck(id);
  await store.changeDeck({ deck: id, base, edits: [{ kind: 'deck.set', title: { en: title } }], said: 'rename' });
}

function backUpOf(
  store: LibraryStore,
  disk: Disk,
  at: string,
  why: 'change' | 'asked' = 'change',
): Promise<BackupReport> {
  const { id: library, name } = store.library();
  const about = { folder: store.folder, id: library, name, second: null };
  return backUp(about, why, { ...surroundings({ disk }), now: () => at, random });
}

/** Every backup of a library is whole: each content that a list names is there and is what its name says. */
async function expectWhole(folder: string, disk: Disk): Promise<number> {
  const place = openPlace(homePlaceOf(folder), disk);
  const { backups, bad } = await place.list();
  expect(bad).toEqual([]);
  for (const { list } of backups)
    for (const file of list.files) expect((await place.read(file.sha256))?.length).toBe(file.sizeBytes);
  return backups.length;
}

describe('A backup', () => {
  it('holds every record, version and media file of the library, what is in the bin too', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await store.createDeck(aDeck({ id: deckId('deck-binned') }));
    await store.binRecord('deck', 'deck-binned');
    const version = await store.pinDeck(id);
    const picture = bytesOf('a picture');
    await store.addMedia(sha256(picture), 'png', picture);
    const report = await backUpOf(store, nodeDisk(), '2026-03-02T09:00:00Z');
    const { backups } = await openPlace(homePlaceOf(folder), nodeDisk()).list();
    expect(backups[0]?.list.files.map(({ path }) => path)).toEqual([
      'bin/decks/deck-binned.json',
      'decks/deck-tracing.json',
      'library.json',
      `media/${sha256(picture).slice(0, 2)}/${sha256(picture)}.png`,
      `versions/${version.slice(0, 2)}/${version}.json`,
    ]);
    expect(report).toMatchObject({ isNew: true, files: 5, second: 'none', findings: [] });
    expect(await expectWhole(folder, nodeDisk())).toBe(1);
  });

  it('costs what changed: each content is kept once, and a library that is the same makes no new one', async () => {
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    const picture = bytesOf('a picture');
    await store.addMedia(sha256(picture), 'png', picture);
    const first = await backUpOf(store, nodeDisk(), '2026-03-02T09:00:00Z');
    expect(await backUpOf(store, nodeDisk(), '2026-03-02T09:10:00Z')).toMatchObject({ isNew: false, name: first.name });
    await rename(store, 'New');
    const second = await backUpOf(store, nodeDisk(), '2026-03-02T09:20:00Z');
    expect(second).toMatchObject({ isNew: true, files: 3, written: { files: 1 } });
  });

  it('is made each time that a person asks for one, at the cost of its list', async () => {
    const store = await openAt(await temporaryFolder());
    const first = await backUpOf(store, nodeDisk(), '2026-03-02T09:00:00Z');
    const asked = await backUpOf(store, nodeDisk(), '2026-03-02T09:10:00Z', 'asked');
    expect(asked).toMatchObject({ isNew: true, written: { files: 0 } });
    expect(asked.name).not.toBe(first.name);
  });

  it('reads again only what changed since the last one', async () => {
    const read: string[] = [];
    const real = nodeDisk();
    const disk: Disk = { ...real, readFile: (path) => (read.push(basename(path)), real.readFile(path)) };
    const store = await openAt(await temporaryFolder(), { disk });
    await store.createDeck(aDeck());
    await store.createDeck(aDeck({ id: deckId('deck-other') }));
    // A file that was changed this very moment is not trusted to be the same the next time.
    const later = new Date(Date.now() + 60_000).toISOString();
    const readBy = async (): Promise<readonly string[]> => {
      await backUpOf(store, disk, later);
      return read.splice(0).filter((name) => name.startsWith('deck-'));
    };
    await backUpOf(store, disk, later);
    read.splice(0);
    expect(await readBy()).toEqual([]);
    await rename(store, 'New');
    read.splice(0);
    expect(await readBy()).toEqual(['deck-tracing.json']);
  });

  it('is made of all the others where one file cannot be read, with what that was before', async () => {
    const real = nodeDisk();
    const store = await openAt(await temporaryFolder());
    await store.createDeck(aDeck());
    await store.createDeck(aDeck({ id: deckId('deck-other') }));
    await backUpOf(store, real, '2026-03-02T09:00:00Z');
    await rename(store, 'New');
    const gone = Object.assign(new Error('bad sector'), { code: 'EIO' });
    const disk: Disk = {
      ...real,
      readFile: (path) => (basename(path) === 'deck-tracing.json' ? Promise.reject(gone) : real.readFile(path)),
    };
    const report = await backUpOf(store, disk, '2026-03-02T10:00:00Z', 'asked');
    expect(report.findings).toMatchObject([
      { code: 'backup.file-damaged', place: { file: 'decks/deck-tracing.json' } },
    ]);
    expect(report.files).toBe(3);
    expect(await expectWhole(store.folder, real)).toBe(2);
  });

  it('by a lock that was left behind for hours is not kept from a place', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await backUpOf(store, nodeDisk(), '2026-03-02T09:00:00Z');
    const left = { host: 'another-laptop', pid: 7, since: '2026-03-02T09:00:00Z', token: 'ab' };
    await writeFile(homePlaceLock(folder), JSON.stringify(left));
    await expect(backUpOf(store, nodeDisk(), '2026-03-02T10:00:00Z', 'asked')).rejects.toMatchObject({
      code: 'backup.place-busy',
    });
    expect(await backUpOf(store, nodeDisk(), '2026-03-02T14:00:00Z', 'asked')).toMatchObject({ isNew: true });
  });

  it('keeps what a damaged file was before, and says which file is damaged', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    await backUpOf(store, nodeDisk(), '2026-03-02T09:00:00Z');
    const path = join(folder, 'decks', 'deck-tracing.json');
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, 100));
    const report = await backUpOf(store, nodeDisk(), '2026-03-02T09:10:00Z', 'asked');
    expect(report.findings).toMatchObject([
      { code: 'backup.file-damaged', place: { file: 'decks/deck-tracing.json' } },
    ]);
    const place = openPlace(homePlaceOf(folder), nodeDisk());
    const file = (await place.list()).backups[0]?.list.files.find((one) => one.path === 'decks/deck-tracing.json');
    expect(file && (await place.read(file.sha256))).toEqual(whole);
  });

  it('loses names with the register: once wiped, no backup has them', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    const pinned = await store.pinDeck(id);
    const issue = await store.issueHandout(anIssue(pinned));
    await backUpOf(store, nodeDisk(), '2026-03-02T09:00:00Z');
    const place = openPlace(homePlaceOf(folder), nodeDisk());
    const texts = async (): Promise<string> => {
      const all = await Promise.all([...(await place.contents())].map((sha) => readFile(place.pathOf(sha), 'utf8')));
      return all.join('\n');
    };
    expect(await texts()).toContain('Chan Tai Man');
    await store.wipeHolders(issue.id);
    await backUpOf(store, nodeDisk(), '2026-03-02T09:10:00Z');
    expect(await texts()).not.toContain('Chan Tai Man');
    expect(await expectWhole(folder, nodeDisk())).toBe(2);
  });

  it('collects what no backup names any more, and nothing while a list cannot be read', async () => {
    const folder = await temporaryFolder();
    const store = await openAt(folder);
    await store.createDeck(aDeck());
    const place = openPlace(homePlaceOf(folder), nodeDisk());
    for (const [index, title] of ['A', 'B', 'C'].entries()) {
      await rename(store, title);
      await backUpOf(store, nodeDisk(), `2026-03-02T09:0${String(index)}:00Z`);
    }
    expect((await place.contents()).size).toBe(4);
    const bad = place.listPath('20260301T000000000Z-0000');
    await writeFile(bad, '{"format":"kitbag.backup"');
    await rename(store, 'D');
    await backUpOf(store, nodeDisk(), '2026-03-09T09:00:00Z');
    expect((await place.contents()).size).toBe(5);
    await rm(bad);
    await rename(store, 'E');
    await backUpOf(store, nodeDisk(), '2026-03-09T12:00:00Z');
    // Of the second of March the newest is left.
    expect(await expectWhole(folder, nodeDisk())).toBe(3);
    expect((await place.contents()).size).toBe(4);
  });

  it('is refused before anything is written where there is no room', async () => {
    const disk: Disk = { ...nodeDisk(), freeBytes: () => Promise.resolve(1000) };
    const folder = await temporaryFolder();
    const store = await openAt(folder, { disk });
    await store.createDeck(aDeck());
    await expect(backUpOf(store, disk, '2026-03-02T09:00:00Z')).rejects.toMatchObject({ code: 'backup.no-room' });
    expect((await openPlace(homePlaceOf(folder), disk).contents()).size).toBe(0);
  });

  it.each<DiskAct>(['create', 'write', 'flush', 'sizeBytes', 'close', 'rename', 'makeFolder', 'readFile'])(
    'that fails at %s is told, and what was backed up before is whole',
    async (act) => {
      const disk = faultyDisk(memoryDisk());
      const store = await openAt('/library', { disk });
      await store.createDeck(aDeck());
      await backUpOf(store, disk, '2026-03-02T09:00:00Z');
      await rename(store, 'New');
      await store.pinDeck(id);
      let failed = 0;
      for (let nth = 1; nth < 12; nth += 1) {
        disk.setTrouble({ act, nth, times: 9, code: 'ENOSPC' });
        const outcome = await backUpOf(store, disk, '2026-03-02T09:10:00Z', 'asked').catch((error: unknown) => error);
        disk.setTrouble(null);
        if (outcome instanceof Error) failed += 1;
        expect(await expectWhole('/library', disk)).toBeGreaterThanOrEqual(1);
      }
      expect(failed).toBeGreaterThan(0);
      await backUpOf(store, disk, '2026-03-02T09:20:00Z');
    },
  );
});

describe('A backup that is cut off', () => {
  it('that fails once its list has its name is whole, or is not there', async () => {
    for (let nth = 1; nth <= 12; nth += 1) {
      const disk = faultyDisk(memoryDisk());
      const store = await openAt('/library', { disk });
      await store.createDeck(aDeck());
      disk.setTrouble({ act: 'flushFolder', nth, code: 'EIO' });
      await backUpOf(store, disk, '2026-03-02T09:00:00Z', 'asked').catch(() => undefined);
      disk.setTrouble(null);
      await expectWhole('/library', disk);
    }
  });

  it('by a power cut at any moment is not listed, and no other is harmed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), fc.infiniteStream(fc.boolean()), async (moment, coins) => {
        const inner = memoryDisk();
        const disk = faultyDisk(inner);
        const store = await openAt('/library', { disk });
        await store.createDeck(aDeck());
        const first = await backUpOf(store, disk, '2026-03-02T09:00:00Z');
        await rename(store, 'New');
        await store.pinDeck(id);
        disk.dieAt(moment);
        const done = await backUpOf(store, disk, '2026-03-02T09:10:00Z').catch(() => null);
        inner.cutPower(() => coins.next().value as boolean);
        const count = await expectWhole('/library', inner);
        const { backups } = await openPlace(homePlaceOf('/library'), inner).list();
        expect(backups.map(({ name }) => name)).toContain(first.name);
        if (done) expect(count).toBe(2);
        const host = { name: 'desk-1', pid: 300, isAlive: () => false };
        const again = await openAt('/library', { disk: inner, host });
        const { id: library, name } = again.library();
        const about = { folder: '/library', id: library, name, second: null };
        await backUp(about, 'change', {
          ...surroundings({ disk: inner, host }),
          now: () => '2026-03-02T09:20:00Z',
          random,
        });
        await expectWhole('/library', inner);
        expect([...inner.files().keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function anIssue(pinned: Awaited<ReturnType<LibraryStore['pinDeck']>>) {
  return {
    title: { en: 'Tracing' },
    recipe: aRecipe({ scope: { kind: 'deck', deck: id, pinned } }),
    pdf: bytesOf('%PDF-1.7'),
    pages: 1,
    label: 'TLP:GREEN',
    fileName: 'tracing.pdf',
    copies: [],
    lowered: [],
    holders: [{ number: 1, name: 'Chan Tai Man', agency: 'CCB' }],
  } as const;
}
