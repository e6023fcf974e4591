/** Encrypted kits are files in the age format (https://age-encryption.org/v1), by its maintained library: the age program opens them too. */
import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { KitbagFault } from '../../model/fault';
import type { KitKey, KitLock } from '../../model/kit-lock';
import { lockedWith } from './age-header';

export interface LockedChunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Opens what was written, to prove it, and is then forgotten. */
  readonly proof: KitKey;
}

/**
 * Encrypts bytes as they come. To recipients' keys one more is added that nobody keeps, so that what was written can be opened once
 * more and proven. Throws `kit.recipient-invalid`.
 */
export async function lockChunks(lock: KitLock, chunks: AsyncIterable<Uint8Array>): Promise<LockedChunks> {
  const encrypter = new Encrypter();
  const proof = await setLock(encrypter, lock);
  const locked = await encrypter.encrypt(
    Readable.toWeb(Readable.from(chunks, { objectMode: false })) as ReadableStream<Uint8Array>,
  );
  return { chunks: chunksOf(locked), proof };
}

async function setLock(encrypter: Encrypter, lock: KitLock): Promise<KitKey> {
  if (lock.kind === 'passphrase') {
    // The same words typed on another keyboard are the same passphrase.
    const passphrase = lock.passphrase.normalize('NFC');
    encrypter.setPassphrase(passphrase);
    return { passphrase, identities: [] };
  }
  for (const recipient of lock.recipients) addRecipient(encrypter, recipient);
  const identity = await generateX25519Identity();
  encrypter.addRecipient(await identityToRecipient(identity));
  return { passphrase: null, identities: [identity] };
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new KitbagFault('kit.recipient-invalid', { key: recipient.slice(0, 80) }, { cause });
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/**
 * Opens a file in the age format; `file` is what faults call it. Throws `kit.locked` where nothing was given that could open it,
 * `kit.wrong-key` or `kit.damaged`.
 */
export async function unlock(file: string, bytes: Uint8Array, key: KitKey | null): Promise<Uint8Array> {
  const by = lockedWith(bytes);
  if (key === null || (by === 'passphrase' ? key.passphrase === null : key.identities.length === 0))
    throw new KitbagFault('kit.locked', { file, by });
  const decrypter = new Decrypter();
  if (key.passphrase !== null) decrypter.addPassphrase(key.passphrase.normalize('NFC'));
  for (const identity of key.identities) addIdentity(decrypter, identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    const isWrong = cause instanceof Error && cause.message.includes('no identity matched');
    throw isWrong
      ? new KitbagFault('kit.wrong-key', { file, by }, { cause })
      : new KitbagFault('kit.damaged', { file }, { cause });
  }
}

function addIdentity(decrypter: Decrypter, identity: string): void {
  try {
    decrypter.addIdentity(identity);
  } catch (cause) {
    throw new KitbagFault('kit.key-invalid', {}, { cause });
  }
}

/** A new key: its private part, and the public part that others encrypt to. */
export async function newKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
