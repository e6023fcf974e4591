/** Takes what is not picture out of a JPEG: camera data and places, thumbnails, comments, bytes behind the end. */

const startOfScan = 0xda;
const endOfImage = 0xd9;

function name(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.subarray(from + 4, from + 15));
}

/** JFIF, a colour profile and Adobe's colour transform decide how the pixels look; all other application data goes. */
function isKept(bytes: Uint8Array, marker: number, from: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return marker === 0xe0
    ? name(bytes, from).startsWith('JFIF\0')
    : marker === 0xe2
      ? name(bytes, from) === 'ICC_PROFILE'
      : marker === 0xee;
}

/** The index of the next marker within a scan: not a stuffed byte, not a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return -1;
}

/** The same pixels without the rest; null where the file is damaged. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const to = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (to > bytes.length || to < at + 4) return null;
    if (isKept(bytes, marker, at)) kept.push(bytes.subarray(at, to));
    at = to;
    if (marker === startOfScan) {
      const end = scanEnd(bytes, at);
      if (end < 0) return null;
      kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  return null;
}
