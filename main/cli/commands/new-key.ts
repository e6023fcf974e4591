/** `new-key --out FILE`: a key of one's own, to which others encrypt kits. */
import { UsageError, type Command } from '../command';
import { oneChunk, writeKeyFile } from '../key-file';

export const newKeyCommand: Command = {
  name: 'new-key',
  help: 'cli.new-key.help',
  options: { out: { type: 'string' } },
  async run(words, { out }, { say }) {
    if (words.length > 0 || typeof out !== 'string') throw new UsageError(say('cli.new-key.wants'));
    const { newKey } = await import('../../kit/lock/age-file');
    const { identity, recipient } = await newKey();
    const file = await writeKeyFile(out, oneChunk(`# public key: ${recipient}\n${identity}\n`));
    return { answer: { file, recipient }, told: [say('cli.new-key.done', { file, key: recipient })] };
  },
};
