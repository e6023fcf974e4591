/** The presets of backups that were made before presets were records of their own: they stand in the library's own record there. */
import { KitbagFault } from '../../model/fault';
import type { Preset } from '../../model/presets';
import { earlierPresets } from '../presets';
import { isDamage } from '../records';
import type { StoredBackup } from './backup-place';
import { openRecordBytes } from './library-files';
import { fileIn, readContent, type Places } from './read-backups';
import { pathOfRecord } from './record-paths';

/** By the path that each has as a record; null where no place has the backup's own record whole, so nobody can say which there were. */
export async function presetsWithin(backup: StoredBackup, places: Places): Promise<ReadonlyMap<string, Preset> | null> {
  const file = fileIn(backup, 'library.json');
  const bytes = file && (await readContent(places, file.sha256));
  if (!bytes) return null;
  try {
    const presets = earlierPresets(openRecordBytes('library', bytes));
    // What is a record already counts, as in the library.
    return new Map(
      presets.map((one) => [pathOfRecord('preset', one.id), one] as const).filter(([path]) => !fileIn(backup, path)),
    );
  } catch (error) {
    if (isDamage(error) || error instanceof KitbagFault) return null;
    throw error;
  }
}
