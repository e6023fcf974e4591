/** A disk in memory that knows what has been flushed: after `cutPower` only that is sure to be there. */
import { dirname, basename } from 'node:path';
import type { Disk, FolderEntry, NewFile } from '../../main/files/disk';

interface MemoryFile {
  readonly kind: 'file';
  now: Uint8Array;
  flushed: Uint8Array;
  changedMs: number;
  readonly inode: number;
}
interface MemoryFolder {
  readonly kind: 'folder';
  now: Map<string, MemoryNode>;
  flushed: Map<string, MemoryNode>;
}
type MemoryNode = MemoryFile | MemoryFolder;

export interface MemoryDisk extends Disk {
  /** Ends the machine: each thing that was not flushed is kept or lost as `keeps` says. */
  cutPower(keeps: () => boolean): void;
  /** Some seconds go by: the system flushes by itself. */
  settle(): void;
  /** Every file by its path. */
  files(): ReadonlyMap<string, Uint8Array>;
  put(path: string, content: string): void;
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function emptyFolder(): MemoryFolder {
  return { kind: 'folder', now: new Map(), flushed: new Map() };
}

/** One chance for each node: a name that a rename took away and the one that it made are one change, as on any file system of today. */
function onceEach(keeps: () => boolean): (node: MemoryNode | undefined) => boolean {
  const chosen = new Map<MemoryNode | undefined, boolean>();
  return (node) => {
    const kept = chosen.get(node) ?? keeps();
    chosen.set(node, kept);
    return kept;
  };
}

function cut(folder: MemoryFolder, keeps: () => boolean, keepsNode: ReturnType<typeof onceEach>): void {
  const names = new Set([...folder.now.keys(), ...folder.flushed.keys()]);
  const left = new Map<string, MemoryNode>();
  for (const name of names) {
    const [now, flushed] = [folder.now.get(name), folder.flushed.get(name)];
    const node = now === flushed || keepsNode(now ?? flushed) ? now : flushed;
    if (node) left.set(name, node);
  }
  folder.now = left;
  folder.flushed = new Map(left);
  for (const node of left.values()) {
    if (node.kind === 'folder') cut(node, keeps, keepsNode);
    else if (node.now !== node.flushed)
      node.now = node.flushed = keeps() ? node.now.slice(0, node.now.length >> 1) : node.flushed;
  }
}

function flushAll(folder: MemoryFolder): void {
  folder.flushed = new Map(folder.now);
  for (const node of folder.now.values()) {
    if (node.kind === 'folder') flushAll(node);
    else node.flushed = node.now;
  }
}

/** An empty disk in memory, whose root is `/`. */
export function memoryDisk(): MemoryDisk {
  const root = emptyFolder();
  let clockMs = 1_000_000;

  function nodeAt(path: string): MemoryNode | undefined {
    let node: MemoryNode | undefined = root;
    for (const name of path.split('/').filter(Boolean)) node = node?.kind === 'folder' ? node.now.get(name) : undefined;
    return node;
  }
  function folderAt(path: string): MemoryFolder {
    const node = nodeAt(path);
    if (node?.kind !== 'folder') throw systemError('ENOENT', path);
    return node;
  }
  function fileAt(path: string): MemoryFile {
    const node = nodeAt(path);
    if (node?.kind !== 'file') throw systemError('ENOENT', path);
    return node;
  }
  function create(path: string, content: Uint8Array): MemoryFile {
    const folder = folderAt(dirname(path));
    if (folder.now.has(basename(path))) throw systemError('EEXIST', path);
    const file: MemoryFile = {
      kind: 'file',
      now: content,
      flushed: new Uint8Array(),
      changedMs: (clockMs += 1),
      inode: clockMs,
    };
    folder.now.set(basename(path), file);
    return file;
  }
  function opened(file: MemoryFile): NewFile {
    return {
      write: async (bytes) => {
        const longer = new Uint8Array(file.now.length + bytes.length);
        longer.set(file.now);
        longer.set(bytes, file.now.length);
        file.now = longer;
        file.changedMs = clockMs += 1;
        return bytes.length;
      },
      flush: async () => void (file.flushed = file.now),
      sizeBytes: async () => file.now.length,
      close: async () => undefined,
    };
  }
  function namesOf(path: string): FolderEntry[] {
    const node = nodeAt(path);
    if (!node) return [];
    if (node.kind === 'file') throw systemError('ENOTDIR', path);
    return [...node.now]
      .map(([name, entry]) => ({ name, kind: entry.kind }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  function walk(folder: MemoryFolder, path: string, into: Map<string, Uint8Array>): Map<string, Uint8Array> {
    for (const [name, node] of folder.now) {
      if (node.kind === 'folder') walk(node, `${path}/${name}`, into);
      else into.set(`${path}/${name}`, node.now);
    }
    return into;
  }

  return {
    create: async (path) => opened(create(path, new Uint8Array())),
    readFile: async (path) => fileAt(path).now.slice(),
    rename: async (from, to) => {
      const [source, target] = [folderAt(dirname(from)), folderAt(dirname(to))];
      const node = source.now.get(basename(from));
      if (!node) throw systemError('ENOENT', from);
      source.now.delete(basename(from));
      target.now.set(basename(to), node);
    },
    unlink: async (path) => {
      fileAt(path);
      folderAt(dirname(path)).now.delete(basename(path));
    },
    makeFolder: async (path) => {
      let folder = root;
      for (const name of path.split('/').filter(Boolean)) {
        const next = folder.now.get(name) ?? emptyFolder();
        if (next.kind === 'file') throw systemError('ENOTDIR', path);
        folder.now.set(name, next);
        folder = next;
      }
    },
    list: async (path) => namesOf(path),
    facts: async (path) => {
      const node = nodeAt(path);
      if (!node) return null;
      if (node.kind === 'folder') return { sizeBytes: 0, changedMs: 0, inode: 0, kind: 'folder' };
      return { sizeBytes: node.now.length, changedMs: node.changedMs, inode: node.inode, kind: 'file' };
    },
    flushFolder: async (path) => {
      const folder = folderAt(path);
      folder.flushed = new Map(folder.now);
    },
    readNow: (path, from, count) => fileAt(path).now.slice(from, from + count),
    sizeNow: (path) => fileAt(path).now.length,
    listNow: (path) => namesOf(path).map((entry) => entry.name),
    wait: async () => undefined,
    freeBytes: async () => null,
    cutPower: (keeps) => cut(root, keeps, onceEach(keeps)),
    settle: () => flushAll(root),
    files: () => walk(root, '', new Map()),
    put: (path, content) => {
      const bytes = new TextEncoder().encode(content);
      const old = nodeAt(path);
      if (old?.kind === 'file') Object.assign(old, { now: bytes, flushed: bytes, changedMs: (clockMs += 1) });
      else create(path, bytes).flushed = bytes;
      const folder = folderAt(dirname(path));
      folder.flushed = new Map(folder.now);
    },
  };
}
