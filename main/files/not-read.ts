/** A file that a person named and that cannot be read: the fault with its name and the system's reason. */
import { basename } from 'node:path';
import { KitbagFault } from '../model/fault';
import { reasonOf } from './disk';

export function notRead(path: string, error: unknown): KitbagFault {
  return new KitbagFault('file.not-read', { file: basename(path), reason: reasonOf(error) }, { cause: error });
}
