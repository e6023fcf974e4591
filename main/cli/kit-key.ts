/** What opens an encrypted kit, read from files: on the command line itself it would stay in its history. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { notRead } from '../files/not-read';
import type { KitKey } from '../model/kit-lock';
import { listed } from './choices';
import type { Command } from './command';
import { readPassword } from './password-file';

export const kitKeyOptions = {
  'password-file': { type: 'string' },
  identity: { type: 'string', multiple: true },
} as const satisfies Command['options'];

/** Null where neither is named. Throws `password.not-read` or `file.not-read`. */
export function readKitKey(options: Parameters<Command['run']>[1]): KitKey | null {
  const passphrase = readPassword(options['password-file']);
  const identities = listed(options['identity']).flatMap(identitiesIn);
  return passphrase === null && identities.length === 0 ? null : { passphrase, identities };
}

/** The private keys in a file as age-keygen writes it: a line each; lines that begin with # are remarks. */
function identitiesIn(file: string): readonly string[] {
  try {
    return readFileSync(resolve(file), 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    throw notRead(file, error);
  }
}
