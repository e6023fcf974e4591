/** The disk as the rooms above see it: a small interface, so that tests can make any step of it fail. */
import { type StatsFs, closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, stat, statfs, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface FileFacts {
  readonly sizeBytes: number;
  readonly changedMs: number;
  /** The system's own number of the file: a file that was renamed into place has another one. */
  readonly inode: number;
  readonly kind: FolderEntry['kind'];
}

/** A new file that is being written. */
export interface NewFile {
  /** Puts bytes out and says how many went: perhaps fewer than given. */
  write(bytes: Uint8Array): Promise<number>;
  /** Waits until what was written is on the medium. */
  flush(): Promise<void>;
  sizeBytes(): Promise<number>;
  close(): Promise<void>;
}

export interface Disk {
  /** Makes a file that must not exist yet. */
  create(path: string): Promise<NewFile>;
  readFile(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Makes a folder and those above it; one that exists is no error. */
  makeFolder(path: string): Promise<void>;
  /** What a folder holds, sorted by name; empty where there is no such folder. */
  list(path: string): Promise<readonly FolderEntry[]>;
  /** Null where nothing has this name. */
  facts(path: string): Promise<FileFacts | null>;
  /** Waits until names made, changed or removed in a folder are on the medium. */
  flushFolder(path: string): Promise<void>;
  /** The bytes from a place on, at once: for headers of pictures. Fewer where the file ends. */
  readNow(path: string, from: number, count: number): Uint8Array;
  sizeNow(path: string): number;
  /** The names in a folder, at once; empty where there is no such folder. */
  listNow(path: string): readonly string[];
  wait(ms: number): Promise<void>;
  /** How many bytes this account may still write where a folder lies; null where the system does not say. */
  freeBytes(folder: string): Promise<number | null>;
}

/** True for an error of the system with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

/** Each system calls a drive that went away otherwise: a stick pulled out, a network gone, a server that forgot us. */
const driveGone =
  /^E(?:NOTCONN|NODEV|NXIO|STALE|CONN(?:ABORTED|RESET|REFUSED)|HOST(?:DOWN|UNREACH)|NET(?:DOWN|UNREACH|RESET))$/;

/**
 * The short name of a system error (`ENOSPC`), or the error's message: a fact for a fault, without a path. All names of a drive that
 * went away are given as `ENOTCONN`.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || typeof error.code !== 'string') return error.message;
  return driveGone.test(error.code) ? 'ENOTCONN' : error.code;
}

/** The real disk. */
export function nodeDisk(): Disk {
  return {
    create: createOnDisk,
    readFile: (path) => readFile(path),
    rename: (from, to) => rename(from, to),
    unlink: (path) => unlink(path),
    makeFolder: makeFolderOnDisk,
    list: listOnDisk,
    facts: factsOnDisk,
    flushFolder: flushFolderOnDisk,
    readNow: readOnDiskNow,
    sizeNow: (path) => statSync(path).size,
    listNow: listOnDiskNow,
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    freeBytes: freeBytesOnDisk,
  };
}

/** One after the other: asked for several at once, Node says that there is no such folder where the disk is write-protected. */
async function makeFolderOnDisk(path: string): Promise<void> {
  const isThere = async (): Promise<boolean> => (await factsOnDisk(path))?.kind === 'folder';
  if (await isThere()) return;
  const above = dirname(path);
  if (above !== path) await makeFolderOnDisk(above);
  try {
    await mkdir(path);
  } catch (error) {
    if (!(await isThere())) throw error; // Somebody else made it meanwhile.
  }
}

async function createOnDisk(path: string): Promise<NewFile> {
  const handle = await open(path, 'wx').catch(async (error: unknown) => {
    // Some file servers (SFTP) say that it failed and not that the name is taken, which decides who holds a library.
    if (hasCode(error, 'EPERM') && (await factsOnDisk(path).catch(() => null)))
      throw Object.assign(new Error('EEXIST: file already exists', { cause: error }), { code: 'EEXIST' });
    throw error;
  });
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    flush: () => handle.sync(),
    sizeBytes: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

interface KindTests {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(entry: KindTests): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

async function listOnDisk(path: string): Promise<readonly FolderEntry[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function factsOnDisk(path: string): Promise<FileFacts | null> {
  try {
    const found = await stat(path);
    return { sizeBytes: found.size, changedMs: found.mtimeMs, inode: found.ino, kind: kindOf(found) };
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

async function flushFolderOnDisk(path: string): Promise<void> {
  // Windows and some network disks cannot open or flush a folder; there the rename itself is all there is.
  const unable = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF'];
  let handle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (hasCode(error, ...unable)) return;
    throw error;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (!hasCode(error, ...unable)) throw error;
  } finally {
    await handle.close();
  }
}

function readOnDiskNow(path: string, from: number, count: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(count);
    let got = 0;
    while (got < count) {
      const more = readSync(file, bytes, got, count - got, from + got);
      if (more === 0) break;
      got += more;
    }
    return bytes.subarray(0, got);
  } finally {
    closeSync(file);
  }
}

function listOnDiskNow(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function freeBytesOnDisk(folder: string): Promise<number | null> {
  try {
    return roomSaid(await statfs(folder));
  } catch {
    return null; // Some network disks do not say: the write itself then finds out.
  }
}

/** Bytes; null for a disk that claims to have no blocks at all, as some network drives do, which means that they do not say. */
export function roomSaid({ blocks, bavail, bsize }: Pick<StatsFs, 'blocks' | 'bavail' | 'bsize'>): number | null {
  return blocks > 0 ? bavail * bsize : null;
}
