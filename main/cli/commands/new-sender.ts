/** `new-sender NAME --out FILE --password-file FILE`: a key to sign kits with. */
import { chmod } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { nodeDisk, reasonOf } from '../../files/disk';
import { writeChunks } from '../../files/write-safely';
import { refusePassword } from '../../ipc/lock-handout';
import { lockChunks } from '../../kit/lock/age-file';
import { newSenderKey, senderKeyText } from '../../kit/sign/sign-kit';
import { KitbagFault } from '../../model/fault';
import { fingerprintOf } from '../../model/kit-sender';
import { UsageError, type Command } from '../command';
import { readPassword } from '../password-file';

async function* chunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

export const newSenderCommand: Command = {
  name: 'new-sender',
  help: 'cli.new-sender.help',
  options: { out: { type: 'string' }, 'password-file': { type: 'string' } },
  async run([name, ...more], options, { say }) {
    const { out } = options;
    const passphrase = readPassword(options['password-file']);
    if (name === undefined || name.trim() === '' || more.length > 0 || typeof out !== 'string' || passphrase === null)
      throw new UsageError(say('cli.new-sender.wants'));
    refusePassword({ archive: false }, passphrase);
    const sender = newSenderKey(name.trim().slice(0, 200));
    const { chunks } = await lockChunks({ kind: 'passphrase', passphrase }, chunk(senderKeyText(sender)));
    const file = resolve(out);
    try {
      await writeChunks(nodeDisk(), file, chunks);
      await chmod(file, 0o600);
    } catch (error) {
      throw new KitbagFault('file.not-saved', { file: basename(file), reason: reasonOf(error) }, { cause: error });
    }
    const key = fingerprintOf(sender);
    return { answer: { file, name: sender.name, key: sender.key }, told: [say('cli.new-sender.done', { file, key })] };
  },
};
