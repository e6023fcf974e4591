/** Removes what writes left behind when a program ended in the middle of them. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { isTemporaryName } from '../files/write-safely';
import { keptFormFolders } from './before-migration';
import { folderNames, type LibraryPaths } from './library-paths';

/** As many folders are looked into side by side; more only queue in Node. */
const atOnce = 32;

/** Looks into every folder in which the store writes; gives the number of files removed. Only the holder of the lock may call it. */
export async function sweep(paths: LibraryPaths, disk: Disk): Promise<number> {
  const shallow = [
    paths.folder,
    join(paths.folder, '.cache'),
    ...new Set(Object.values(folderNames).map((name) => join(paths.folder, name))),
  ];
  const kept = keptFormFolders(paths.folder);
  const deep = await Promise.all([paths.media, paths.versions, ...kept].map((folder) => foldersIn(folder, disk)));
  const folders = [...shallow, ...kept, ...deep.flat()];
  let removed = 0;
  for (let start = 0; start < folders.length; start += atOnce) {
    const left = await Promise.all(folders.slice(start, start + atOnce).map((folder) => leftIn(folder, disk)));
    for (const path of left.flat()) {
      await disk.unlink(path).catch(() => undefined); // Tried again at the next start.
      removed += 1;
    }
  }
  return removed;
}

/** The unfinished files in a folder. */
async function leftIn(folder: string, disk: Disk): Promise<readonly string[]> {
  const entries = await listed(folder, disk);
  return entries
    .filter(({ name, kind }) => kind === 'file' && isTemporaryName(name))
    .map(({ name }) => join(folder, name));
}

/** What cannot be listed holds nothing to sweep: it keeps no library from being opened. */
function listed(folder: string, disk: Disk): ReturnType<Disk['list']> {
  return disk.list(folder).catch(() => []);
}

async function foldersIn(folder: string, disk: Disk): Promise<readonly string[]> {
  const entries = await listed(folder, disk);
  return entries.filter((entry) => entry.kind === 'folder').map((entry) => join(folder, entry.name));
}
