/** What the worker that keeps backups can be asked to do. */
import type { BackupReason } from '../model/backup';
import type { BackupReport, BackupRow } from '../model/backup-row';
import type { LibraryToBackUp } from '../store/backups/back-up';

/** The places of a library's backups: its own folder, and a second one where one is set. */
export type BackedUpLibrary = Pick<LibraryToBackUp, 'folder' | 'id' | 'second'>;

export interface BackupJobs {
  /** Backs a library up, thins what there is, and brings the second place up to it. */
  'backup.make': {
    readonly input: { readonly library: LibraryToBackUp; readonly why: BackupReason };
    readonly output: BackupReport;
  };
  /** The backups, newest first; `second` says whether the second place is there at the moment. */
  'backup.list': {
    readonly input: { readonly library: BackedUpLibrary };
    readonly output: { readonly backups: readonly BackupRow[]; readonly second: 'none' | 'there' | 'missing' };
  };
}
