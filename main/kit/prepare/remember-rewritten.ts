/** PDFs that others made, written anew: each is read and written once for what is wanted of it, however often it is asked for. */
import { sha256 } from '../../files/sha256';
import type { Sha256 } from '../../model/ids';
import { rewritePdf } from '../../foreign/rewrite-pdf';

export interface Rewritten {
  /** The hash of what came out. */
  readonly sha: Sha256;
  readonly bytes: Uint8Array;
}

/** `sha` is the hash of the file that `read` gives; null where it gives none. Throws what `rewritePdf` throws. */
export type RewriteOnce = (
  pdf: { readonly sha: Sha256; readonly read: () => Uint8Array | null; readonly name: string },
  numbers?: readonly number[],
) => Promise<Rewritten | null>;

/** A worker has a gigabyte; a course has a few appendices of some megabytes each. */
const mostBytes = 192 * 1024 * 1024;

/** What was asked for last is kept, up to `limitBytes` in all. */
export function rememberRewritten(limitBytes: number = mostBytes): RewriteOnce {
  const kept = new Map<string, Rewritten>();
  let keptBytes = 0;

  function keep(key: string, made: Rewritten): void {
    kept.set(key, made);
    keptBytes += made.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (keptBytes <= limitBytes) return;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  }

  return async ({ sha, read, name }, numbers) => {
    const key = `${sha} ${numbers?.join() ?? 'all'}`;
    const known = kept.get(key);
    if (known) {
      // To the end: what is asked for again is not the next to go.
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const file = read();
    if (!file) return null;
    const bytes = await rewritePdf(file, name, numbers);
    const made = { sha: sha256(bytes), bytes };
    keep(key, made);
    return made;
  };
}
