/** Checks a library, as it lies on the disk, from its records to its backups, and mends what can be mended. */
import type { CheckUp } from '../../model/check-up';
import { KitbagFault } from '../../model/fault';
import type { Finding } from '../../model/finding';
import type { LibraryId } from '../../model/ids';
import { homePlaceOf, openPlace } from '../backups/backup-place';
import { listRecordFiles, listStockFiles, openRecordBytes } from '../backups/library-files';
import { allBackups, openPlaces, type Places } from '../backups/read-backups';
import type { StoreSurroundings } from '../library-store.types';
import { libraryPaths } from '../library-paths';
import { holdingLock } from '../lock';
import { placeOf, type Ailment, type Patient } from './ailment';
import { checkBackups } from './check-backups';
import { checkRecords } from './check-records';
import { checkCourses, checkNamedMedia } from './check-references';
import { checkStock } from './check-stock';
import { checkSurroundings } from './check-surroundings';

export interface CheckUpWish {
  readonly folder: string;
  /** The folder of the second place for backups; null where none is set. */
  readonly second: string | null;
  readonly mends: boolean;
  /** True where the caller holds the library's lock; otherwise it is taken to mend. */
  readonly holdsLock: boolean;
}

export interface CheckUpSurroundings extends Omit<StoreSurroundings, 'mode'> {
  readonly onProgress?: (done: number, total: number) => void;
}

/** Throws `library.not-found`, and `library.read-only` where it shall mend and another Kitbag holds the library. */
export async function checkUp(wish: CheckUpWish, surroundings: CheckUpSurroundings): Promise<CheckUp> {
  if (!wish.mends || wish.holdsLock) return look(wish, surroundings);
  return holdingLock(libraryPaths(wish.folder), surroundings, () => look(wish, surroundings));
}

async function look(wish: CheckUpWish, surroundings: CheckUpSurroundings): Promise<CheckUp> {
  const { folder, second, mends, holdsLock } = wish;
  const { disk, onProgress } = surroundings;
  const id = await libraryIdIn(folder, surroundings);
  const places: Places =
    id === null
      ? { home: openPlace(homePlaceOf(folder), disk), second: null }
      : await openPlaces({ folder, id, second }, disk);
  const backups = await allBackups(places);
  if (id === null && backups.length === 0) throw new KitbagFault('library.not-found', { folder });
  const total = await countFiles(folder, places, surroundings);
  let done = 0;
  const patient: Patient = {
    ...{ folder, disk, places, backups, now: surroundings.now, random: surroundings.random },
    step: () => onProgress?.(Math.min(++done, total), total),
  };
  const records = await checkRecords(patient);
  const stock = await checkStock(patient, records.texts);
  const ailments: readonly Ailment[] = [
    ...records.ailments,
    ...stock.ailments,
    ...checkCourses(records.texts, stock.versions, patient),
    ...checkNamedMedia(records.texts, stock.present, patient),
    ...(await checkBackups(patient, places.home, places.second)),
    ...(places.second ? await checkBackups(patient, places.second, places.home) : []),
    ...(await checkSurroundings(patient, mends || holdsLock ? null : surroundings.host)),
    ...missingPlace(second, places),
  ];
  const mended: Finding[] = [];
  const found: Finding[] = [];
  for (const { finding, mend } of ailments) {
    if (mends && mend) mended.push(await mend());
    else found.push(finding);
  }
  return {
    checked: { records: records.count, ...stock.counts, backups: backups.length },
    found: byWeight(found),
    mended,
  };
}

const order = { stops: 0, look: 1, information: 2 } as const;

function byWeight(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => order[a.weight] - order[b.weight]);
}

function missingPlace(folder: string | null, places: Places): readonly Ailment[] {
  if (folder === null || places.second) return [];
  const facts = { folder };
  return [{ finding: { code: 'backup.second-place-missing', weight: 'information', place: {}, facts }, mend: null }];
}

/** The library's id by its own record, or by its backups where that is damaged or gone; null where nobody knows. */
async function libraryIdIn(folder: string, { disk }: CheckUpSurroundings): Promise<LibraryId | null> {
  try {
    return openRecordBytes('library', await disk.readFile(placeOf({ folder }, 'library.json'))).id;
  } catch {
    const { backups } = await openPlace(homePlaceOf(folder), disk).list();
    return backups[0]?.list.id ?? null;
  }
}

async function countFiles(folder: string, { home, second }: Places, { disk }: CheckUpSurroundings): Promise<number> {
  const library = (await listRecordFiles(folder, disk)).length + (await listStockFiles(folder, disk)).length;
  return library + (await home.contents()).size + ((await second?.contents())?.size ?? 0);
}
