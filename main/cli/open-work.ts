/** Opens a library and the workers for one command, and closes both when it is done. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { nodeDisk } from '../files/disk';
import type { OpenWork, Workers } from '../ipc/session';
import { KitbagFault } from '../model/fault';
import { libraryPaths } from '../store/library-paths';
import { takeLock } from '../store/lock';
import { isLibrary, openLibrary, openOrMakeLibrary } from '../store/open-library';
import { isAlive } from '../files/is-alive';
import { openWorkerLine, type WorkerLine } from '../workers/worker-line';
import { startThreadWorker } from '../workers/thread-worker';
import type { Terminal } from './command';

/** The same bounds as in the window app. */
const importHeapMegabytes = 512;
const drawingHeapMegabytes = 1024;

export interface LibraryWish {
  readonly folder: string;
  readonly mode: 'write' | 'read';
  /** `import` makes the library if there is none; the other commands refuse. */
  readonly make: boolean;
}

/** Runs an act with the workers; none starts before it is asked for something. */
export async function withWorkers<T>(
  { places }: Pick<Terminal, 'places'>,
  act: (workers: Workers) => Promise<T>,
): Promise<T> {
  const line = (heap: number) => openWorkerLine(() => startThreadWorker(places.worker, places.fonts, heap));
  const workers: Workers = {
    importing: line(importHeapMegabytes),
    drawing: line(drawingHeapMegabytes),
    painting: line(drawingHeapMegabytes),
    searching: line(drawingHeapMegabytes),
    keeping: line(drawingHeapMegabytes),
    checking: [line(drawingHeapMegabytes), line(drawingHeapMegabytes)],
  };
  try {
    return await act(workers);
  } finally {
    for (const worker of Object.values(workers).flat() as readonly WorkerLine[]) worker.close();
  }
}

/** Runs an act on a library that nobody has open, without opening it. Throws `library.read-only` where somebody has. */
export async function withLock<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const disk = nodeDisk();
  if (!(await isLibrary(folder, disk))) throw new KitbagFault('library.not-found', { folder });
  const outcome = await takeLock(libraryPaths(folder), {
    disk,
    now: () => new Date().toISOString(),
    random: (count) => randomBytes(count),
    host: { name: hostname(), pid: process.pid, isAlive },
    mode: 'write',
  });
  if (outcome.kind === 'held') {
    const { host, pid, since } = outcome.by;
    throw new KitbagFault('library.read-only', { host, pid, since });
  }
  if (outcome.kind === 'not-writable') throw new KitbagFault('library.read-only', { reason: outcome.reason });
  try {
    return await act();
  } finally {
    await outcome.lock.release();
  }
}

/** Runs an act on an opened library. A library that another Kitbag holds can be read and not written: the store's fault says so. */
export async function withLibrary<T>(
  wish: LibraryWish,
  terminal: Pick<Terminal, 'places' | 'libraryFindings'>,
  act: (work: OpenWork) => Promise<T>,
): Promise<T> {
  const disk = nodeDisk();
  const now = (): string => new Date().toISOString();
  const random = (count: number): Uint8Array => randomBytes(count);
  const { minimumLabel, ...rules } = terminal.places.readPolicy();
  const host = { name: hostname(), pid: process.pid, isAlive };
  const surroundings = { disk, now, random, host, mode: wish.mode, minimumLabel };
  const store = await (wish.make
    ? openOrMakeLibrary(wish.folder, surroundings, basename(wish.folder))
    : openLibrary(wish.folder, surroundings));
  try {
    return await withWorkers(terminal, (workers) => act({ store, workers, now, random, rules }));
  } finally {
    terminal.libraryFindings.push(...store.findings());
    await store.close();
  }
}
