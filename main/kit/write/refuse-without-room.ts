/** Looks whether there is room for a kit before a byte of it is written. */
import type { Disk } from '../../files/disk';
import { roomLacking } from '../../files/room';
import { KitbagFault } from '../../model/fault';

/** Throws `kit.no-room`; a disk that does not say how much room it has is tried. */
export async function refuseWithoutRoom(disk: Disk, folder: string, sizeBytes: number): Promise<void> {
  const lacking = roomLacking(await disk.freeBytes(folder), sizeBytes);
  if (!lacking) return;
  const { needBytes, freeBytes } = lacking;
  throw new KitbagFault('kit.no-room', { needBytes, freeBytes });
}
