/** Reads PNG far enough to put its own compressed rows into a PDF: PDFKit's reader holds every byte as a number. */
import { inflateSync } from 'node:zlib';

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
  for (let at = 8; at + 12 <= view.length;) {
    const length = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > view.length) return null;
    const data = view.subarray(at + 8, at + 8 + length);
    if (type === 'PLTE') palette = data;
    else if (type === 'tRNS') clear = data;
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
    rows: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts),
  };
}

/** The samples of a picture that is not interlaced, row by row without filter bytes (PNG, chapter 9). */
export function pngSamples(png: Png): { readonly data: Uint8Array; readonly stride: number } {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[png.colour] ?? 1;
  const step = Math.max(1, (channels * png.bits) >> 3);
  const stride = Math.ceil((png.width * channels * png.bits) / 8);
  const source = inflateSync(png.rows);
  const data = new Uint8Array(stride * png.height);
  for (let y = 0; y < png.height; y++) {
    const from = y * (stride + 1);
    const to = y * stride;
    const filter = source[from] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (data[to + x - step] ?? 0) : 0;
      const up = y > 0 ? (data[to + x - stride] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (data[to + x - stride - step] ?? 0) : 0;
      data[to + x] = (source[from + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return { data, stride };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
