/** `new-key --out FILE`: a key of one's own, to which others encrypt kits. */
import { chmod } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { nodeDisk, reasonOf } from '../../files/disk';
import { writeChunks } from '../../files/write-safely';
import { newKey } from '../../kit/lock/age-file';
import { KitbagFault } from '../../model/fault';
import { UsageError, type Command } from '../command';

async function* chunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

export const newKeyCommand: Command = {
  name: 'new-key',
  help: 'cli.new-key.help',
  options: { out: { type: 'string' } },
  async run(words, { out }, { say }) {
    if (words.length > 0 || typeof out !== 'string') throw new UsageError(say('cli.new-key.wants'));
    const file = resolve(out);
    const { identity, recipient } = await newKey();
    try {
      // A new file or none: the key that lies there may open what somebody still needs.
      await writeChunks(nodeDisk(), file, chunk(`# public key: ${recipient}\n${identity}\n`));
      await chmod(file, 0o600);
    } catch (error) {
      throw new KitbagFault('file.not-saved', { file: basename(file), reason: reasonOf(error) }, { cause: error });
    }
    return { answer: { file, recipient }, told: [say('cli.new-key.done', { file, key: recipient })] };
  },
};
