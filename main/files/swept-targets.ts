/** Folders that a person let Kitbag write into: what a write that was cut off left there, unencrypted, goes at the next start. */
import { join } from 'node:path';
import type { Disk } from './disk';
import { sweepLeftovers } from './leftovers';
import type { ThisHost } from './this-host';
import { makeFolderSafely, writeSafely } from './write-safely';

/** A stick, a share, a desk and the like: who writes into more has swept the first ones long ago. */
const mostFolders = 40;
/** Of a folder that holds everything else too, as many are looked into as take a moment. */
const mostInside = 200;

function listIn(dataFolder: string): string {
  return join(dataFolder, 'targets.json');
}

async function foldersIn(dataFolder: string, disk: Disk): Promise<readonly string[]> {
  try {
    const list = JSON.parse(new TextDecoder().decode(await disk.readFile(listIn(dataFolder)))) as unknown;
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return []; // None yet, or a list that nobody can read: it begins anew.
  }
}

/** Before anything is written there. A list that cannot be kept must not stop the work. */
export async function rememberTarget(dataFolder: string, disk: Disk, folder: string): Promise<void> {
  const known = await foldersIn(dataFolder, disk);
  if (known[0] === folder) return;
  const list = [folder, ...known.filter((one) => one !== folder)].slice(0, mostFolders);
  await makeFolderSafely(disk, dataFolder)
    .then(() => writeSafely(disk, listIn(dataFolder), new TextEncoder().encode(`${JSON.stringify(list)}\n`)))
    .catch(() => undefined);
}

/** Gives how many leftovers went. A stick that is not there is looked at another time. */
export async function sweepTargets(
  dataFolder: string,
  disk: Disk,
  host: Pick<ThisHost, 'machine' | 'isAlive'>,
  nowMs: number,
): Promise<number> {
  let removed = 0;
  for (const folder of await withThoseInside(await foldersIn(dataFolder, disk), disk))
    removed += await sweepLeftovers(folder, disk, host, nowMs);
  return removed;
}

/** Sets of files lie in new folders of their own within the one that was chosen. */
async function withThoseInside(folders: readonly string[], disk: Disk): Promise<readonly string[]> {
  const found = new Set(folders);
  for (const folder of folders) {
    const inside = (await disk.list(folder).catch(() => [])).filter(({ kind }) => kind === 'folder');
    for (const { name } of inside.slice(0, mostInside)) found.add(join(folder, name));
  }
  return [...found];
}
