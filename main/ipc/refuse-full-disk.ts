/** Looks whether a library has room for what a kit brings before anything of it is touched. */
import { roomLacking } from '../files/room';
import { KitbagFault } from '../model/fault';

/** What tells how much may still be written there; null where the system does not say. */
export interface Room {
  readonly freeBytes: () => Promise<number | null>;
}

/** Throws `kit.no-room-here`, with the name of the kit; where nothing is to be written, and on a disk that does not say, it is let through. */
export async function refuseFullDisk(room: Room, file: string, sizeBytes: number): Promise<void> {
  if (sizeBytes === 0) return;
  const lacking = roomLacking(await room.freeBytes(), sizeBytes);
  if (!lacking) return;
  const { needBytes, freeBytes } = lacking;
  throw new KitbagFault('kit.no-room-here', { file, needBytes, freeBytes });
}
