/** Copies a folder, each file safely. */
import { join } from 'node:path';
import type { Disk } from './disk';
import { makeFolderSafely, writeSafely } from './write-safely';

/**
 * Copies files and folders below `from` to `to`; links and devices are left out. The files directly in `from` come last, so
 * that a copy broken off is not taken for a whole library, whose `library.json` stands there.
 */
export async function copyFolder(disk: Disk, from: string, to: string): Promise<void> {
  await makeFolderSafely(disk, to);
  const entries = await disk.list(from);
  for (const entry of entries.filter(({ kind }) => kind === 'folder'))
    await copyFolder(disk, join(from, entry.name), join(to, entry.name));
  for (const entry of entries.filter(({ kind }) => kind === 'file')) {
    await writeSafely(disk, join(to, entry.name), await disk.readFile(join(from, entry.name)));
  }
}
