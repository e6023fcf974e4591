/** One backup from beginning to end: made in the library's own folder, thinned, and brought to the second place if that is there. */
import { makeFolderSafely } from '../../files/write-safely';
import { reasonOf } from '../../files/disk';
import type { BackupReason } from '../../model/backup';
import type { BackupReport } from '../../model/backup-row';
import { KitbagFault } from '../../model/fault';
import type { Finding } from '../../model/finding';
import type { LibraryId } from '../../model/ids';
import type { StoreSurroundings } from '../library-store.types';
import { readLockOf, takeLock } from '../lock';
import { listSetAside } from '../set-aside';
import { homePlaceOf, openPlace, type BackupPlace } from './backup-place';
import { collect, forgetWipedNames } from './collect';
import { makeBackup } from './make-backup';
import { mirrorBackups } from './mirror-backups';
import { isSecondPlace, secondPlaceOf } from './second-place';

export interface LibraryToBackUp {
  readonly folder: string;
  readonly id: LibraryId;
  readonly name: string;
  /** The folder of the second place; null where none is set. */
  readonly second: string | null;
}

export interface BackupSurroundings extends Omit<StoreSurroundings, 'mode'> {
  /** A backup that is not thinned out this time: somebody is about to go back to it. */
  readonly spare?: string | null;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Throws `backup.no-room`, `backup.not-written` and `backup.place-busy`; trouble of the second place is a finding. */
export async function backUp(
  library: LibraryToBackUp,
  why: BackupReason,
  surroundings: BackupSurroundings,
): Promise<BackupReport> {
  const home = openPlace(homePlaceOf(library.folder), surroundings.disk);
  const made = await withPlace(home, surroundings, async () => {
    await makeRoom(home, library, surroundings);
    const result = await makeBackup(library, why, home, surroundings);
    await tidy(home, library, surroundings);
    return result;
  });
  const { backup, isNew, written } = made;
  const second = await toSecondPlace(library, home, surroundings);
  return {
    name: backup.name,
    at: backup.list.at,
    isNew,
    files: backup.list.files.length,
    written,
    second: second.state,
    copied: second.copied,
    findings: [...made.findings, ...second.findings],
  };
}

interface SecondOutcome {
  readonly state: BackupReport['second'];
  readonly copied: number;
  readonly findings: readonly Finding[];
}

async function toSecondPlace(
  library: LibraryToBackUp,
  home: BackupPlace,
  surroundings: BackupSurroundings,
): Promise<SecondOutcome> {
  const { id, second: folder } = library;
  if (folder === null) return { state: 'none', copied: 0, findings: [] };
  const { disk } = surroundings;
  if (!(await isSecondPlace(folder, disk))) {
    const missing: Finding = { code: 'backup.second-place-missing', weight: 'look', place: {}, facts: { folder } };
    return { state: 'missing', copied: 0, findings: [missing] };
  }
  const place = openPlace(secondPlaceOf(folder, id), disk);
  try {
    const { copied, damaged } = await withPlace(place, surroundings, async () => {
      await makeRoom(place, library, surroundings);
      const mirrored = await mirrorBackups(home, place, surroundings);
      await tidy(place, library, surroundings);
      return mirrored;
    });
    const notCopied: Finding = {
      code: 'backup.damaged-not-copied',
      weight: 'look',
      place: {},
      facts: { count: damaged },
    };
    return { state: 'done', copied, findings: damaged > 0 ? [notCopied] : [] };
  } catch (error) {
    const { code, facts } =
      error instanceof KitbagFault ? error : new KitbagFault('backup.not-written', { reason: reasonOf(error) });
    const place = { file: folder };
    return { state: 'failed', copied: 0, findings: [{ code, weight: 'look', place, facts }] };
  }
}

/** What may go goes before anything comes; what was set aside as damaged stays restorable. */
async function makeRoom(
  place: BackupPlace,
  { folder }: LibraryToBackUp,
  { disk, now, spare = null }: BackupSurroundings,
): Promise<void> {
  const damaged = (await listSetAside(folder, disk)).keys();
  await collect(place, now(), { backup: spare, damaged });
}

async function tidy(place: BackupPlace, library: LibraryToBackUp, surroundings: BackupSurroundings): Promise<void> {
  await forgetWipedNames(place);
  await makeRoom(place, library, surroundings);
}

/** The worker that makes a backup is ended after four hours. */
const longestMs = 4 * 3_600_000;

/** A lock that is older than any backup takes was left by a machine that is elsewhere, or by a program that was ended. */
async function lockMode(place: BackupPlace, { disk, now, host }: BackupSurroundings): Promise<'write' | 'take-over'> {
  const held = await readLockOf(disk, place.lock, host);
  return held && Date.parse(now()) - Date.parse(held.since) > longestMs ? 'take-over' : 'write';
}

/** Works in a place with its lock held, so that two who back up at once do not take away what the other counts on. */
export async function withPlace<T>(
  place: BackupPlace,
  surroundings: BackupSurroundings,
  act: () => Promise<T>,
): Promise<T> {
  try {
    await makeFolderSafely(surroundings.disk, place.folder);
  } catch (error) {
    throw new KitbagFault('backup.not-written', { reason: reasonOf(error) }, { cause: error });
  }
  const outcome = await takeLock(place, { ...surroundings, mode: await lockMode(place, surroundings) });
  if (outcome.kind === 'held') throw new KitbagFault('backup.place-busy', { host: outcome.by.host });
  if (outcome.kind === 'not-writable') throw new KitbagFault('backup.not-written', { reason: outcome.reason });
  try {
    return await act();
  } finally {
    await outcome.lock.release().catch(() => undefined); // The stick was pulled out: its lock is of a process that will have ended.
  }
}
