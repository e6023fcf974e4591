/** The segments of a JPEG up to its end, and what lies behind it (ITU T.81, annex B). */

export interface JpegSegment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

export interface ReadJpeg {
  readonly segments: readonly JpegSegment[];
  /** Bytes after the end of the picture. */
  readonly behind: number;
}

/** Null where the bytes are no JPEG, or end too early. */
export function readJpeg(bytes: Uint8Array): ReadJpeg | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return { segments, behind: bytes.length - at - 2 };
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    segments.push({ marker, bytes: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return null;
}

/** The next marker: neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
