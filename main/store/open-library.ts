/** Opens a library: the lock, its own record, leftovers swept, the list compared with the folders. */
import { KitbagFault } from '../model/fault';
import { makeFolderSafely } from '../files/write-safely';
import { reasonOf, type Disk } from '../files/disk';
import { type Found, createFound } from './found';
import { type LibraryPaths, libraryPaths } from './library-paths';
import { freshLibrary, readLibraryRecord, saveLibraryRecord } from './library-record';
import { composeStore } from './library-store';
import type { Holder, LibraryStore, StoreSurroundings } from './library-store.types';
import { type Lock, takeLock } from './lock';
import { createSetAside } from './set-aside';
import { sweep } from './sweep';

/** True where a folder holds a library. */
export async function isLibrary(folder: string, disk: Disk): Promise<boolean> {
  try {
    return (await disk.facts(libraryPaths(folder).record)) !== null;
  } catch (error) {
    throw new KitbagFault('record.unreadable', { kind: 'library', id: '', reason: reasonOf(error) }, { cause: error });
  }
}

/** Opens a library that exists; throws `library.not-found`, or `record.newer` where a newer Kitbag made it. */
export async function openLibrary(folder: string, surroundings: StoreSurroundings): Promise<LibraryStore> {
  if (!(await isLibrary(folder, surroundings.disk))) throw new KitbagFault('library.not-found', { folder });
  return open(folder, surroundings, null);
}

/**
 * Opens a library, and makes it first where there is none: in a folder that exists, or in a new one. Throws `library.not-made` where
 * that folder cannot be made.
 */
export async function openOrMakeLibrary(
  folder: string,
  surroundings: StoreSurroundings,
  name: string,
): Promise<LibraryStore> {
  if (surroundings.mode === 'read') return openLibrary(folder, surroundings);
  try {
    await makeFolderSafely(surroundings.disk, folder);
  } catch (error) {
    throw new KitbagFault('library.not-made', { folder, reason: reasonOf(error) }, { cause: error });
  }
  return open(folder, surroundings, name);
}

async function open(
  folder: string,
  surroundings: StoreSurroundings,
  nameIfMissing: string | null,
): Promise<LibraryStore> {
  const { disk } = surroundings;
  const paths = libraryPaths(folder);
  const found = createFound();
  const { lock, heldBy, notWritable } = await lockFor(paths, surroundings, found);
  try {
    if (lock && nameIfMissing !== null && !(await isLibrary(folder, disk))) {
      await saveLibraryRecord(paths, surroundings, freshLibrary(nameIfMissing, surroundings));
    }
    const setAside = createSetAside(paths, disk, found, surroundings, () => lock !== null);
    const library = await readLibraryRecord(paths, surroundings, { setAside, found, mayWrite: lock !== null });
    if (lock) await sweep(paths, disk);
    return await composeStore({ paths, surroundings, found, setAside, library, lock, heldBy, notWritable });
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function lockFor(
  paths: LibraryPaths,
  surroundings: StoreSurroundings,
  found: Found,
): Promise<{ lock: Lock | null; heldBy: Holder | null; notWritable: string | null }> {
  if (surroundings.mode === 'read') return { lock: null, heldBy: null, notWritable: null };
  const outcome = await takeLock(paths, surroundings);
  if (outcome.kind === 'taken') return { lock: outcome.lock, heldBy: null, notWritable: null };
  if (outcome.kind === 'held') return { lock: null, heldBy: outcome.by, notWritable: null };
  found.add({ code: 'library.not-writable', weight: 'look', place: {}, facts: { reason: outcome.reason } });
  return { lock: null, heldBy: null, notWritable: outcome.reason };
}
