/** `new-sender NAME --out FILE --password-file FILE`: a key to sign kits with. */
import { refusePassword } from '../../ipc/lock-handout';
import { newSenderKey, senderKeyText } from '../../kit/sign/sign-kit';
import { fingerprintOf } from '../../model/kit-sender';
import { UsageError, type Command } from '../command';
import { oneChunk, writeKeyFile } from '../key-file';
import { readPassword } from '../password-file';

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
    const { lockChunks } = await import('../../kit/lock/age-file');
    const { chunks } = await lockChunks({ kind: 'passphrase', passphrase }, oneChunk(senderKeyText(sender)));
    const file = await writeKeyFile(out, chunks);
    const key = fingerprintOf(sender);
    return { answer: { file, name: sender.name, key: sender.key }, told: [say('cli.new-sender.done', { file, key })] };
  },
};
