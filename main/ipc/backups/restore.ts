/** Goes back to a backup, with one record or with all of them. What stands now is backed up first, and one step takes all of it back. */
import { contentHash } from '../../files/content-hash';
import type { BackupReason } from '../../model/backup';
import type { BackupReport } from '../../model/backup-row';
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import {
  titleOfRecord,
  type DifferingRecord,
  type EarlierVersion,
  type RestorableKind,
  type RestorableRecord,
} from '../../model/earlier';
import { KitbagFault } from '../../model/fault';
import type { Handout } from '../../model/handout';
import type { Finding } from '../../model/finding';
import { courseUnderLabels, deckUnderLabels, handoutUnderLabels } from '../../model/keep-labels';
import { textIn } from '../../model/language';
import { openRecord } from '../../model/migrations';
import type { Unpacking } from '../../model/unpacking';
import { pathOfRecord } from '../../store/backups/record-paths';
import type { LibraryStore } from '../../store/library-store.types';
import type { Leaving, Taking } from '../../store/unpackings';
import { backupLimits } from '../../workers/worker-line';
import type { Difference } from '../../workers/earlier-records';
import type { MakeOptions } from '../make-handout';
import { presentRecord } from '../present-record';
import type { OpenWork } from '../session';
import { toBackUp, type BackupOptions } from './make-backup';

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
const order: readonly RestorableKind[] = ['template', 'deck', 'course', 'handout'];
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
  if (taken.missing > 0) throw new KitbagFault('backup.record-not-there');
  return goBack(work.store, taken, []);
}

/** Goes back with everything: what was not there then goes into the bin. The register and the library's settings stay. */
export async function restoreAll(work: RestoreWork, backup: string, options: MakeOptions = {}): Promise<Restored> {
  refuseReadOnly(work.store);
  const { name: now } = await work.backUp('before-restore', { ...options, spare: backup });
  const { records } = await differenceBetween(work, backup, now);
  const leaving = records.filter(({ state }) => state === 'leaves');
  const taken = await takeRecords(
    work,
    backup,
    records.filter(({ state }) => state !== 'leaves'),
    options,
  );
  return goBack(work.store, taken, leaving);
}

/** What going back to a backup would change, against the backup `now` that holds the library as it is. */
export function differenceBetween(
  { store, workers, second }: RestoreWork,
  name: string,
  now: string,
): Promise<Difference> {
  return workers.keeping.run('backup.compare', { library: toBackUp(store, second), name, now }, jobOf(store));
}

interface TakenRecords {
  readonly list: Difference['list'];
  readonly at: string;
  readonly takings: readonly Taking[];
  /** How many no place has whole. */
  readonly missing: number;
  readonly findings: readonly Finding[];
}

async function takeRecords(
  { store, workers, second }: RestoreWork,
  name: string,
  records: readonly Pick<DifferingRecord, 'kind' | 'id'>[],
  { onProgress, signal }: MakeOptions,
): Promise<TakenRecords> {
  const library = toBackUp(store, second);
  const sorted = [...records].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const takings: Taking[] = [];
  const findings: Finding[] = [];
  let missing = 0;
  let from: Pick<TakenRecords, 'list' | 'at'> | null = null;
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
    for (const [index, { kind, id }] of some.entries()) {
      const value = taken.records[index] ?? null;
      if (value === null) missing += 1;
      else takings.push(...(await takingOf(store, kind, id, value, findings)));
    }
    onProgress?.({ done: Math.min(start + atOnce, sorted.length), total: sorted.length, what: 'backup' });
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
  const record = now ? underLabels(kind, now, was, store) : was;
  if (now && contentHash(now) === contentHash(record)) return [];
  if (contentHash(record) !== contentHash(was)) {
    const title = textIn(titleOfRecord(was), 'en') || id;
    findings.push({ code: 'backup.labels-kept', weight: 'look', place: {}, facts: { title } });
  }
  return [{ kind, record, base: now?.revision ?? null }];
}

function underLabels(
  kind: RestorableKind,
  now: RestorableRecord,
  was: RestorableRecord,
  store: LibraryStore,
): RestorableRecord {
  if (kind === 'deck') return deckUnderLabels(now as Deck, was as Deck, store.library().defaultLabel);
  if (kind === 'handout') return handoutUnderLabels(now as Handout, was as Handout);
  return kind === 'course' ? courseUnderLabels(now as Course, was as Course) : was;
}

async function goBack(store: LibraryStore, taken: TakenRecords, leaving: readonly Leaving[]): Promise<Restored> {
  const { list, at, takings, findings } = taken;
  const nothing = takings.length === 0 && leaving.length === 0;
  // Courses leave before the decks that they use.
  const gone = [...leaving].sort((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind));
  const unpacking = nothing ? null : await store.goBack({ list, at }, takings, gone);
  return { at, restored: takings.length, binned: gone.length, unpacking, findings };
}

/** Before anything is brought into the library's folder. */
function refuseReadOnly({ access, heldBy }: LibraryStore): void {
  const { host = '', pid = 0, since = '' } = heldBy ?? {};
  if (access === 'read') throw new KitbagFault('library.read-only', { host, pid, since });
}

function jobOf(store: LibraryStore) {
  return { subject: store.library().name, limits: backupLimits };
}
