/** Writes a file where a person wants it: trouble with the disk becomes a fault with the file's name and the system's reason. */
import { basename } from 'node:path';
import { KitbagFault } from '../model/fault';
import { reasonOf, type Disk } from './disk';
import { writeSafely, type Approve } from './write-safely';

/** Throws `file.not-saved`, or the fault of `approve`; what was there before is then unchanged. */
export async function saveFile(disk: Disk, path: string, bytes: Uint8Array, approve?: Approve): Promise<void> {
  try {
    await writeSafely(disk, path, bytes, approve);
  } catch (error) {
    if (error instanceof KitbagFault) throw error;
    throw new KitbagFault('file.not-saved', { file: basename(path), reason: reasonOf(error) }, { cause: error });
  }
}
