/** How a kit's file is encrypted, told by its first bytes: what opens it is asked for before it is read. */
import type { Disk } from '../files/disk';
import { isLocked, lockedWith } from '../kit/lock/age-header';
import type { KitLock } from '../model/kit-lock';

/** In bytes: the header of an age file and the beginning of its first stanza. */
const enough = 40;

/** Null where it is not encrypted. What is no file, or cannot be read, says so when it is opened. */
export async function lockOfFile(disk: Disk, path: string): Promise<KitLock['kind'] | null> {
  try {
    const facts = await disk.facts(path);
    const head = facts?.kind === 'file' ? disk.readNow(path, 0, Math.min(facts.sizeBytes, enough)) : new Uint8Array();
    return isLocked(head) ? lockedWith(head) : null;
  } catch {
    return null;
  }
}
