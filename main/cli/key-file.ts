/** Files with a key that a person keeps for themselves. */
import { chmod } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { nodeDisk, reasonOf } from '../files/disk';
import { writeChunks } from '../files/write-safely';
import { KitbagFault } from '../model/fault';

/** A text as what is written in pieces. */
export async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/**
 * Writes a new file or none, which others on the machine cannot read: the key that lies there already may open what somebody
 * still needs. Gives its path; throws `file.not-saved`.
 */
export async function writeKeyFile(out: string, chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const file = resolve(out);
  try {
    await writeChunks(nodeDisk(), file, chunks);
    await chmod(file, 0o600);
  } catch (error) {
    throw new KitbagFault('file.not-saved', { file: basename(file), reason: reasonOf(error) }, { cause: error });
  }
  return file;
}
