/** Device-independent bitmaps, as metafiles hold them, to plain pixels. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly rgba: Uint8Array;
}

const mostPixels = 16_000_000;

interface Head {
  readonly width: number;
  readonly height: number;
  readonly upsideDown: boolean;
  readonly bits: number;
  readonly compression: number;
  readonly paletteAt: number;
  readonly paletteCount: number;
  readonly paletteEntry: 3 | 4;
  readonly masks: readonly [number, number, number] | null;
  readonly end: number;
}

function readHead(view: DataView): Head | null {
  const size = view.getUint32(0, true);
  if (size === 12) {
    const bits = view.getUint16(10, true);
    const count = bits <= 8 ? 1 << bits : 0;
    const [width, height] = [view.getUint16(4, true), view.getUint16(6, true)];
    return {
      width,
      height,
      upsideDown: true,
      bits,
      compression: 0,
      paletteAt: 12,
      paletteCount: count,
      paletteEntry: 3,
      masks: null,
      end: 12 + count * 3,
    };
  }
  if (size < 40 || size > 512) return null;
  const height = view.getInt32(8, true);
  const [bits, compression] = [view.getUint16(14, true), view.getUint32(16, true)];
  const used = view.getUint32(32, true);
  const count = bits <= 8 ? Math.min(used || 1 << bits, 256) : Math.min(used, 256);
  const outside = compression === 3 && size === 40;
  const masks: Head['masks'] =
    compression === 3 ? [view.getUint32(40, true), view.getUint32(44, true), view.getUint32(48, true)] : null;
  const paletteAt = size + (outside ? 12 : 0);
  return {
    width: view.getInt32(4, true),
    height: Math.abs(height),
    upsideDown: height > 0,
    bits,
    compression,
    paletteAt,
    paletteCount: count,
    paletteEntry: 4,
    masks,
    end: paletteAt + count * 4,
  };
}

/** Run lengths of 8 and 4 bits: pairs of count and colour; 0 begins ends, moves and plain runs. */
function unpackRuns(bytes: Uint8Array, { width, height, bits }: Head): Uint8Array {
  const indexes = new Uint8Array(width * height);
  let [x, y, at] = [0, 0, 0];
  const put = (value: number): void => {
    if (x < width && y < height) indexes[y * width + x] = value;
    x += 1;
  };
  const nibble = (byte: number, index: number): number => (bits === 8 ? byte : index % 2 === 0 ? byte >> 4 : byte & 15);
  while (at + 1 < bytes.length && y < height) {
    const [count, value] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    at += 2;
    if (count > 0) for (let index = 0; index < count; index += 1) put(nibble(value, index));
    else if (value === 0) [x, y] = [0, y + 1];
    else if (value === 1) break;
    else if (value === 2) {
      [x, y] = [x + (bytes[at] ?? 0), y + (bytes[at + 1] ?? 0)];
      at += 2;
    } else {
      const length = bits === 8 ? value : Math.ceil(value / 2);
      for (let index = 0; index < value; index += 1)
        put(nibble(bytes[at + (bits === 8 ? index : index >> 1)] ?? 0, index));
      at += length + (length % 2);
    }
  }
  return indexes;
}

function channel(value: number, mask: number): number {
  if (mask === 0) return 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return Math.round((((value & mask) >>> shift) * 255) / most);
}

/** Null where the bytes are no bitmap that we read. `bits` are the pixels, where they stand apart from the head. */
export function readDib(head: Uint8Array, bits: Uint8Array | null = null): Pixels | null {
  if (head.length < 16) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const found = head.length >= 52 || view.getUint32(0, true) <= 40 ? readHead(view) : null;
  if (!found || found.width <= 0 || found.height <= 0 || found.width * found.height > mostPixels) return null;
  if (![1, 4, 8, 16, 24, 32].includes(found.bits) || found.compression > 3) return null;
  const { width, height, upsideDown, paletteAt, paletteEntry, paletteCount } = found;
  const pixels = bits ?? head.subarray(found.end);
  const palette = Array.from({ length: Math.max(2, paletteCount) }, (_, index) => {
    const at = paletteAt + index * paletteEntry;
    return [head[at + 2] ?? 0, head[at + 1] ?? 0, head[at] ?? 0] as const;
  });
  const stride = (((width * found.bits + 31) >> 5) << 2) >>> 0;
  const runs = found.compression === 1 || found.compression === 2 ? unpackRuns(pixels, found) : null;
  const rgba = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const line = (upsideDown ? height - 1 - row : row) * width * 4;
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = colourAt(found, pixels, runs, palette, row, x, stride);
      const at = line + x * 4;
      rgba[at] = red;
      rgba[at + 1] = green;
      rgba[at + 2] = blue;
      rgba[at + 3] = 255;
    }
  }
  return { width, height, rgba };
}

/** The blend of a bitmap with its ground: one share for all of it, 0 to 255, and a fourth channel of its own. [MS-EMF] 2.3.1.1 */
export interface Blend {
  readonly share: number;
  readonly byPixel: boolean;
}

/** A bitmap as a blend lets it be seen. Its colours are multiplied by its fourth channel, where that counts: PNG wants them whole. */
export function readBlended(head: Uint8Array, bits: Uint8Array, { share, byPixel }: Blend): Pixels | null {
  const pixels = readDib(head, bits);
  if (!pixels) return null;
  const { width, height, rgba } = pixels;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const own = byPixel && view.getUint16(14, true) === 32;
  const upsideDown = view.getInt32(8, true) > 0;
  for (let row = 0; row < height; row += 1)
    for (let x = 0; x < width; x += 1) {
      const at = ((upsideDown ? height - 1 - row : row) * width + x) * 4;
      const alpha = own ? (bits[(row * width + x) * 4 + 3] ?? 0) : 255;
      if (alpha > 0 && alpha < 255)
        for (let part = at; part < at + 3; part += 1)
          rgba[part] = Math.min(255, Math.round(((rgba[part] ?? 0) * 255) / alpha));
      rgba[at + 3] = Math.round((alpha * share) / 255);
    }
  return pixels;
}

type Colour = readonly [number, number, number];

function colourAt(
  { bits, masks, width }: Head,
  pixels: Uint8Array,
  runs: Uint8Array | null,
  palette: readonly Colour[],
  row: number,
  x: number,
  stride: number,
): Colour {
  if (runs) return palette[runs[row * width + x] ?? 0] ?? [0, 0, 0];
  const start = row * stride;
  if (bits <= 8) {
    const byte = pixels[start + ((x * bits) >> 3)] ?? 0;
    const index = bits === 8 ? byte : bits === 4 ? (x % 2 === 0 ? byte >> 4 : byte & 15) : (byte >> (7 - (x % 8))) & 1;
    return palette[index] ?? [0, 0, 0];
  }
  const at = start + (x * bits) / 8;
  if (bits === 16) {
    const value = (pixels[at] ?? 0) | ((pixels[at + 1] ?? 0) << 8);
    const [r, g, b] = masks ?? [0x7c00, 0x3e0, 0x1f];
    return [channel(value, r), channel(value, g), channel(value, b)];
  }
  return [pixels[at + 2] ?? 0, pixels[at + 1] ?? 0, pixels[at] ?? 0];
}
