/** What the window sees of backups. */
import type { BackupReport, BackupRow } from '../model/backup-row';
import type { Fault } from '../model/fault';
import type { Finding } from '../model/finding';

export interface BackupsView {
  /** Newest first. */
  readonly backups: readonly BackupRow[];
  /** The newest that was made since the library was opened. */
  readonly last: BackupReport | null;
  /** Why the last try failed; null where it did not. */
  readonly fault: Fault | null;
  /** The folder of the second place; null where none is set. */
  readonly secondPlace: string | null;
  /** Whether it is there at the moment. */
  readonly second: 'none' | 'there' | 'missing';
  /** Another program has the library open for writing, and makes its backups. */
  readonly isReadOnly: boolean;
}

/** What became of going back to a backup. */
export interface RestoredReport {
  /** When the backup was made. */
  readonly at: string;
  readonly restored: number;
  readonly binned: number;
  /** Takes all of it back, by `kit.take-back`; null where nothing differed. */
  readonly unpacking: string | null;
  readonly findings: readonly Finding[];
}
