/** Has a backup made by the worker that keeps them. */
import { wayWithin } from '../../files/way-within';
import type { BackupReason } from '../../model/backup';
import type { BackupReport } from '../../model/backup-row';
import { KitbagFault } from '../../model/fault';
import type { LibraryToBackUp } from '../../store/backups/back-up';
import type { LibraryStore } from '../../store/library-store.types';
import { backupLimits } from '../../workers/worker-line';
import type { MakeOptions } from '../make-handout';
import type { OpenWork } from '../session';

export interface BackupOptions extends MakeOptions {
  /** A backup that is not thinned out this time: somebody is about to go back to it. */
  readonly spare?: string | null;
}

/** What is known of a library before it is backed up. */
export function toBackUp(store: LibraryStore, second: string | null): LibraryToBackUp {
  const { id, name } = store.library();
  return { folder: store.folder, id, name, second };
}

/** Throws `backup.no-room`, `backup.not-written` and `backup.place-busy`; trouble of the second place is a finding. */
export function makeBackup(
  { store, workers }: Pick<OpenWork, 'store' | 'workers'>,
  why: BackupReason,
  second: string | null,
  { spare = null, ...options }: BackupOptions = {},
): Promise<BackupReport> {
  const subject = store.library().name;
  return workers.keeping.run(
    'backup.make',
    { library: toBackUp(store, second), why, spare },
    { subject, limits: backupLimits, ...options },
  );
}

/** Throws `backup.place-inside` where a second place lies among the library's own files: it would be lost with them. */
export function refuseInside(store: LibraryStore, folder: string): void {
  if (wayWithin(store.folder, folder) !== null) throw new KitbagFault('backup.place-inside');
}
