/** Reads PNG far enough to put its own compressed rows into a PDF: PDFKit's reader holds every byte as a number. */

export interface Png {
  readonly width: number;
  readonly height: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colour: number;
  /** Bits a sample. */
  readonly bits: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array | null;
  /** The tRNS chunk: opacities of the palette, or the one colour that is clear. */
  readonly clear: Buffer | null;
  /** Its colours are those of a profile. */
  readonly isProfiled: boolean;
  /** The zlib stream of filtered rows. */
  readonly rows: Uint8Array;
}

const signature = 0x89504e47;

/** Null where the bytes are no PNG or end too early. */
export function readPng(bytes: Uint8Array): Png | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 33 || view.readUInt32BE(0) !== signature) return null;
  const parts: Buffer[] = [];
  let palette: Buffer | null = null;
  let clear: Buffer | null = null;
  let isProfiled = false;
  for (let at = 8; at + 12 <= view.length;) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > view.length) return null;
    const data = view.subarray(at + 8, at + 8 + length);
    if (type === 'PLTE') palette = data;
    else if (type === 'tRNS') clear = data;
    else if (type === 'iCCP') isProfiled = !data.toString('latin1', 0, 79).startsWith('sRGB');
    else if (type === 'IDAT') parts.push(data);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  const colour = view[25] ?? 0;
  if (parts.length === 0 || (colour === 3 && !palette)) return null;
  return {
    width: view.readUInt32BE(16),
    height: view.readUInt32BE(20),
    bits: view[24] ?? 8,
    colour,
    interlaced: view[28] !== 0,
    palette: colour === 3 ? palette : null,
    clear,
    isProfiled,
    rows: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts),
  };
}
