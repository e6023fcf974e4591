/** Brings a second place up to the first: each backup that it lacks, the newest first. */
import { reasonOf } from '../../files/disk';
import { KitbagFault } from '../../model/fault';
import type { Sha256 } from '../../model/ids';
import { backupsToDrop } from '../../model/thin-backups';
import type { BackupPlace, StoredBackup } from './backup-place';
import type { BackupTools } from './make-backup';
import { refuseWithoutRoom } from './room';

export interface Mirrored {
  /** How many backups were copied. */
  readonly copied: number;
  /** How many could not be, for a content of theirs is damaged. */
  readonly damaged: number;
}

/** Only who holds the second place's lock may call it. Throws `backup.no-room` and `backup.not-written`. */
export async function mirrorBackups(home: BackupPlace, second: BackupPlace, tools: BackupTools): Promise<Mirrored> {
  try {
    await second.sweep();
    const [here, there] = [(await home.list()).backups, (await second.list()).backups];
    const known = new Set(there.map(({ name }) => name));
    const all = [...here.filter(({ name }) => !known.has(name)), ...there];
    const going = new Set(
      backupsToDrop(
        all.map(({ name, list: { at, why } }) => ({ name, at, why })),
        tools.now(),
      ),
    );
    const missing = here.filter(({ name }) => !known.has(name) && !going.has(name));
    const held = await second.contents();
    let damaged = 0;
    for (const [index, backup] of missing.entries()) {
      if (!(await copyBackup(backup, home, second, held, tools))) damaged += 1;
      tools.onProgress?.(index + 1, missing.length);
    }
    return { copied: missing.length - damaged, damaged };
  } catch (error) {
    if (error instanceof KitbagFault) throw error;
    throw new KitbagFault('backup.not-written', { reason: reasonOf(error) }, { cause: error });
  }
}

/** False where a content is not what its name says: a backup that is not whole is not copied. */
async function copyBackup(
  { name, list }: StoredBackup,
  home: BackupPlace,
  second: BackupPlace,
  held: Set<Sha256>,
  { disk }: BackupTools,
): Promise<boolean> {
  const missing = new Map(list.files.filter((file) => !held.has(file.sha256)).map((file) => [file.sha256, file]));
  const sizeBytes = [...missing.values()].reduce((sum, file) => sum + file.sizeBytes, 0);
  await refuseWithoutRoom(disk, second.folder, sizeBytes);
  for (const sha of missing.keys()) {
    const bytes = await home.read(sha);
    if (!bytes) return false;
    await second.keep(sha, bytes);
    held.add(sha);
  }
  await second.keepList(name, list);
  return true;
}
