/** Pictures as image objects. JPEG goes in as it is; PNG by its own compressed rows, its opacity as a soft mask. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfFile } from './pdfkit-insides';
import { pngSamples, readPng } from './png';
import type { Png } from './png';

/** Null where the bytes are neither a PNG nor a JPEG that can be read. */
export async function openPicture(pdf: PdfFile, bytes: Uint8Array): Promise<unknown> {
  try {
    const png = readPng(bytes);
    if (png && !png.interlaced && !(png.colour >= 4 && png.bits !== 8)) return embedPng(pdf, png);
    // PDFKit inflates rare forms on another thread, where a damaged picture would throw at nobody.
    if (png) inflateSync(png.rows);
    const image = pdf.openImage(bytes);
    pdf.embedImage(image);
    // Waiting keeps the order of the file's objects, and so its bytes, the same.
    const reference = image.obj as { readonly offset?: number } | null;
    while (reference && reference.offset === undefined) await new Promise((resolve) => setImmediate(resolve));
    return reference;
  } catch {
    return null;
  }
}

const image = { Type: 'XObject', Subtype: 'Image', Filter: 'FlateDecode' };

function embedPng(pdf: PdfFile, png: Png): unknown {
  const size = { ...image, Width: png.width, Height: png.height };
  if (png.colour >= 4) return embedWithAlpha(pdf, png, size);
  const picture = pdf.ref({
    ...size,
    BitsPerComponent: png.bits,
    ColorSpace: png.palette
      ? ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, png.palette]
      : png.colour === 0
        ? 'DeviceGray'
        : 'DeviceRGB',
    DecodeParms: { Predictor: 15, Colors: png.colour === 2 ? 3 : 1, BitsPerComponent: png.bits, Columns: png.width },
  });
  if (png.clear && png.palette) {
    picture.data['SMask'] = maskOf(pdf, paletteOpacity(png, png.clear), size);
  } else if (png.clear) {
    const values = Array.from(
      { length: Math.floor(png.clear.length / 2) },
      (_, index) => png.clear?.readUInt16BE(index * 2) ?? 0,
    );
    picture.data['Mask'] = values.flatMap((value) => [value, value]);
  }
  picture.end(png.rows);
  return picture;
}

function embedWithAlpha(pdf: PdfFile, png: Png, size: Record<string, unknown>): unknown {
  const channels = png.colour === 4 ? 1 : 3;
  const { data } = pngSamples(png);
  const colours = new Uint8Array(png.width * png.height * channels);
  const alpha = new Uint8Array(png.width * png.height);
  let [from, to] = [0, 0];
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    for (let channel = 0; channel < channels; channel++) colours[to++] = data[from++] ?? 0;
    alpha[pixel] = data[from++] ?? 0;
  }
  const picture = pdf.ref({ ...size, BitsPerComponent: 8, ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB' });
  if (alpha.some((value) => value !== 255)) picture.data['SMask'] = maskOf(pdf, alpha, size);
  picture.end(deflateSync(colours));
  return picture;
}

/** The opacity of each pixel of a palette picture whose palette has opacities. */
function paletteOpacity(png: Png, clear: Uint8Array): Uint8Array {
  const { data, stride } = pngSamples(png);
  const alpha = new Uint8Array(png.width * png.height);
  const mask = (1 << png.bits) - 1;
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      const bit = x * png.bits;
      const index = ((data[y * stride + (bit >> 3)] ?? 0) >> (8 - png.bits - (bit & 7))) & mask;
      alpha[y * png.width + x] = clear[index] ?? 255;
    }
  }
  return alpha;
}

function maskOf(pdf: PdfFile, alpha: Uint8Array, size: Record<string, unknown>): unknown {
  const mask = pdf.ref({ ...size, BitsPerComponent: 8, ColorSpace: 'DeviceGray' });
  mask.end(deflateSync(alpha));
  return mask;
}
