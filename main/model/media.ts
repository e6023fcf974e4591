/** Media as the middle rooms see them: values by hash, given from outside. */
import type { Sha256 } from './ids';

export type MediaKind = 'png' | 'jpeg' | 'svg' | 'pdf' | 'other';

export interface MediaInfo {
  readonly kind: MediaKind;
  /** In pixels (PNG, JPEG) or user units (SVG). */
  readonly width: number;
  readonly height: number;
}

/** Reads pictures by hash. Null where the library does not hold it. */
export interface MediaSource {
  info(sha: Sha256): MediaInfo | null;
  bytes(sha: Sha256): Uint8Array | null;
  /** The size of its file without reading it; absent where `bytes` costs nothing. */
  sizeBytes?(sha: Sha256): number | null;
}

const reference = /^media:([0-9a-f]{64})\.([a-z0-9]+)$/;

/** Reads `media:<sha256>.<ext>` as it stands in stored Markdown; null for anything else. */
export function parseMediaReference(src: string): { readonly sha: Sha256; readonly ext: string } | null {
  const match = reference.exec(src);
  return match ? { sha: match[1] as Sha256, ext: match[2] ?? '' } : null;
}

export function formatMediaReference(sha: Sha256, ext: string): string {
  return `media:${sha}.${ext}`;
}
