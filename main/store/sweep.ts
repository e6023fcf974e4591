/** Removes what writes left behind when a program ended in the middle of them. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { isTemporaryName } from '../files/write-safely';
import { folderNames, type LibraryPaths } from './library-paths';

/** Looks into every folder in which the store writes; gives the number of files removed. Only the holder of the lock may call it. */
export async function sweep(paths: LibraryPaths, disk: Disk): Promise<number> {
  const shallow = [
    paths.folder,
    join(paths.folder, '.cache'),
    ...new Set(Object.values(folderNames).map((name) => join(paths.folder, name))),
  ];
  const deep = await Promise.all([paths.media, paths.versions].map((folder) => foldersIn(folder, disk)));
  let removed = 0;
  for (const folder of [...shallow, ...deep.flat()]) {
    for (const { name, kind } of await disk.list(folder)) {
      if (kind !== 'file' || !isTemporaryName(name)) continue;
      await disk.unlink(join(folder, name)).catch(() => undefined); // Tried again at the next start.
      removed += 1;
    }
  }
  return removed;
}

async function foldersIn(folder: string, disk: Disk): Promise<readonly string[]> {
  const entries = await disk.list(folder);
  return entries.filter((entry) => entry.kind === 'folder').map((entry) => join(folder, entry.name));
}
