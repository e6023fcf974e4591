/** Goes back to a backup, with one record or with all of them. What stands now is backed up first, and one step takes all of it back. */
import { contentHash } from '../../files/content-hash';
import type { BackupReason } from '../../model/backup';
import type { BackupReport } from '../../model/backup-row';
import {
  titleOfRecord,
  type DifferingRecord,
  type EarlierVersion,
  type RestorableKind,
  type RestorableRecord,
} from '../../model/earlier';
import { KitbagFault } from '../../model/fault';
import type { Finding } from '../../model/finding';
import { textIn } from '../../model/language';
import { openRecord } from '../../model/migrations';
import type { Unpacking } from '../../model/unpacking';
import { pathOfRecord } from '../../store/backups/record-paths';
import type { LibraryStore } from '../../store/library-store.types';
import type { Leaving, Taking } from '../../store/unpackings';
import { backupLimits } from '../../workers/worker-line';
import type { Difference } from '../../workers/earlier-records';
import type { MakeOptions } from '../make-handout';
import { refuseReadOnly } from '../refuse-read-only';
import { presentRecord } from '../present-record';
import type { OpenWork } from '../session';
import { toBackUp, type BackupOptions } from './make-backup';
import { underLabels } from './under-labels';

type Work = Pick<OpenWork, 'store' | 'workers'>;

/** The open library, its second place, and how a backup of it is made. */
export interface RestoreWork extends Work {
  readonly second: string | null;
  readonly backUp: (why: BackupReason, options: BackupOptions) => Promise<BackupReport>;
}

export interface Restored {
  /** When the backup was made. */
  readonly at: string;
  /** How many records are as they were then. */
  readonly restored: number;
  /** How many went into the bin, since they were not there then. */
  readonly binned: number;
  /** Takes all of it back; null where nothing differed. */
  readonly unpacking: Unpacking | null;
  readonly findings: readonly Finding[];
}

/** Records come in this order, courses after the decks that they use: none ever names what is not there. */
const order: readonly RestorableKind[] = ['template', 'preset', 'deck', 'course', 'handout'];
/** As many records are asked of the worker at once. */
const atOnce = 20;

/** What backups have of a record, newest first. */
export async function listEarlier(
  { store, workers, second }: RestoreWork,
  kind: RestorableKind,
  id: string,
): Promise<readonly EarlierVersion[]> {
  const present = await presentRecord(store, kind, id);
  const library = toBackUp(store, second);
  return workers.keeping.run('backup.earlier', { library, kind, id, present }, jobOf(store));
}

/** What going back to a backup would change; a backup of the library as it is, is made first. */
export async function compareWithBackup(
  work: RestoreWork,
  name: string,
  options: MakeOptions = {},
): Promise<Difference> {
  const { name: now } = await work.backUp('change', { ...options, spare: name });
  return differenceBetween(work, name, now);
}

/** Goes back with one record. Throws `backup.not-found`, and `backup.record-not-there` where the backup does not have it whole. */
export async function restoreRecord(
  work: RestoreWork,
  { kind, id, backup }: { readonly kind: RestorableKind; readonly id: string; readonly backup: string },
  options: MakeOptions = {},
): Promise<Restored> {
  refuseReadOnly(work.store);
  await work.backUp('before-restore', { ...options, spare: backup });
  const taken = await takeRecords(work, backup, [{ kind, id }], options);
  if (taken.missing.length > 0) throw new KitbagFault('backup.record-not-there');
  return goBack(work.store, taken, []);
}

/** Goes back with everything: what was not there then goes into the bin. The register and the library's settings stay. */
export async function restoreAll(work: RestoreWork, backup: string, options: MakeOptions = {}): Promise<Restored> {
  refuseReadOnly(work.store);
  const { name: now } = await work.backUp('before-restore', { ...options, spare: backup });
  const { records } = await differenceBetween(work, backup, now);
  const leaving = records.filter(({ state }) => state === 'leaves');
  const wanted = records.filter(({ state }) => state === 'changes' || state === 'returns');
  const taken = await takeRecords(work, backup, wanted, options);
  const restored = await goBack(work.store, taken, leaving);
  const damaged = records.filter(({ state }) => state === 'damaged');
  return { ...restored, findings: [...notBroughtBack([...damaged, ...taken.missing]), ...restored.findings] };
}

