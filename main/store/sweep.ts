/** Removes what writes left behind when a program ended in the middle of them. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { isTemporaryName } from '../files/write-safely';
import { keptFormFolders } from './before-migration';
import { folderNames, type LibraryPaths } from './library-paths';

/** Looks into every folder in which the store writes; gives the number of files removed. Only the holder of the lock may call it. */
export async function sweep(paths: LibraryPaths, disk: Disk): Promise<number> {
  const shallow = [
    paths.folder,
    join(paths.folder, '.cache'),
    ...new Set(Object.values(folderNames).map((name) => join(paths.folder, name))),
  ];
  const kept = keptFormFolders(paths.folder);
  const deep = await Promise.all([paths.media, paths.versions, ...kept].map((folder) => foldersIn(folder, disk)));
  let removed = 0;
  for (const folder of [...shallow, ...kept, ...deep.flat()]) {
    for (const { name, kind } of await listed(folder, disk)) {
      if (kind !== 'file' || !isTemporaryName(name)) continue;
      await disk.unlink(join(folder, name)).catch(() => undefined); // Tried again at the next start.
      removed += 1;
    }
  }
  return removed;
}

/** What cannot be listed holds nothing to sweep: it keeps no library from being opened. */
function listed(folder: string, disk: Disk): ReturnType<Disk['list']> {
  return disk.list(folder).catch(() => []);
}

async function foldersIn(folder: string, disk: Disk): Promise<readonly string[]> {
  const entries = await listed(folder, disk);
  return entries.filter((entry) => entry.kind === 'folder').map((entry) => join(folder, entry.name));
}
