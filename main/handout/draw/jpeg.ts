/** Reads JPEG far enough to put it into a PDF, and leaves out all that is not picture: camera data, places, thumbnails, profiles, comments. */

export interface Jpeg {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for colours, 4 for printing inks. */
  readonly channels: number;
  /** Its colours are those of a profile that is not sRGB. */
  readonly isProfiled: boolean;
  /** The file with nothing but what decoding needs. */
  readonly bare: Uint8Array;
}

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];

/** Null where the bytes are no JPEG or end too early. */
export function readJpeg(bytes: Uint8Array): Jpeg | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Pick<Jpeg, 'width' | 'height' | 'channels'> | null = null;
  let isProfiled = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const to = at + 2 + at16(bytes, at + 2);
    if (to > bytes.length || to < at + 4) return null;
    const segment = bytes.subarray(at, to);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      frame = { height: at16(bytes, at + 5), width: at16(bytes, at + 7), channels: bytes[at + 9] ?? 0 };
    isProfiled ||= marker === 0xe2 && latin(segment, 4, 15) === 'ICC_PROFILE' && !latin(segment, 0).includes('sRGB');
    if (isNeeded(marker, segment)) kept.push(segment);
    at = to;
    if (marker !== startOfScan) continue;
    // What follows the last scan is not picture; a file that is cut off gets the end that it lacks.
    const end = lastEnd(bytes, at);
    kept.push(bytes.subarray(at, end), Uint8Array.of(0xff, endOfImage));
    return frame && frame.width > 0 && frame.height > 0
      ? { ...frame, isProfiled, bare: new Uint8Array(Buffer.concat(kept)) }
      : null;
  }
  return null;
}

/** JFIF and Adobe's note of the colour transform decide how the pixels look; a profile is for those who read it first. */
function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return latin(segment, 4, 9) === 'JFIF\0';
  return marker === 0xee && latin(segment, 4, 9) === 'Adobe';
}

/** Where the scans of a picture end. Between them tables may stand, which are kept. */
function lastEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === endOfImage) return at;
  return bytes.length;
}

function at16(bytes: Uint8Array, index: number): number {
  return ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
}

function latin(bytes: Uint8Array, from: number, to = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString(
    'latin1',
  );
}
