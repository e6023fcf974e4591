/** Looks whether there is room for a kit before a byte of it is written. */
import type { Disk } from '../../files/disk';
import { KitbagFault } from '../../model/fault';

/** For the zip's own lists and the disk's rounding. */
const besideBytes = 1024 * 1024;

/** Throws `kit.no-room`; a disk that does not say how much room it has is tried. */
export async function refuseWithoutRoom(disk: Disk, folder: string, sizeBytes: number): Promise<void> {
  const freeBytes = await disk.freeBytes(folder);
  const needBytes = sizeBytes + besideBytes;
  if (freeBytes !== null && freeBytes < needBytes) throw new KitbagFault('kit.no-room', { needBytes, freeBytes });
}
