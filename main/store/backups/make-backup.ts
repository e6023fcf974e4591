/** Backs a library up into a place: what is there already is not written again, and the list comes last. */
import { join } from 'node:path';
import { type Disk, hasCode, reasonOf } from '../../files/disk';
import { sha256 } from '../../files/sha256';
import { hashInName, type BackedUpFile, type BackupReason } from '../../model/backup';
import { KitbagFault } from '../../model/fault';
import type { Finding } from '../../model/finding';
import type { LibraryId, RandomBytes, Sha256 } from '../../model/ids';
import { isDamage } from '../records';
import { nameOfBackup, type BackupPlace, type StoredBackup } from './backup-place';
import {
  formatOf,
  listRecordFiles,
  listStockFiles,
  openRecordBytes,
  sameFiles,
  type LibraryFile,
} from './library-files';
import { refuseWithoutRoom } from './room';
import { openSeenFiles, type SeenFiles } from './seen-files';

export interface BackupTools {
  readonly disk: Disk;
  /** An ISO 8601 instant. */
  readonly now: () => string;
  readonly random: RandomBytes;
  /** How far it is, in files. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface MadeBackup {
  readonly backup: StoredBackup;
  /** False where nothing had changed since the newest backup, which is this one. */
  readonly isNew: boolean;
  /** What was written that was not there before. */
  readonly written: { readonly files: number; readonly sizeBytes: number };
  /** Files of the library that are damaged: the backup has what an older one had of them, or nothing. */
  readonly findings: readonly Finding[];
}

/** A snapshot is taken again where records changed while it was taken; a library that never rests is taken as it is then. */
const mostTries = 4;

/**
 * Backs the library in `folder` up. Only who holds the place's lock may call it. Throws `backup.no-room` and `backup.not-written`:
 * what was there before is then there still, and nothing half done is listed.
 */
export async function makeBackup(
  library: { readonly folder: string; readonly id: LibraryId; readonly name: string },
  why: BackupReason,
  place: BackupPlace,
  tools: BackupTools,
): Promise<MadeBackup> {
  const { disk, now, random } = tools;
  await place.sweep();
  const { backups } = await place.list();
  const last = backups[0] ?? null;
  const at = new Date(now()).toISOString();
  const seen = await openSeenFiles(library.folder, disk, at);
  const work = createWriting(library.folder, last, place, await place.contents(), seen, tools);
  // The list that names what is written; null while there is none.
  let naming: { readonly name: string; readonly isNew: boolean } | null = null;
  try {
    const files = await work.takeAll();
    const isNew = why !== 'change' || !last || !sameList(files, last.list.files);
    const name = isNew ? nameOfBackup(at, random) : last.name;
    const { id, name: called } = library;
    naming = { name, isNew };
    const list = { format: 'kitbag.backup', version: 1, id, name: called, at, why, files } as const;
    if (isNew) await place.keepList(name, list);
    await seen.write();
    return { backup: isNew ? { name, list } : last, isNew, written: work.written(), findings: work.findings() };
  } catch (error) {
    // A list may have taken its place before the disk failed: while it is there, what it names stays.
    const isUnlisted = naming === null || (naming.isNew && (await isDropped(naming.name, place)));
    if (isUnlisted) await work.undo();
    if (error instanceof KitbagFault) throw error;
    throw new KitbagFault('backup.not-written', { reason: reasonOf(error) }, { cause: error });
  }
}

async function isDropped(name: string, place: BackupPlace): Promise<boolean> {
  return place.dropList(name).then(
    () => true,
    () => false,
  );
}

function sameList(a: readonly BackedUpFile[], b: readonly BackedUpFile[]): boolean {
  return a.length === b.length && a.every(({ path, sha256 }, at) => b[at]?.path === path && b[at].sha256 === sha256);
}