/** Names what the backup has and no place has whole. */
function notBroughtBack(records: readonly DifferingRecord[]): readonly Finding[] {
  if (records.length === 0) return [];
  const titles = records.map(({ title, id }) => textIn(title, 'en') || id).join(', ');
  const facts = { count: records.length, titles };
  return [{ code: 'backup.records-damaged', weight: 'look', place: {}, facts }];
}

/** What going back to a backup would change, against the backup `now` that holds the library as it is. */
export function differenceBetween(
  { store, workers, second }: RestoreWork,
  name: string,
  now: string,
): Promise<Difference> {
  return workers.keeping.run('backup.compare', { library: toBackUp(store, second), name, now }, jobOf(store));
}

interface TakenRecords<R> {
  readonly list: Difference['list'];
  readonly at: string;
  readonly takings: readonly Taking[];
  /** Those that no place has whole. */
  readonly missing: readonly R[];
  readonly findings: readonly Finding[];
}

async function takeRecords<R extends Pick<DifferingRecord, 'kind' | 'id'>>(
  { store, workers, second }: RestoreWork,
  name: string,
  records: readonly R[],
  { onProgress, signal }: MakeOptions,
): Promise<TakenRecords<R>> {
  const library = toBackUp(store, second);
  const sorted = [...records].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const takings: Taking[] = [];
  const findings: Finding[] = [];
  const missing: R[] = [];
  let from: Pick<TakenRecords<R>, 'list' | 'at'> | null = null;
  for (let start = 0; start < sorted.length || from === null; start += atOnce) {
    const some = sorted.slice(start, start + atOnce);
    const paths = some.map(({ kind, id }) => pathOfRecord(kind, id));
    const taken = await workers.keeping.run(
      'backup.take',
      { library, name, paths },
      { ...jobOf(store), ...(signal ? { signal } : {}) },
    );
    from = taken;
    findings.push(...taken.findings);
    for (const [index, one] of some.entries()) {
      const value = taken.records[index] ?? null;
      if (value === null) missing.push(one);
      else takings.push(...(await takingOf(store, one.kind, one.id, value, findings)));
    }
    onProgress?.({ done: Math.min(start + atOnce, sorted.length), total: sorted.length, what: '' });
  }
  return { list: from.list, at: from.at, takings, missing, findings };
}

/** None where the record is the same as now; its labels are never weaker than now. */
async function takingOf(
  store: LibraryStore,
  kind: RestorableKind,
  id: string,
  value: unknown,
  findings: Finding[],
): Promise<readonly Taking[]> {
  const was: RestorableRecord = openRecord(kind, value);
  const now = await presentRecord(store, kind, id);
  const record = await underLabels(kind, now, was, store);
  if (now && contentHash(now) === contentHash(record)) return [];
  if (contentHash(record) !== contentHash(was)) {
    const title = textIn(titleOfRecord(was), 'en') || id;
    findings.push({ code: 'backup.labels-kept', weight: 'look', place: {}, facts: { title } });
  }
  return [{ kind, record, base: now?.revision ?? null }];
}

async function goBack(
  store: LibraryStore,
  taken: Omit<TakenRecords<unknown>, 'missing'>,
  leaving: readonly Leaving[],
): Promise<Restored> {
  const { list, at, takings, findings } = taken;
  const nothing = takings.length === 0 && leaving.length === 0;
  // Courses leave before the decks that they use.
  const gone = [...leaving].sort((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind));
  const unpacking = nothing ? null : await store.goBack({ list, at }, takings, gone);
  return { at, restored: takings.length, binned: gone.length, unpacking, findings };
}

/** A job about this library's backups. */
export function jobOf(store: LibraryStore) {
  return { subject: store.library().name, limits: backupLimits };
}
