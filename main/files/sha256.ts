/** The hash by which media, versions and issues are named. */
import { createHash } from 'node:crypto';
import type { Sha256 } from '../model/ids';

/** The SHA-256 of bytes, or of a text as UTF-8. */
export function sha256(content: Uint8Array | string): Sha256 {
  return createHash('sha256').update(content).digest('hex') as Sha256;
}
