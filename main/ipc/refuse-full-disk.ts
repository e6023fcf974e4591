/** Looks whether a library has room for what a kit brings before anything of it is touched. */
import { KitbagFault } from '../model/fault';

/** For folders, the lock, the list of the library and the disk's rounding. */
const besideBytes = 1024 * 1024;

/** What tells how much may still be written there; null where the system does not say. */
export interface Room {
  readonly freeBytes: () => Promise<number | null>;
}

/** Throws `kit.no-room-here`, with the name of the kit; where nothing is to be written, and on a disk that does not say, it is let through. */
export async function refuseFullDisk(room: Room, file: string, sizeBytes: number): Promise<void> {
  if (sizeBytes === 0) return;
  const freeBytes = await room.freeBytes();
  const needBytes = sizeBytes + besideBytes;
  if (freeBytes !== null && freeBytes < needBytes)
    throw new KitbagFault('kit.no-room-here', { file, needBytes, freeBytes });
}
