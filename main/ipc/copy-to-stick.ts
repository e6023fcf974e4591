/** Copies a file or a folder of files to a stick, and reads every one again there: what was not put whole is taken away. */
import { basename, dirname, extname, join } from 'node:path';
import { reasonOf, type Disk } from '../files/disk';
import { saveFile } from '../files/save-file';
import { sha256 } from '../files/sha256';
import { KitbagFault } from '../model/fault';
import type { StickReport } from '../contract/stick-requests';
import { freshPath } from './fresh-path';
import type { MakeOptions } from './make-handout';

/** What the names and tables of a stick take beside the files. */
const spareBytes = 1024 * 1024;

interface Copied {
  readonly from: string;
  readonly to: string;
}

/**
 * `from` is a file or a folder; a folder's files go into a folder of its own within `stick`, and nothing there is written over.
 * Throws `stick.gone` where there is nothing to copy any more, `stick.no-room`, `stick.same-place`, `stick.not-saved`,
 * `stick.not-same` and `stick.stopped`: nothing is left on the stick then.
 */
export async function copyToStick(
  from: string,
  stick: string,
  disk: Disk,
  { onProgress, signal }: MakeOptions = {},
): Promise<StickReport> {
  const facts = await disk.facts(from);
  if (facts === null) throw new KitbagFault('stick.gone', { file: basename(from) });
  if (stick === dirname(from) || stick === from) throw new KitbagFault('stick.same-place', { file: basename(from) });
  const isFolder = facts.kind === 'folder';
  // The own name of what is copied, with a number where that is taken; a folder has no ending.
  const ending = isFolder ? '' : extname(from);
  const place = await freshPath(stick, basename(from, ending), ending, disk);
  const names = isFolder ? (await disk.list(from)).filter(({ kind }) => kind === 'file').map(({ name }) => name) : [];
  const files: readonly Copied[] = isFolder
    ? names.map((name) => ({ from: join(from, name), to: join(place, name) }))
    : [{ from, to: place }];
  const sizeBytes = await sizeOf(files, disk);
  const freeBytes = await disk.freeBytes(stick);
  if (freeBytes !== null && freeBytes < sizeBytes + spareBytes)
    throw new KitbagFault('stick.no-room', { needBytes: sizeBytes + spareBytes, freeBytes });

  const total = 2 * files.length;
  const begun: string[] = [];
  const hashes: string[] = [];
  const step = (done: number, path: string): void => {
    if (signal?.aborted) throw new KitbagFault('stick.stopped', { stick: basename(stick) });
    onProgress?.({ done, total, what: basename(path) });
  };
  try {
    if (isFolder) await disk.makeFolder(place);
    for (const [index, file] of files.entries()) {
      step(index, file.to);
      const bytes = await disk.readFile(file.from);
      hashes.push(sha256(bytes));
      begun.push(file.to);
      await saveFile(disk, file.to, bytes);
    }
    await disk.flushFolder(isFolder ? place : stick);
    for (const [index, { to }] of files.entries()) {
      step(files.length + index, to);
      const read = await disk.readFile(to).catch(() => null);
      if (read === null || sha256(read) !== hashes[index])
        throw new KitbagFault('stick.not-same', { file: basename(to), stick: basename(stick) });
    }
  } catch (error) {
    // The stick may be gone altogether: the first trouble is the one to tell.
    for (const path of begun) await disk.unlink(path).catch(() => undefined);
    if (error instanceof KitbagFault && error.code.startsWith('stick.')) throw error;
    const reason = error instanceof KitbagFault ? String(error.facts['reason']) : reasonOf(error);
    throw new KitbagFault('stick.not-saved', { stick: basename(stick), reason }, { cause: error });
  }
  onProgress?.({ done: total, total, what: basename(place) });
  return { files: files.length, sizeBytes, place };
}

async function sizeOf(files: readonly Copied[], disk: Disk): Promise<number> {
  let sum = 0;
  for (const { from } of files) {
    const facts = await disk.facts(from);
    if (facts === null) throw new KitbagFault('stick.gone', { file: basename(from) });
    sum += facts.sizeBytes;
  }
  return sum;
}
