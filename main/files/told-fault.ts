/** What a person is told of an error of any kind. */
import { basename } from 'node:path';
import { KitbagFault, type Fault } from '../model/fault';
import { reasonOf } from './disk';

/**
 * A fault as it is; an error of the system that nobody met before (a network drive went away between two steps) as what it refused:
 * `file.not-used` with the file's name where it says which, else `disk.refused`; anything else is a bug, told as `unexpected` with
 * `doing`, what was being done.
 */
export function faultOf(error: unknown, doing: string): Fault {
  if (error instanceof KitbagFault) return { code: error.code, facts: error.facts };
  if (isOfTheSystem(error)) {
    const reason = reasonOf(error);
    if ('path' in error && typeof error.path === 'string')
      return { code: 'file.not-used', facts: { file: basename(error.path), reason } };
    return { code: 'disk.refused', facts: { reason } };
  }
  return { code: 'unexpected', facts: { code: doing } };
}

/** Node's own checks of arguments have codes too (`ERR_…`), but no call of the system behind them. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}
