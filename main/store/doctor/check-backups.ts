/** Looks whether the backups of a place are whole: each list, and each content that lists name. */
import { join } from 'node:path';
import { sha256 } from '../../files/sha256';
import type { BackedUpFile } from '../../model/backup';
import type { Finding } from '../../model/finding';
import type { Sha256 } from '../../model/ids';
import type { BackupPlace } from '../backups/backup-place';
import { moveInto, makeFolderSafely } from '../../files/write-safely';
import { placeOf, type Ailment, type Patient } from './ailment';

/** `other` is the other place, which may have what is damaged here; null where there is none. */
export async function checkBackups(
  patient: Patient,
  place: BackupPlace,
  other: BackupPlace | null,
): Promise<readonly Ailment[]> {
  const { backups, bad } = await place.list();
  const ailments: Ailment[] = bad.map((name) => damagedList(patient, place, name));
  const files = new Map<Sha256, BackedUpFile>();
  for (const file of backups.flatMap(({ list }) => list.files)) files.set(file.sha256, file);
  const wrong: BackedUpFile[] = [];
  for (const file of files.values()) {
    if (!(await place.read(file.sha256).catch(() => null))) wrong.push(file);
    patient.step();
  }
  if (wrong.length === 0) return ailments;
  const names = new Set(wrong.map((file) => file.sha256));
  const count = backups.filter(({ list }) => list.files.some((file) => names.has(file.sha256))).length;
  const at = { file: place.folder };
  const finding: Finding = { code: 'doctor.backups-damaged', weight: 'look', place: at, facts: { count } };
  const mend = async (): Promise<Finding> => {
    const lost: Sha256[] = [];
    for (const file of wrong) if (!(await mended(patient, place, other, file))) lost.push(file.sha256);
    if (lost.length === 0) return { code: 'doctor.backups-mended', weight: 'look', place: at, facts: { count } };
    return { code: 'doctor.backups-incomplete', weight: 'look', place: at, facts: { count: lost.length } };
  };
  return [...ailments, { finding, mend }];
}

/** Brings a content back from the library or from the other place. One that is nowhere is taken away, so that the next backup writes it anew. */
async function mended(
  patient: Patient,
  place: BackupPlace,
  other: BackupPlace | null,
  { path, sha256: sha }: BackedUpFile,
): Promise<boolean> {
  const live = await patient.disk.readFile(placeOf(patient, path)).catch(() => null);
  const isSame = live !== null && sha256(live) === sha;
  const bytes = isSame ? live : await other?.read(sha).catch(() => null);
  if (bytes) {
    await place.keep(sha, bytes);
    return true;
  }
  await place.drop(sha);
  return false;
}

/** A list that cannot be read is moved aside: it may be of a newer Kitbag. Until then no content is collected. */
function damagedList(patient: Patient, place: BackupPlace, name: string): Ailment {
  const file = join(place.folder, name);
  return {
    finding: { code: 'doctor.backup-list-damaged', weight: 'look', place: { file }, facts: {} },
    mend: async () => {
      const aside = join(place.folder, 'damaged');
      await makeFolderSafely(patient.disk, aside);
      await moveInto(patient.disk, file, join(aside, name));
      return { code: 'doctor.backup-list-aside', weight: 'look', place: { file }, facts: {} };
    },
  };
}
