/** What a record holds, apart from how often and when it was saved: two libraries that hold the same have the same hash. */
import { sha256 } from './sha256';
import { canonicalJson } from '../model/canonical';
import type { Sha256 } from '../model/ids';

/** Of a deck it is the name of its version. */
export function contentHash(record: { readonly revision: number; readonly changedAt: string }): Sha256 {
  const { revision: _revision, changedAt: _changedAt, ...content } = record;
  return sha256(canonicalJson(content));
}
