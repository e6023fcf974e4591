/** How the files of a locked set are locked: the same password, and for each file other keys. */
import { createCipheriv, createHmac } from 'node:crypto';
import type { RandomBytes } from '../../model/ids';
import { lockPdf } from './lock-pdf';

export interface SetLock {
  readonly password: string;
  /** 32 bytes of chance that live as long as the set is made: whoever has them and a file can open it. */
  readonly seed: Uint8Array;
}

/**
 * Locks one file of a set; `which` is its name within the set. The list to sign says the hash of every file before the first is
 * written, and sixty locked files are not kept in memory for that: each is locked twice, to the same bytes.
 */
export function lockOfCopy(pdf: Uint8Array, { password, seed }: SetLock, which: string): Uint8Array {
  return lockPdf(pdf, password, chanceFrom(createHmac('sha256', seed).update(which).digest()));
}

/** A stream of bytes that nobody without the key can tell from chance: AES-256 in counter mode over zeroes. */
function chanceFrom(key: Uint8Array): RandomBytes {
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  return (count) => stream.update(Buffer.alloc(count));
}
