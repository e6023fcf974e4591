/** What the worker that keeps backups can be asked to do. */
import type { BackupReason } from '../model/backup';
import type { BackupReport, BackupRow } from '../model/backup-row';
import type { CheckUp } from '../model/check-up';
import type { Deck } from '../model/deck';
import type { EarlierVersion, RestorableKind, RestorableRecord } from '../model/earlier';
import type { Finding } from '../model/finding';
import type { LibraryId, Sha256 } from '../model/ids';
import type { SlideToLay } from '../scene/lay-slide.types';
import type { LibraryToBackUp } from '../store/backups/back-up';
import type { CheckUpWish } from '../store/doctor/check-up';
import type { Difference } from './earlier-records';

/** The places of a library's backups: its own folder, and a second one where one is set. */
export type BackedUpLibrary = Pick<LibraryToBackUp, 'folder' | 'id' | 'second'>;

export interface BackupJobs {
  /** Backs a library up, thins what there is, and brings the second place up to it. */
  'backup.make': {
    readonly input: {
      readonly library: LibraryToBackUp;
      readonly why: BackupReason;
      /** A backup that is not thinned out this time: somebody is about to go back to it. */
      readonly spare: string | null;
    };
    readonly output: BackupReport;
  };
  /** The backups, newest first; `second` says whether the second place is there at the moment. */
  'backup.list': {
    readonly input: { readonly library: BackedUpLibrary };
    readonly output: { readonly backups: readonly BackupRow[]; readonly second: 'none' | 'there' | 'missing' };
  };
  /** Every other content that backups have of a record, newest first. */
  'backup.earlier': {
    readonly input: {
      readonly library: BackedUpLibrary;
      readonly kind: RestorableKind;
      readonly id: string;
      /** As the library has it; null where it has none. */
      readonly present: RestorableRecord | null;
    };
    readonly output: readonly EarlierVersion[];
  };
  /** A deck or course as a backup has it, with the versions that it and `present` pin; null where no place has it whole. */
  'backup.record': {
    readonly input: BackupJobs['backup.earlier']['input'] & { readonly name: string };
    readonly output: {
      readonly record: RestorableRecord;
      readonly versions: ReadonlyMap<Sha256, Deck>;
    } | null;
  };
  /** A slide of a record as a backup has it, as a PNG. */
  'backup.picture': {
    readonly input: { readonly library: BackedUpLibrary; readonly slide: SlideToLay; readonly widthPx: number };
    readonly output: Uint8Array;
  };
  /** What going back to a backup would change, against the backup `now` that holds the library as it is. */
  'backup.compare': {
    readonly input: { readonly library: BackedUpLibrary; readonly name: string; readonly now: string };
    readonly output: Difference;
  };
  /** Records of a backup, unchecked; the versions and media that they name are in the library when it answers. */
  'backup.take': {
    readonly input: { readonly library: BackedUpLibrary; readonly name: string; readonly paths: readonly string[] };
    readonly output: {
      /** The hash of the backup's list, and when it was made. */
      readonly list: Sha256;
      readonly at: string;
      /** In the order of the paths; null for one that no place has whole. */
      readonly records: readonly unknown[];
      readonly findings: readonly Finding[];
    };
  };
  /** Makes a library anew out of a backup, in a folder that holds none. */
  'backup.rebuild': {
    readonly input: {
      readonly folder: string;
      /** Where the backups lie: a second place. */
      readonly from: string;
      /** Null for the only one there. */
      readonly library: LibraryId | null;
      /** Null for the newest. */
      readonly name: string | null;
    };
    readonly output: {
      readonly name: string;
      readonly at: string;
      readonly files: number;
      readonly findings: readonly Finding[];
    };
  };
  /** Checks a library and its backups, and mends what can be mended. */
  'library.check': { readonly input: CheckUpWish; readonly output: CheckUp };
}
