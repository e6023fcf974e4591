/** A sender's key in its file, locked with a passphrase in the age format. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { notRead } from '../files/not-read';
import { readSenderKey, type SenderKey } from '../kit/sign/sign-kit';
import { UsageError, type Command, type Terminal } from './command';
import { readPassword } from './password-file';

export const signOptions = {
  sign: { type: 'string' },
  'sign-password-file': { type: 'string' },
} as const satisfies Command['options'];

/** Null where nobody signs. */
export async function readSigner(options: Parameters<Command['run']>[1], { say }: Terminal): Promise<SenderKey | null> {
  const { sign } = options;
  if (typeof sign !== 'string') return null;
  const passphrase = readPassword(options['sign-password-file']);
  if (passphrase === null) throw new UsageError(say('cli.pack.sign-wants'));
  const file = basename(sign);
  const { unlock } = await import('../kit/lock/age-file');
  const bytes = await unlock(file, read(sign), { passphrase, identities: [] });
  return readSenderKey(new TextDecoder().decode(bytes));
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(resolve(path));
  } catch (error) {
    throw notRead(path, error);
  }
}
