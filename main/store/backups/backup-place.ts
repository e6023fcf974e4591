/** A place with backups: a list for each date, and every content once under its hash, so that a backup costs what changed. */
import { dirname, join } from 'node:path';
import { type Disk, hasCode } from '../../files/disk';
import { sha256 } from '../../files/sha256';
import { isTemporaryName, makeFolderSafely, writeSafely } from '../../files/write-safely';
import type { BackupList } from '../../model/backup';
import { KitbagFault } from '../../model/fault';
import type { RandomBytes, Sha256 } from '../../model/ids';
import { isDamage } from '../records';
import { openRecordBytes } from './library-files';

/** A backup that lies whole in a place. */
export interface StoredBackup {
  /** Of its list, without the ending: `20260302T010000000Z-4f2a`. */
  readonly name: string;
  readonly list: BackupList;
}

export interface BackupPlace {
  readonly folder: string;
  readonly lock: string;
  /** The backups, newest first; `bad` are the files of lists that cannot be read. */
  readonly list: () => Promise<{ readonly backups: readonly StoredBackup[]; readonly bad: readonly string[] }>;
  /** The hashes of the contents that lie here. */
  readonly contents: () => Promise<Set<Sha256>>;
  /** Null where the content is not here, or is not what its name says. */
  readonly read: (sha: Sha256) => Promise<Uint8Array | null>;
  /** Keeps a content, safely. */
  readonly keep: (sha: Sha256, bytes: Uint8Array) => Promise<void>;
  /** Puts a list in place: from then on the backup is there. Every content that it names must be here before. */
  readonly keepList: (name: string, list: BackupList) => Promise<void>;
  readonly dropList: (name: string) => Promise<void>;
  readonly drop: (sha: Sha256) => Promise<void>;
  readonly pathOf: (sha: Sha256) => string;
  readonly listPath: (name: string) => string;
  /** Removes what writes left behind; gives how many files. Only who holds the lock may call it. */
  readonly sweep: () => Promise<number>;
}

const listName = /^(\d{8}T\d{9}Z-[0-9a-f]{4})\.json$/;
const hash = /^[0-9a-f]{64}$/;

/** The name of a backup that is made now; never one that another has. */
export function nameOfBackup(at: string, random: RandomBytes): string {
  const date = new Date(at).toISOString().replace(/[-:.]/g, '');
  return `${date}-${Array.from(random(2), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Where the backups lie in a library's own folder. */
export function homePlaceOf(libraryFolder: string): string {
  return join(libraryFolder, 'backups');
}

/** Binds a place; nothing is made before something is kept. */
export function openPlace(folder: string, disk: Disk): BackupPlace {
  const contentsFolder = join(folder, 'contents');
  const pathOf = (sha: Sha256): string => join(contentsFolder, sha.slice(0, 2), sha);
  const listPath = (name: string): string => join(folder, `${name}.json`);

  async function keepSafely(path: string, bytes: Uint8Array): Promise<void> {
    await makeFolderSafely(disk, dirname(path));
    await writeSafely(disk, path, bytes);
  }

  async function contentFolders(): Promise<readonly string[]> {
    const entries = await disk.list(contentsFolder);
    return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => join(contentsFolder, name));
  }

  return {
    folder,
    lock: join(folder, 'kitbag.lock'),
    pathOf,
    listPath,
    async list() {
      const backups: StoredBackup[] = [];
      const bad: string[] = [];
      for (const entry of await disk.list(folder)) {
        const name = entry.kind === 'file' ? listName.exec(entry.name)?.[1] : undefined;
        if (name === undefined) continue;
        const list = await readList(disk, listPath(name));
        if (list) backups.push({ name, list });
        else bad.push(entry.name);
      }
      return { backups: backups.sort(newestFirst), bad };
    },
    async contents() {
      const found = new Set<Sha256>();
      for (const one of await contentFolders())
        for (const { name } of await disk.list(one)) if (hash.test(name)) found.add(name as Sha256);
      return found;
    },
    async read(sha) {
      try {
        const bytes = await disk.readFile(pathOf(sha));
        return sha256(bytes) === sha ? bytes : null;
      } catch (error) {
        if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
        throw error;
      }
    },
    keep: (sha, bytes) => keepSafely(pathOf(sha), bytes),
    keepList: (name, list) =>
      keepSafely(listPath(name), new TextEncoder().encode(`${JSON.stringify(list, null, 1)}\n`)),
    async dropList(name) {
      await remove(disk, listPath(name));
      // Before anything that it named goes: after a power cut there would be a list without it.
      await disk.flushFolder(folder);
    },
    drop: (sha) => remove(disk, pathOf(sha)),
    async sweep() {
      let removed = 0;
      for (const one of [folder, ...(await contentFolders())])
        for (const { name } of await disk.list(one)) {
          if (!isTemporaryName(name)) continue;
          await remove(disk, join(one, name));
          removed += 1;
        }
      return removed;
    },
  };
}

function newestFirst(a: StoredBackup, b: StoredBackup): number {
  return Date.parse(b.list.at) - Date.parse(a.list.at) || (a.name < b.name ? 1 : -1);
}

/** Null for one that is damaged, or that a newer Kitbag wrote: it is never listed as whole. */
async function readList(disk: Disk, path: string): Promise<BackupList | null> {
  try {
    return openRecordBytes('backup', await disk.readFile(path));
  } catch (error) {
    if (isDamage(error) || error instanceof KitbagFault) return null;
    throw error;
  }
}

async function remove(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
}
