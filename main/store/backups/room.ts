/** Looks whether there is room for a backup before a byte of it is written. */
import { dirname } from 'node:path';
import type { Disk } from '../../files/disk';
import { KitbagFault } from '../../model/fault';

/** For the list, the disk's rounding, and the next saves of the library itself. */
const besideBytes = 8 * 1024 * 1024;

/** Throws `backup.no-room`; a disk that does not say how much room it has is tried. */
export async function refuseWithoutRoom(disk: Disk, folder: string, sizeBytes: number): Promise<void> {
  if (sizeBytes === 0) return;
  const freeBytes = await disk.freeBytes(await existing(folder, disk));
  const needBytes = sizeBytes + besideBytes;
  if (freeBytes !== null && freeBytes < needBytes) throw new KitbagFault('backup.no-room', { needBytes, freeBytes });
}

/** The folder, or the nearest above it that there is. */
async function existing(folder: string, disk: Disk): Promise<string> {
  if ((await disk.facts(folder)) || dirname(folder) === folder) return folder;
  return existing(dirname(folder), disk);
}
