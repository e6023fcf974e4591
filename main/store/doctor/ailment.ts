/** One thing that is wrong with a library, and how it is mended. */
import { dirname, join } from 'node:path';
import type { Disk } from '../../files/disk';
import { makeFolderSafely, writeSafely } from '../../files/write-safely';
import type { Finding } from '../../model/finding';
import type { RandomBytes } from '../../model/ids';
import type { StoredBackup } from '../backups/backup-place';
import type { Places } from '../backups/read-backups';
import { createFound } from '../found';
import { libraryPaths } from '../library-paths';
import { createSetAside } from '../set-aside';

export interface Ailment {
  readonly finding: Finding;
  /** Mends it and gives what to say of that; null where only a person can. */
  readonly mend: (() => Promise<Finding>) | null;
}

/** A library that is looked at, and what it can be mended from. */
export interface Patient {
  readonly folder: string;
  readonly disk: Disk;
  /** An ISO 8601 instant. */
  readonly now: () => string;
  readonly random: RandomBytes;
  readonly places: Places;
  /** Newest first. */
  readonly backups: readonly StoredBackup[];
  /** Told of each file that was looked at. */
  readonly step: () => void;
}

/** Where a path of the library lies on the disk. */
export function placeOf({ folder }: Pick<Patient, 'folder'>, path: string): string {
  return join(folder, ...path.split('/'));
}

/** Puts a file in its place, safely. */
export async function putFile(patient: Patient, path: string, bytes: Uint8Array): Promise<void> {
  const target = placeOf(patient, path);
  await makeFolderSafely(patient.disk, dirname(target));
  await writeSafely(patient.disk, target, bytes);
}

/** Moves a damaged file into `damaged/`, never away; gives where it lies now, empty where it stays. */
export async function moveAside(patient: Patient, path: string): Promise<string> {
  const found = createFound();
  const aside = createSetAside(libraryPaths(patient.folder), patient.disk, found, patient, () => true);
  await aside(placeOf(patient, path), '');
  return String(found.all()[0]?.facts['kept'] ?? '');
}
