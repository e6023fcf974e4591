/** What the first bytes of a file in the age format say, without the library that opens it. */
import type { KitLock } from '../../model/kit-lock';

/** Every age file begins so. */
const header = new TextEncoder().encode('age-encryption.org/v1\n');

/** True for a file in the age format. */
export function isLocked(bytes: Uint8Array): boolean {
  return header.every((byte, index) => bytes[index] === byte);
}

/**
 * What opens it: the line after the header begins the first stanza, and a passphrase's `scrypt` stands alone. `head` are its first
 * bytes.
 */
export function lockedWith(head: Uint8Array): KitLock['kind'] {
  const stanza = new TextDecoder().decode(head.subarray(header.length, header.length + 10));
  return stanza.startsWith('-> scrypt ') ? 'passphrase' : 'recipients';
}
