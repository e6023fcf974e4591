/** Whether a disk has room for what is to be written, before a byte of it is. */

/** For folders, lists, a lock and the disk's rounding. */
const besideBytes = 1024 * 1024;

export interface RoomLacking {
  readonly needBytes: number;
  readonly freeBytes: number;
}

/** Null where there is room, and where the disk does not say how much it has (`freeBytes` null): that one is tried. */
export function roomLacking(freeBytes: number | null, sizeBytes: number): RoomLacking | null {
  const needBytes = sizeBytes + besideBytes;
  return freeBytes !== null && freeBytes < needBytes ? { needBytes, freeBytes } : null;
}
