/** Takes away what no backup needs any more, and the names that were wiped from the register. */
import type { BackedUpFile } from '../../model/backup';
import type { Sha256 } from '../../model/ids';
import { backupsToDrop } from '../../model/thin-backups';
import type { BackupPlace, StoredBackup } from './backup-place';
import { openRecordBytes } from './library-files';

export interface Spared {
  /** The name of a backup that somebody is about to go back to; null for none. */
  readonly backup: string | null;
  /** The names of files that were set aside as damaged: the newest backup that has one stays. */
  readonly damaged: Iterable<string>;
}

/** Thins the backups of a place, but for those spared, and drops contents that none names. Only who holds the place's lock may call it. */
export async function collect(place: BackupPlace, now: string, spared: Spared): Promise<void> {
  const { backups, bad } = await place.list();
  const kept = new Set([spared.backup, ...newestWith(spared.damaged, backups)]);
  const going = new Set(backupsToDrop(backups.map(dated), now).filter((name) => !kept.has(name)));
  for (const name of going) await place.dropList(name);
  // A list that cannot be read may name any of the contents.
  if (bad.length > 0) return;
  // Nor is a place emptied whose lists are not there.
  if (backups.length === 0) return;
  const needed = new Set(
    backups.filter(({ name }) => !going.has(name)).flatMap(({ list }) => list.files.map((file) => file.sha256)),
  );
  for (const sha of await place.contents()) if (!needed.has(sha)) await place.drop(sha);
}

/** Of each file the newest backup that has it; `backups` are newest first. */
function newestWith(names: Iterable<string>, backups: readonly StoredBackup[]): readonly string[] {
  return [...names].flatMap((name) => {
    const isIt = ({ path }: BackedUpFile): boolean => path.endsWith(`/${name}`) && !path.startsWith('bin/');
    const found = backups.find(({ list }) => list.files.some(isIt));
    return found ? [found.name] : [];
  });
}

function dated({ name, list: { at, why } }: StoredBackup) {
  return { name, at, why };
}

/**
 * Names that were wiped from the register leave the backups too: where one backup has a wiped list of holders, the others are
 * given the same one. Gives how many lists were changed.
 */
export async function forgetWipedNames(place: BackupPlace): Promise<number> {
  const { backups } = await place.list();
  const wiped = await wipedLists(place, backups);
  let changed = 0;
  for (const { name, list } of backups) {
    const files = list.files.map((file) => wiped.get(file.path) ?? file);
    if (files.every((file, index) => file.sha256 === list.files[index]?.sha256)) continue;
    await place.keepList(name, { ...list, files });
    changed += 1;
  }
  return changed;
}

/** By path: the wiped content of each list of holders of which backups have several. Wiping is never taken back. */
async function wipedLists(
  place: BackupPlace,
  backups: readonly StoredBackup[],
): Promise<ReadonlyMap<string, BackedUpFile>> {
  const contents = new Map<string, Map<Sha256, BackedUpFile>>();
  for (const file of backups.flatMap(({ list }) => list.files)) {
    if (!file.path.endsWith('.holders.json')) continue;
    const known = contents.get(file.path) ?? new Map<Sha256, BackedUpFile>();
    contents.set(file.path, known.set(file.sha256, file));
  }
  const wiped = new Map<string, BackedUpFile>();
  for (const [path, files] of contents) {
    if (files.size < 2) continue;
    for (const file of files.values()) {
      const bytes = await place.read(file.sha256);
      if (bytes && openRecordBytes('holders', bytes).wipedAt !== null) wiped.set(path, file);
    }
  }
  return wiped;
}