function createWriting(
  folder: string,
  last: StoredBackup | null,
  place: BackupPlace,
  held: Set<Sha256>,
  seen: SeenFiles,
  { disk, onProgress }: BackupTools,
) {
  const before = new Map(last?.list.files.map((file) => [file.path, file]));
  const findings = new Map<string, Finding>();
  const written: Sha256[] = [];
  let writtenBytes = 0;

  /** What is known of a file without reading it; null where it must be read. */
  function known({ path, facts }: LibraryFile): Sha256 | null {
    const sha = hashInName(path) ?? seen.hashOf(path, facts);
    return sha && held.has(sha) ? sha : null;
  }

  async function take(file: LibraryFile): Promise<BackedUpFile | null> {
    const { path, facts } = file;
    const sha = known(file);
    if (sha) {
      seen.note(path, facts, sha);
      return { path, sha256: sha, sizeBytes: before.get(path)?.sizeBytes ?? facts.sizeBytes };
    }
    // One that cannot be read, on a bad sector or in a cloud, stops no backup of all the others.
    const bytes = await disk.readFile(join(folder, ...path.split('/'))).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) throw error;
      return null;
    });
    if (bytes === null) return damaged(path);
    const found = sha256(bytes);
    if (!isWhole(path, bytes, found)) return damaged(path);
    if (!held.has(found)) {
      await place.keep(found, bytes);
      held.add(found);
      written.push(found);
      writtenBytes += bytes.length;
    }
    if (bytes.length === facts.sizeBytes) seen.note(path, facts, found);
    return { path, sha256: found, sizeBytes: bytes.length };
  }

  /** A damaged file is not what anybody wants back: the backup goes on having what it was. */
  function damaged(path: string): BackedUpFile | null {
    findings.set(path, { code: 'backup.file-damaged', weight: 'look', place: { file: path }, facts: {} });
    return before.get(path) ?? null;
  }

  async function takeEach(files: readonly LibraryFile[], done: number, total: number): Promise<BackedUpFile[]> {
    const taken: BackedUpFile[] = [];
    for (const file of files) {
      try {
        const one = await take(file);
        if (one) taken.push(one);
      } catch (error) {
        // It went into the bin since the folder was listed: the second look finds it there.
        if (!hasCode(error, 'ENOENT') || (await disk.facts(join(folder, ...file.path.split('/'))))) throw error;
      }
      onProgress?.(++done, total);
    }
    return taken;
  }

  return {
    written: () => ({ files: written.length, sizeBytes: writtenBytes }),
    findings: () => [...findings.values()],
    /** Every file of the library, at one moment of its records; versions and media come after the records that name them. */
    async takeAll(): Promise<readonly BackedUpFile[]> {
      let records = await listRecordFiles(folder, disk);
      let taken: BackedUpFile[] = [];
      for (let tried = 0; tried < mostTries; tried += 1) {
        await refuseWithoutRoom(disk, place.folder, sizeOfNew(records));
        taken = await takeEach(records, 0, records.length);
        const again = await listRecordFiles(folder, disk);
        if (sameFiles(records, again)) break;
        records = again;
      }
      const stock = await listStockFiles(folder, disk);
      await refuseWithoutRoom(disk, place.folder, sizeOfNew(stock));
      const more = await takeEach(stock, records.length, records.length + stock.length);
      return [...taken, ...more].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    /** Makes room again where the disk took no more; what cannot be removed is collected with the next backup. */
    async undo() {
      for (const sha of written) await place.drop(sha).catch(() => undefined);
    },
  };

  function sizeOfNew(files: readonly LibraryFile[]): number {
    return files.filter((file) => known(file) === null).reduce((sum, { facts }) => sum + facts.sizeBytes, 0);
  }
}

/** True where a file holds what its name says, and can be opened; what a newer Kitbag wrote is for that one to judge. */
function isWhole(path: string, bytes: Uint8Array, sha: Sha256): boolean {
  const named = hashInName(path);
  if (named !== null) return named === sha;
  const format = formatOf(path);
  if (format === null) return false;
  try {
    openRecordBytes(format, bytes);
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    if (error instanceof KitbagFault) return true;
    throw error;
  }
}
