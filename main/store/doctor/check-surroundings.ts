/** Looks at what is around the records: leftovers of writes, files that were set aside, locks, and the room that is left. */
import { join } from 'node:path';
import type { Finding } from '../../model/finding';
import { isTemporaryName } from '../../files/write-safely';
import { readLockOf } from '../lock';
import type { StoreSurroundings } from '../library-store.types';
import { libraryPaths } from '../library-paths';
import { placeOf, type Ailment, type Patient } from './ailment';

/** A write takes milliseconds: what is older than this was left behind. */
const leftMs = 10 * 60_000;
/** With less room a person soon cannot save. */
const leastBytes = 500 * 1024 * 1024;

/** `host` is this machine and process: a lock of one that has ended is nobody's. Null where the lock is the caller's own. */
export async function checkSurroundings(
  patient: Patient,
  host: StoreSurroundings['host'] | null,
): Promise<readonly Ailment[]> {
  return [
    ...(await leftovers(patient)),
    ...(await setAside(patient)),
    ...(host ? await locks(patient, host) : []),
    ...(await room(patient)),
  ];
}

async function leftovers(patient: Patient): Promise<readonly Ailment[]> {
  const { disk, folder, now } = patient;
  const before = Date.parse(now()) - leftMs;
  const left: string[] = [];
  const look = async (at: string, depth: number): Promise<void> => {
    for (const { name, kind } of await disk.list(at)) {
      const path = join(at, name);
      if (kind === 'folder' && depth > 0) await look(path, depth - 1);
      if (kind !== 'file' || !isTemporaryName(name)) continue;
      const facts = await disk.facts(path);
      if (facts && facts.changedMs < before) left.push(path);
    }
  };
  // `backups/contents/ab` is the deepest folder in which anything is written.
  await look(folder, 3);
  const { second } = patient.places;
  if (second) await look(second.folder, 2);
  if (left.length === 0) return [];
  const facts = { count: left.length };
  const mend = async (): Promise<Finding> => {
    for (const path of left) await disk.unlink(path).catch(() => undefined); // Gone already, or tried again the next time.
    return { code: 'doctor.leftovers-removed', weight: 'information', place: {}, facts };
  };
  return [{ finding: { code: 'doctor.leftovers', weight: 'look', place: {}, facts }, mend }];
}

/** What was set aside is never deleted: a person may still read it. */
async function setAside(patient: Patient): Promise<readonly Ailment[]> {
  const files = (await patient.disk.list(placeOf(patient, 'damaged'))).filter(({ kind }) => kind === 'file');
  const facts = { count: files.length };
  if (files.length === 0) return [];
  return [{ finding: { code: 'doctor.set-aside', weight: 'information', place: {}, facts }, mend: null }];
}

async function locks({ folder, disk }: Patient, host: StoreSurroundings['host']): Promise<readonly Ailment[]> {
  const path = libraryPaths(folder).lock;
  const holder = await readLockOf(disk, path, host);
  if (holder === null) return [];
  const facts = { host: holder.host, since: holder.since.slice(0, 16).replace('T', ' ') };
  const finding: Finding = holder.hasEnded
    ? { code: 'doctor.lock-left', weight: 'information', place: {}, facts }
    : { code: 'doctor.locked', weight: 'information', place: {}, facts };
  return [{ finding, mend: null }];
}

async function room({ folder, disk }: Patient): Promise<readonly Ailment[]> {
  const freeBytes = await disk.freeBytes(folder);
  if (freeBytes === null || freeBytes >= leastBytes) return [];
  const finding: Finding = { code: 'doctor.little-room', weight: 'look', place: {}, facts: { freeBytes } };
  return [{ finding, mend: null }];
}
