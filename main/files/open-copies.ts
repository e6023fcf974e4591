/**
 * Copies of kept files for other programs to show: read-only, under the name that a person knows, in a folder of ours. What such a
 * program saves there changes nothing that is kept; the folder is emptied when Kitbag starts and when it ends.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeName } from './safe-name';

/** Where the copies lie within the folder of Kitbag's own things. */
export function openCopiesFolder(dataFolder: string): string {
  return join(dataFolder, 'opened');
}

/**
 * Writes a copy and gives its path. Each lies in a folder of its own, so that two files of one name do not meet. `ending` begins with
 * its dot and is the caller's: what a name ends in says which program opens it, so it may come from no stranger.
 */
export async function putOpenCopy(folder: string, stem: string, ending: string, bytes: Uint8Array): Promise<string> {
  const own = join(folder, randomBytes(8).toString('hex'));
  await mkdir(own, { recursive: true, mode: 0o700 });
  const path = join(own, safeName(stem, 'original') + ending);
  await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  await chmod(path, 0o444);
  return path;
}

/** Removes the copies but those that another program still holds: they go the next time. */
export async function clearOpenCopies(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const own = join(folder, name);
    for (const file of await readdir(own).catch((): string[] => []))
      await chmod(join(own, file), 0o600).catch(() => undefined);
    await rm(own, { recursive: true, force: true }).catch(() => undefined);
  }
}
