import { createHash } from 'node:crypto';
import type { Sha256 } from '../../../main/model/ids';

export function sha256(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}
