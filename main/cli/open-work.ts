/** Opens a library and the workers for one command, and closes both when it is done. */
import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { nodeDisk } from '../files/disk';
import type { OpenWork, Workers } from '../ipc/session';
import { KitbagFault } from '../model/fault';
import { libraryPaths } from '../store/library-paths';
import type { StoreSurroundings } from '../store/library-store.types';
import { holdingLock } from '../store/lock';
import { isLibrary, openLibrary, openOrMakeLibrary } from '../store/open-library';
import { thisHost } from '../files/this-host';
import { fontFolders } from '../workers/machine-fonts';
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
  // Without a window there is no setting: the organisation alone may want the machine's fonts.
  const own = (): readonly string[] =>
    places.readPolicy().machineFonts === true ? fontFolders(process.platform, process.env, homedir()) : [];
  const lineWith = (heap: number, folders: () => readonly string[]) =>
    openWorkerLine(() => startThreadWorker(places.worker, [places.fonts, ...folders()], heap));
  const line = (heap: number) => lineWith(heap, () => []);
  const workers: Workers = {
    importing: line(importHeapMegabytes),
    drawing: lineWith(drawingHeapMegabytes, own),
    painting: lineWith(drawingHeapMegabytes, own),
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
  const surroundings = surroundingsHere();
  if (!(await isLibrary(folder, surroundings.disk))) throw new KitbagFault('library.not-found', { folder });
  return holdingLock(libraryPaths(folder), surroundings, act);
}

function surroundingsHere(): Omit<StoreSurroundings, 'mode'> {
  return {
    disk: nodeDisk(),
    now: () => new Date().toISOString(),
    random: (count) => randomBytes(count),
    host: thisHost(),
  };
}

/** Runs an act on an opened library. A library that another Kitbag holds can be read and not written: the store's fault says so. */
export async function withLibrary<T>(
  wish: LibraryWish,
  terminal: Pick<Terminal, 'places' | 'libraryFindings'>,
  act: (work: OpenWork) => Promise<T>,
): Promise<T> {
  const here = surroundingsHere();
  const { now, random } = here;
  const { minimumLabel, ...rules } = terminal.places.readPolicy();
  const surroundings = { ...here, mode: wish.mode, minimumLabel };
  const isInProgram = wish.make && terminal.places.isLostOnUpgrade(wish.folder);
  // One that lies there already is opened, so that its owner can save it.
  if (isInProgram && !(await isLibrary(wish.folder, here.disk)))
    throw new KitbagFault('library.in-program', { folder: wish.folder });
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
