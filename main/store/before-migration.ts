/**
 * Records as an earlier Kitbag wrote them, kept before the first one of a newer form takes their place: so a newer Kitbag can be gone
 * back on. A record is brought up to date in memory, on a copy; its file stays what it is until it is saved, and each is kept by itself,
 * so that what is cut off goes on with the next save.
 */
import { dirname, join, relative, sep } from 'node:path';
import type { Disk } from '../files/disk';
import { makeFolderSafely, writeSafely } from '../files/write-safely';
import { libraryPaths, type LibraryPaths } from './library-paths';
import { readRecordFile, writeRecordFile } from './record-file';

const keptName = /^(.+)\.v(\d{1,6})\.json$/;

/** The version that a record's file says; null where it says none. */
export function versionOf(value: unknown): number | null {
  const { version } = (typeof value === 'object' && value !== null ? value : {}) as { readonly version?: unknown };
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/** Where records are kept in a form that is not the newest: in it, and in folders of it that are called as those of the library. */
export function keptFormFolders(folder: string): readonly string[] {
  return [beforeFolder(folder), join(folder, 'after-migration')];
}

function beforeFolder(folder: string): string {
  return join(folder, 'before-migration');
}

/** Keeps the file as it is; one that is kept already stays. Throws what the disk throws: then nothing newer may be written. */
export async function keepEarlierForm(
  { folder }: Pick<LibraryPaths, 'folder'>,
  disk: Disk,
  path: string,
  version: number,
): Promise<void> {
  const kept = join(beforeFolder(folder), relative(folder, path).replace(/\.json$/, `.v${String(version)}.json`));
  if (await disk.facts(kept)) return;
  await makeFolderSafely(disk, dirname(kept));
  await writeSafely(disk, kept, await disk.readFile(path));
}

/**
 * Puts back every record that was kept, as it was before; what it is now goes into the folder `after-migration`. Only the holder of
 * the lock may call it. Gives the paths within the library; one that was cut off is ended by the next.
 */
export async function undoMigration(folder: string, disk: Disk): Promise<readonly string[]> {
  const paths = libraryPaths(folder);
  const kept = await keptIn(beforeFolder(folder), disk);
  // Also where no record has a newer form: an earlier Kitbag refuses a library that a later one wrote into.
  await takeStampOff(paths, disk);
  const put: string[] = [];
  for (const [name, { file }] of kept) {
    const now = join(folder, name);
    // What was deleted since stays deleted.
    if (await disk.facts(now)) {
      const [newer, earlier] = [await disk.readFile(now), await disk.readFile(file)];
      if (!Buffer.from(newer).equals(earlier)) {
        const after = await freeName(disk, join(folder, 'after-migration', name));
        await makeFolderSafely(disk, dirname(after));
        await writeSafely(disk, after, newer);
        await writeSafely(disk, now, earlier);
      }
      put.push(name);
    }
    await disk.unlink(file);
  }
  return put.sort();
}

/** What another going back put aside stays too. */
async function freeName(disk: Disk, path: string): Promise<string> {
  let free = path;
  for (let number = 2; await disk.facts(free); number += 1) free = path.replace(/\.json$/, ` (${String(number)}).json`);
  return free;
}

/** By the path that each has in the library, of its last form before. */
async function keptIn(
  before: string,
  disk: Disk,
): Promise<ReadonlyMap<string, { readonly file: string; readonly version: number }>> {
  const found = new Map<string, { readonly file: string; readonly version: number }>();
  const look = async (folder: string): Promise<void> => {
    for (const { name, kind } of await disk.list(folder)) {
      const file = join(folder, name);
      if (kind === 'folder') await look(file);
      const [, stem, number] = keptName.exec(name) ?? [];
      if (kind !== 'file' || stem === undefined) continue;
      const own = relative(before, join(folder, `${stem}.json`))
        .split(sep)
        .join('/');
      const version = Number(number);
      if ((found.get(own)?.version ?? 0) < version) found.set(own, { file, version });
    }
  };
  await look(before);
  return found;
}

/** So that the Kitbag of before opens it. */
async function takeStampOff({ record }: LibraryPaths, disk: Disk): Promise<void> {
  const { program, ...left } = (await readRecordFile(disk, record)) as Readonly<Record<string, unknown>>;
  if (program !== undefined) await writeRecordFile(disk, record, left);
}
