/** The jobs of a person's own keys. */
import { lockChunks, unlock } from '../kit/lock/age-file';
import { newOwnKey, ownKeyText, readOwnKey } from '../kit/sign/own-key';
import { publicKeyText } from '../kit/sign/public-key-file';
import { KitbagFault } from '../model/fault';
import type { JobTable } from './serve-jobs';

async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function sealedWith(passphrase: string, text: string): Promise<string> {
  const { chunks } = await lockChunks({ kind: 'passphrase', passphrase }, oneChunk(text));
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  return Buffer.concat(parts).toString('base64');
}

export const keyJobs: Pick<JobTable, 'key.make' | 'key.open'> = {
  'key.make': async ({ name, passphrase }) => {
    const { recipient, ...opened } = await newOwnKey(name);
    const { key } = opened.signer;
    const text = ownKeyText(opened);
    const secret = passphrase === null ? text : await sealedWith(passphrase, text);
    return { sender: { name, key }, recipient, secret, published: publicKeyText(opened.signer, recipient) };
  },
  'key.open': async ({ sealed, passphrase }) => {
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
    const key = { passphrase, identities: [] };
    const opened = await unlock('key', bytes, key).catch((cause: unknown) => {
      throw cause instanceof KitbagFault && cause.code === 'kit.wrong-key'
        ? new KitbagFault('keys.wrong-passphrase', {}, { cause })
        : cause;
    });
    return readOwnKey(new TextDecoder().decode(opened));
  },
};
