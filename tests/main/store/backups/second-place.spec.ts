import { mkdir, readFile, rename as move, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../../main/files/disk';
import type { BackupReport } from '../../../../main/model/backup-row';
import { backUp } from '../../../../main/store/backups/back-up';
import { homePlaceOf, openPlace, type BackupPlace } from '../../../../main/store/backups/backup-place';
import { listBackups, openPlaces } from '../../../../main/store/backups/read-backups';
import { prepareSecondPlace, secondPlaceOf } from '../../../../main/store/backups/second-place';
import type { LibraryStore } from '../../../../main/store/library-store.types';
import { aDeck } from '../../../builders/a-deck';
import { openAt, surroundings } from '../../../builders/a-library';
import { seededRandom } from '../../../builders/chance';
import { faultyDisk } from '../../../builders/faulty-disk';
import { deckId } from '../../../builders/ids';
import { temporaryFolder } from '../../../builders/temporary-folder';

const random = seededRandom(5);

interface Here {
  readonly store: LibraryStore;
  /** The stick. */
  readonly second: string;
  readonly home: BackupPlace;
  readonly away: BackupPlace;
  readonly backUp: (minute: number, disk?: Disk) => Promise<BackupReport>;
  readonly names: () => Promise<{ readonly home: readonly string[]; readonly away: readonly string[] }>;
}

async function withSecondPlace(): Promise<Here> {
  const folder = await temporaryFolder();
  const [library, second] = [join(folder, 'library'), join(folder, 'stick')];
  const store = await openAt(library);
  await store.createDeck(aDeck());
  await mkdir(second);
  await prepareSecondPlace(second, nodeDisk());
  const { id, name } = store.library();
  const home = openPlace(homePlaceOf(library), nodeDisk());
  const away = openPlace(secondPlaceOf(second, id), nodeDisk());
  const namesIn = async (place: BackupPlace) => (await place.list()).backups.map((backup) => backup.name);
  return {
    store,
    second,
    home,
    away,
    backUp: async (minute, disk = nodeDisk()) => {
      const deck = await store.getDeck(deckId('deck-tracing'));
      const edits = [{ kind: 'deck.set', title: { en: `At ${String(minute)}` } }] as const;
      await store.changeDeck({ deck: deck.id, base: deck.revision, edits, said: 'rename' });
      const now = () => `2026-03-02T09:${String(minute).padStart(2, '0')}:00Z`;
      return backUp({ folder: library, id, name, second }, 'change', { ...surroundings({ disk }), now, random });
    },
    names: async () => ({ home: await namesIn(home), away: await namesIn(away) }),
  };
}

async function expectWhole(place: BackupPlace): Promise<void> {
  const { backups, bad } = await place.list();
  expect(bad).toEqual([]);
  for (const { list } of backups)
    for (const { sha256, sizeBytes } of list.files) expect((await place.read(sha256))?.length).toBe(sizeBytes);
}

describe('A second place for backups', () => {
  it('has every backup that the first has, each whole', async () => {
    const here = await withSecondPlace();
    await here.backUp(1);
    expect(await here.backUp(2)).toMatchObject({ second: 'done', copied: 1, findings: [] });
    const { home, away } = await here.names();
    expect(home).toHaveLength(2);
    expect(away).toEqual(home);
    await expectWhole(here.away);
  });

  it('that is missing is a finding and no failure, and it catches up when it is back', async () => {
    const here = await withSecondPlace();
    await here.backUp(1);
    const drawer = `${here.second}-in-a-drawer`;
    await move(here.second, drawer);
    for (const minute of [2, 3])
      expect(await here.backUp(minute)).toMatchObject({
        isNew: true,
        second: 'missing',
        findings: [{ code: 'backup.second-place-missing', facts: { folder: here.second } }],
      });
    expect(await nodeDisk().facts(here.second)).toBeNull();
    await move(drawer, here.second);
    expect(await here.backUp(4)).toMatchObject({ second: 'done', copied: 3 });
    const { home, away } = await here.names();
    expect(away).toEqual(home);
    await expectWhole(here.away);
  });

  it('is not mistaken for the empty folder where a stick is plugged in, nor for another stick', async () => {
    const here = await withSecondPlace();
    await rm(here.second, { recursive: true });
    await mkdir(here.second);
    expect(await here.backUp(1)).toMatchObject({ second: 'missing' });
    expect(await nodeDisk().list(here.second)).toEqual([]);
  });

  it('that cannot be written to costs the first place nothing, and says why', async () => {
    const here = await withSecondPlace();
    const disk: Disk = {
      ...nodeDisk(),
      create: (path) =>
        path.startsWith(here.second)
          ? Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' }))
          : nodeDisk().create(path),
    };
    const report = await here.backUp(1, disk);
    expect(report).toMatchObject({
      isNew: true,
      second: 'failed',
      findings: [{ code: 'backup.not-written', place: { file: here.second }, facts: { reason: 'EROFS' } }],
    });
    await expectWhole(here.home);
  });

  it('on a full stick keeps what was there, and lists nothing half copied', async () => {
    const here = await withSecondPlace();
    await here.backUp(1);
    const full = faultyDisk(nodeDisk());
    const disk: Disk = {
      ...nodeDisk(),
      create: (path) => (path.startsWith(here.away.folder) ? full.create(path) : nodeDisk().create(path)),
    };
    for (let nth = 2; nth < 8; nth += 1) {
      full.setTrouble({ act: 'write', nth, times: 99, code: 'ENOSPC' });
      expect(await here.backUp(nth, disk)).toMatchObject({ isNew: true });
      await expectWhole(here.away);
    }
    full.setTrouble(null);
    expect(await here.backUp(9, disk)).toMatchObject({ second: 'done' });
    const { home, away } = await here.names();
    expect(away).toEqual(home);
  });

  it('is given no backup that is damaged at home, and that is told', async () => {
    const here = await withSecondPlace();
    await here.backUp(1);
    const drawer = `${here.second}-in-a-drawer`;
    await move(here.second, drawer);
    await here.backUp(2);
    const [newest] = (await here.home.list()).backups;
    const deck = newest?.list.files.find(({ path }) => path.startsWith('decks/'));
    if (!deck) throw new Error('The newest backup has a deck.');
    await writeFile(here.home.pathOf(deck.sha256), 'rot');
    await move(drawer, here.second);
    expect(await here.backUp(3)).toMatchObject({
      second: 'done',
      copied: 1,
      findings: [{ code: 'backup.damaged-not-copied', facts: { count: 1 } }],
    });
    await expectWhole(here.away);
  });

  it('loses wiped names with the first', async () => {
    const here = await withSecondPlace();
    const path = join(here.store.folder, 'issues', 'issue-fixture.holders.json');
    const holders = JSON.parse(await readFile('tests/fixtures/records/holders-v1.json', 'utf8')) as { id: string };
    await mkdir(join(here.store.folder, 'issues'), { recursive: true });
    await writeFile(path, JSON.stringify({ ...holders, id: 'issue-fixture', wipedAt: null }));
    await here.backUp(1);
    const before = (await here.away.contents()).size;
    await writeFile(path, JSON.stringify({ ...holders, id: 'issue-fixture', holders: [], wipedAt: '2026-03-02' }));
    await here.backUp(2);
    const lists = (await here.away.list()).backups.map(({ list }) =>
      list.files.find((file) => file.path.includes('holders')),
    );
    expect(new Set(lists.map((file) => file?.sha256)).size).toBe(1);
    // The names went, what they were wiped to and the renamed deck came.
    expect((await here.away.contents()).size).toBe(before + 1);
    await expectWhole(here.away);
  });

  it('stands in one list with the first, each backup once with where it lies', async () => {
    const here = await withSecondPlace();
    await here.backUp(1);
    await here.backUp(2);
    const [newest] = (await here.home.list()).backups;
    if (newest) await here.home.dropList(newest.name);
    const { id } = here.store.library();
    const rows = await listBackups(
      await openPlaces({ folder: here.store.folder, id, second: here.second }, nodeDisk()),
    );
    expect(rows.map(({ places, decks }) => [places, decks])).toEqual([
      [['second'], 1],
      [['home', 'second'], 1],
    ]);
  });

  it('on a write-protected stick cannot be set', async () => {
    const disk = faultyDisk(nodeDisk());
    disk.setTrouble({ act: 'makeFolder', nth: 1, times: 9, code: 'EROFS' });
    const prepared = prepareSecondPlace(join(await temporaryFolder(), 'stick'), disk);
    await expect(prepared).rejects.toMatchObject({ code: 'backup.not-written', facts: { reason: 'EROFS' } });
  });
});
