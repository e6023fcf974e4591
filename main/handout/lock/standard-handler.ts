/** The standard security handler of PDF 2.0, revision 6: keys and ciphers (ISO 32000-2, 7.6.4). Only node:crypto does the arithmetic. */
import { createCipheriv, createHash } from 'node:crypto';
import type { RandomBytes } from '../../model/ids';

const none = new Uint8Array(0);
const zeroes = new Uint8Array(16);

/** Everything may be done with the file by whoever opens it: the two lowest bits have no meaning and are 0 (table 22). */
const allowed = -4;

export interface LockKeys {
  /** The entries of the encryption dictionary. */
  readonly entries: string;
  /** Encrypts one string or stream: sixteen random bytes, then the blocks (7.6.3.1). */
  encrypt(plain: Uint8Array): Buffer;
}

/** The hash of algorithm 2.B: of a password, eight bytes of salt and, for the owner's, the user's 48 bytes. */
export function passwordHash(password: Uint8Array, salt: Uint8Array, user: Uint8Array): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(user).digest();
  for (let round = 0; ; round++) {
    const once = Buffer.concat([password, key, user]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = Buffer.concat([cipher.update(repeated), cipher.final()]);
    // The first sixteen bytes as one number, modulo 3: 256 leaves 1, so their sum does.
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = createHash(['sha256', 'sha384', 'sha512'][sum % 3] ?? 'sha256')
      .update(mixed)
      .digest();
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32);
  }
}

/** Algorithms 8, 9 and 10. The password is UTF-8 of at most 127 bytes; user and owner have the same. */
export function createLockKeys(password: Uint8Array, random: RandomBytes): LockKeys {
  const key = random(32);
  const [userSalt, userKeySalt, ownerSalt, ownerKeySalt] = [0, 1, 2, 3].map(() => random(8)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const user = Buffer.concat([passwordHash(password, userSalt, none), userSalt, userKeySalt]);
  const owner = Buffer.concat([passwordHash(password, ownerSalt, user), ownerSalt, ownerKeySalt]);
  const permissions = Buffer.alloc(16);
  permissions.writeInt32LE(allowed, 0);
  permissions.writeInt32LE(-1, 4);
  permissions.write('Tadb', 8, 'latin1');
  permissions.set(random(4), 12);
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  return {
    entries: [
      '/Filter/Standard/V 5/R 6/Length 256',
      `/P ${String(allowed)}`,
      `/U${hex(user)}/UE${hex(wrapped(key, passwordHash(password, userKeySalt, none)))}`,
      `/O${hex(owner)}/OE${hex(wrapped(key, passwordHash(password, ownerKeySalt, user)))}`,
      `/Perms${hex(wrapped(permissions, key))}`,
      '/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF',
    ].join(''),
    encrypt: (plain) => {
      const start = random(16);
      const cipher = createCipheriv('aes-256-cbc', key, start);
      return Buffer.concat([start, cipher.update(plain), cipher.final()]);
    },
  };
}

/** Whole blocks from a start of zeroes; of a single block that is the same as ECB. */
function wrapped(blocks: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, zeroes).setAutoPadding(false);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
}
