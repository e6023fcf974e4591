/** Passwords of the command line come from files: on the line itself they would stay in its history. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { reasonOf } from '../files/disk';
import { KitbagFault } from '../model/fault';
import type { Command } from './command';

/** The first line of the file that an option names; null where it names none. Throws `password.not-read`. */
export function readPassword(option: Parameters<Command['run']>[1][string]): string | null {
  if (typeof option !== 'string') return null;
  try {
    return (
      readFileSync(resolve(option), 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/, 1)[0] ?? ''
    );
  } catch (error) {
    throw new KitbagFault('password.not-read', { file: basename(option), reason: reasonOf(error) }, { cause: error });
  }
}
