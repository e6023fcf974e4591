/** The media that records name, found in their text: whatever field of them names one, now or in a later version. */
import { parseDrawing, type Drawing } from '../../model/drawing';
import type { Sha256 } from '../../model/ids';
import type { RewriteOnce } from './remember-rewritten';

const hashes = /\b[0-9a-f]{64}\b/g;

/** Every hash that stands in a text. */
export function hashesIn(text: string): ReadonlySet<Sha256> {
  return new Set([...text.matchAll(hashes)].map(([hash]) => hash as Sha256));
}

export interface MediaShelf {
  /** True where there is such a file. */
  readonly has: (sha: Sha256) => boolean;
  /** Null for what is no JSON file, without reading it. Drawings carry the marks of what is not seen on them. */
  readonly json: (sha: Sha256) => Uint8Array | null;
}

/** Media that can be read too. */
export interface KitShelf extends MediaShelf {
  readonly bytes: (sha: Sha256) => Uint8Array | null;
  /** Writes PDFs anew, and remembers those that it wrote. */
  readonly rewrite: RewriteOnce;
}

/** The media named in the texts, and those that drawings among them name, in ascending order. */
export function mediaUsed(texts: readonly string[], shelf: MediaShelf): readonly Sha256[] {
  const used = new Set<Sha256>();
  const take = (text: string): void => {
    for (const sha of hashesIn(text)) {
      if (used.has(sha) || !shelf.has(sha)) continue;
      used.add(sha);
      const bytes = shelf.json(sha);
      if (bytes) take(new TextDecoder().decode(bytes));
    }
  };
  for (const text of texts) take(text);
  return [...used].sort();
}

/** The drawing of a media file; null where it is none. */
export function drawingIn(sha: Sha256, shelf: MediaShelf): Drawing | null {
  const bytes = shelf.json(sha);
  return bytes && parseDrawing(bytes);
}
