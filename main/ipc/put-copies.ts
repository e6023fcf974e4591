/** Puts a set of copies into its folder, all of it or nothing: what was put there before it ended early is taken away again. */
import { basename, join } from 'node:path';
import { hasCode, type Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { MakeOptions } from './make-handout';

/** A file of a set. */
export interface FileToPut {
  readonly name: string;
  /** Its bytes, made when its turn comes: a set is never in memory as a whole. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** What it must have on the disk, where that was told to somebody before. */
  readonly sha256?: string;
}

/**
 * Throws `copies.stopped` or `copies.not-saved` where nothing of the set is in the folder any more, and `copies.left` where files
 * of it could not be taken away: the fault names how many.
 */
export async function putCopies(
  files: readonly FileToPut[],
  folder: string,
  disk: Disk,
  { onProgress, signal }: MakeOptions,
): Promise<void> {
  const total = files.length;
  // Lists and the print file are put there too: what a person counts is copies.
  const copies = files.filter((file) => file.sha256 !== undefined).length;
  const begun: string[] = [];
  try {
    for (const [done, { name, bytes, sha256: hash }] of files.entries()) {
      if (signal?.aborted) throw new KitbagFault('copies.stopped', { done, total, folder: basename(folder) });
      const file = await bytes();
      begun.push(name);
      try {
        await saveFile(disk, join(folder, name), file);
        if (hash !== undefined) await prove(hash, join(folder, name), disk);
      } catch (error) {
        if (!(error instanceof KitbagFault)) throw error;
        const reason = String(error.facts['reason']);
        const facts = { file: name, reason, done, total, folder: basename(folder) };
        throw new KitbagFault('copies.not-saved', facts, { cause: error });
      }
      if (hash !== undefined)
        onProgress?.({ done: Math.min(done + 1, copies), total: copies, what: name, stage: 'copy' });
    }
  } catch (error) {
    const left = await takenAway(begun, folder, disk);
    if (left === 0) throw error;
    throw new KitbagFault('copies.left', { count: left, folder: basename(folder), total }, { cause: error });
  }
}

/** What lies on the disk can be read, and has the hash that the list says. */
async function prove(hash: string, path: string, disk: Disk): Promise<void> {
  const written = await disk.readFile(path).catch(() => null);
  if (written === null || sha256(written) !== hash)
    throw new KitbagFault('file.not-saved', { file: basename(path), reason: 'EIO' });
}

/** Gives how many files could not be deleted. All of them are of this set: no name of it was taken before. */
async function takenAway(names: readonly string[], folder: string, disk: Disk): Promise<number> {
  let left = 0;
  for (const name of names)
    await disk.unlink(join(folder, name)).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT')) left += 1;
    });
  return left;
}
