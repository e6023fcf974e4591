/** A second place for backups, such as a USB stick: it may be missing at any time. */
import { join } from 'node:path';
import { reasonOf, type Disk } from '../../files/disk';
import { makeFolderSafely } from '../../files/write-safely';
import { KitbagFault } from '../../model/fault';
import type { LibraryId } from '../../model/ids';
import { openPlace, type BackupPlace } from './backup-place';

/** Made where a person sets a second place: a folder without it is another stick, or the empty place where one is plugged in. */
const markName = 'kitbag-backups';

/** Makes a folder ready to take backups; throws `backup.not-written` where it cannot be written to. */
export async function prepareSecondPlace(folder: string, disk: Disk): Promise<void> {
  try {
    await makeFolderSafely(disk, join(folder, markName));
  } catch (error) {
    throw new KitbagFault('backup.not-written', { reason: reasonOf(error) }, { cause: error });
  }
}

/** True where the folder is there and was made ready. */
export async function isSecondPlace(folder: string, disk: Disk): Promise<boolean> {
  const facts = await disk.facts(join(folder, markName)).catch(() => null);
  return facts?.kind === 'folder';
}

/** Where a library's backups lie in a second place: several libraries may share it. */
export function secondPlaceOf(folder: string, library: LibraryId): string {
  return join(folder, markName, library);
}
/**
 * The backups of one library in a second place; of the only one there where none is named. Throws `backup.none-there`, or
 * `backup.several` with the ids of the libraries.
 */
export async function findSecondPlace(folder: string, library: LibraryId | null, disk: Disk): Promise<BackupPlace> {
  const entries = await disk.list(join(folder, markName));
  const ids = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name as LibraryId);
  const found = library === null ? ids : ids.filter((id) => id === library);
  const [only] = found;
  if (!only) throw new KitbagFault('backup.none-there', { folder });
  if (found.length > 1) throw new KitbagFault('backup.several', { folder, ids: found.join(', ') });
  return openPlace(secondPlaceOf(folder, only), disk);
}
