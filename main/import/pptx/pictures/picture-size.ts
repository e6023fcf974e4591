/** A picture's natural size, from its first bytes: for tiles, whose size a file gives in per cent of it. */

export interface PictureSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
}

/** What Office takes where a picture does not say. */
const usualDpi = 96;

function png(view: DataView): Pixels | null {
  if (view.byteLength < 33) return null;
  let dpi = usualDpi;
  for (let at = 8; at + 21 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) break;
    if (type === 0x70485973 && view.getUint8(at + 16) === 1) dpi = Math.round(view.getUint32(at + 8) * 0.0254);
  }
  return { width: view.getUint32(16), height: view.getUint32(20), dpi };
}

function jpeg(view: DataView): Pixels | null {
  let dpi = usualDpi;
  for (let at = 2; at + 10 <= view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xe0 && at + 16 <= view.byteLength && view.getUint32(at + 4) === 0x4a464946) {
      const [unit, density] = [view.getUint8(at + 11), view.getUint16(at + 12)];
      if (unit > 0 && density > 1) dpi = unit === 2 ? density * 2.54 : density;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), dpi };
  }
  return null;
}

function pixelsOf(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 26) return null;
  if (view.getUint32(0) === 0x89504e47) return png(view);
  if (view.getUint16(0) === 0xffd8) return jpeg(view);
  if (view.getUint32(0) === 0x47494638)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true), dpi: usualDpi };
  if (view.getUint16(0) === 0x424d)
    return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)), dpi: usualDpi };
  return null;
}

export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const pixels = pixelsOf(bytes);
  if (!pixels || pixels.width <= 0 || pixels.height <= 0) return null;
  const dpi = pixels.dpi >= 10 ? pixels.dpi : usualDpi;
  return { widthPt: (pixels.width * 72) / dpi, heightPt: (pixels.height * 72) / dpi };
}
