/** Finds what backups have of records, and compares it with what the library has. */
import { contentHash } from '../files/content-hash';
import type { Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { recordChanges, type ComparedRecord } from '../kit/compare/record-changes';
import type { BackedUpFile } from '../model/backup';
import { countSessions, type Course } from '../model/course';
import type { Deck } from '../model/deck';
import {
  titleOfRecord,
  type DifferingRecord,
  type EarlierVersion,
  type RestorableKind,
  type RestorableRecord,
} from '../model/earlier';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { Texts } from '../model/language';
import { libraryPaths } from '../store/library-paths';
import { openRecordBytes } from '../store/backups/library-files';
import { newestWhole } from '../store/backups/newest-whole';
import { presetsWithin } from '../store/backups/presets-within';
import { allBackups, fileIn, findBackup, readContent, type Places } from '../store/backups/read-backups';
import { pathOfRecord, recordAtPath } from '../store/backups/record-paths';
import { isDamage } from '../store/records';
import { openVersion } from '../store/versions';

/** More earlier versions than a person looks through. */
const mostEarlier = 100;

export interface Asked {
  readonly folder: string;
  readonly places: Places;
  readonly disk: Disk;
}

/** Every other content that backups have of a record, newest first; `present` is null where the library has none. */
export async function earlierVersions(
  {
    kind,
    id,
    present,
  }: { readonly kind: RestorableKind; readonly id: string; readonly present: RestorableRecord | null },
  asked: Asked,
): Promise<readonly EarlierVersion[]> {
  const path = pathOfRecord(kind, id);
  const seen = new Set<Sha256>(present ? [contentHash(present)] : []);
  const read = new Set<Sha256>();
  const versions = new Map<Sha256, Deck>();
  const found: EarlierVersion[] = [];
  for (const { name, list, places } of await allBackups(asked.places)) {
    const file = list.files.find((one) => one.path === path);
    if (!file || read.has(file.sha256) || found.length >= mostEarlier) continue;
    read.add(file.sha256);
    const record = await recordOf(kind, file, asked);
    if (!record || seen.has(contentHash(record))) continue;
    seen.add(contentHash(record));
    if (kind === 'course') await gatherVersions([record, present] as readonly (Course | null)[], versions, asked);
    const mine = present && ({ kind, record: present } as ComparedRecord);
    found.push({
      backup: name,
      at: list.at,
      savedAt: record.changedAt,
      title: titleOfRecord(record),
      size: sizeOf(record),
      places,
      changes: mine ? recordChanges(mine, record, versions) : [],
    });
  }
  return found;
}

/** A record as the backup `name` has it, with the versions that it and `present` pin; null where no place has it whole. */
export async function earlierRecord(
  name: string,
  {
    kind,
    id,
    present,
  }: { readonly kind: RestorableKind; readonly id: string; readonly present: RestorableRecord | null },
  asked: Asked,
): Promise<{ readonly record: RestorableRecord; readonly versions: ReadonlyMap<Sha256, Deck> } | null> {
  const file = fileIn(await findBackup(asked.places, name), pathOfRecord(kind, id));
  const record = file && (await recordOf(kind, file, asked));
  if (!record) return null;
  const versions = new Map<Sha256, Deck>();
  if (kind === 'course') await gatherVersions([record, present] as readonly (Course | null)[], versions, asked);
  return { record, versions };
}

/** What a record that a backup has damaged is called in the library, or in the newest backup that has it whole. */
async function titleElsewhere(
  kind: RestorableKind,
  path: string,
  present: RestorableRecord | null,
  { places }: Asked,
): Promise<Texts> {
  if (present) return titleOfRecord(present);
  const whole = await newestWhole({ backups: await allBackups(places), places }, path, kind);
  return whole ? titleOfRecord(openRecordBytes(kind, whole.bytes)) : {};
}

/** Null for a content that is damaged, or that a newer Kitbag wrote. */
async function recordOf(kind: RestorableKind, file: BackedUpFile, { places }: Asked): Promise<RestorableRecord | null> {
  const bytes = await readContent(places, file.sha256);
  if (!bytes) return null;
  try {
    return openRecordBytes(kind, bytes);
  } catch (error) {
    if (isDamage(error) || error instanceof KitbagFault) return null;
    throw error;
  }
}

function sizeOf(record: RestorableRecord): number {
  if ('slides' in record) return record.slides.length;
  return 'days' in record ? countSessions(record) : 0;
}

/** The versions that courses pin, from the library or else from a backup, whose contents have the same names. */
async function gatherVersions(
  courses: readonly (Course | null)[],
  versions: Map<Sha256, Deck>,
  { folder, places, disk }: Asked,
): Promise<void> {
  const sessions = courses.flatMap((course) => course?.days.flatMap((day) => day.sessions) ?? []);
  for (const material of sessions.flatMap((session) => session.material)) {
    if (material.kind !== 'slides' || versions.has(material.pinned)) continue;
    const sha = material.pinned;
    const here = await disk.readFile(libraryPaths(folder).versionFile(sha)).catch(() => null);
    const bytes = here && sha256(here) === sha ? here : await readContent(places, sha);
    if (bytes) versions.set(sha, openVersion(bytes));
  }
}

export interface Difference {
  /** The hash of the backup's list, and when it was made. */
  readonly list: Sha256;
  readonly at: string;
  readonly records: readonly DifferingRecord[];
}

/** What going back to the backup `name` would change, against the backup `now` that holds the library as it is. */
export async function compareBackups(name: string, now: string, asked: Asked): Promise<Difference> {
  const [then, present] = [await findBackup(asked.places, name), await findBackup(asked.places, now)];
  const records: DifferingRecord[] = [];
  for (const file of then.list.files) {
    const found = recordAtPath(file.path);
    const other = found && fileIn(present, file.path);
    if (!found || other?.sha256 === file.sha256) continue;
    const record = await recordOf(found.kind, file, asked);
    const mine = other && (await recordOf(found.kind, other, asked));
    if (!record) {
      records.push({ ...found, title: await titleElsewhere(found.kind, file.path, mine, asked), state: 'damaged' });
      continue;
    }
    if (mine && contentHash(mine) === contentHash(record)) continue;
    records.push({ ...found, title: titleOfRecord(record), state: other ? 'changes' : 'returns' });
  }
  const [earlier, unmoved] = [await presetsWithin(then, asked.places), await presetsWithin(present, asked.places)];
  for (const [path, preset] of earlier ?? []) {
    const other = fileIn(present, path);
    const mine = other ? await recordOf('preset', other, asked) : (unmoved?.get(path) ?? null);
    if (mine && contentHash(mine) === contentHash(preset)) continue;
    const state = mine || other ? 'changes' : 'returns';
    records.push({ kind: 'preset', id: preset.id, title: titleOfRecord(preset), state });
  }
  const held = new Set([...then.list.files.map(({ path }) => path), ...(earlier?.keys() ?? [])]);
  for (const file of present.list.files) {
    const found = held.has(file.path) ? null : recordAtPath(file.path);
    const record = found && (await recordOf(found.kind, file, asked));
    // Which presets there were then is not known where the library's own record of then is not: none leaves for that.
    if (found?.kind === 'preset' && !earlier) continue;
    if (found && record) records.push({ ...found, title: titleOfRecord(record), state: 'leaves' });
  }
  return { list: sha256(JSON.stringify(then.list)), at: then.list.at, records };
}
