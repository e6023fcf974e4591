/** Pictures as image objects. JPEG goes in as it is, but for what is not picture; PNG by its own compressed rows, its opacity as a soft mask. */
import { readJpeg, type Jpeg } from './jpeg';
import type { PdfFile } from './pdfkit-insides';
import { readPng, type Png } from './png';

/** Null where the bytes are neither a PNG nor a JPEG that a PDF can hold. */
export async function embedPicture(pdf: PdfFile, bytes: Uint8Array): Promise<unknown> {
  const jpeg = readJpeg(bytes);
  if (jpeg) return embedJpeg(pdf, jpeg);
  const png = readPng(bytes);
  if (!png || png.interlaced) return null;
  if (png.colour >= 4) return embedWithOpacity(pdf, bytes);
  return png.clear && png.palette ? embedPalette(pdf, bytes, png, png.palette, png.clear) : embedPng(pdf, png);
}

const image = { Type: 'XObject', Subtype: 'Image' };

function embedJpeg(pdf: PdfFile, { width, height, channels, bare }: Jpeg): unknown {
  const picture = pdf.ref({
    ...image,
    Filter: 'DCTDecode',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
  });
  picture.end(bare);
  return picture;
}

function embedPng(pdf: PdfFile, png: Png, mask?: unknown): unknown {
  const colours = png.colour === 2 ? 3 : 1;
  const picture = pdf.ref({
    ...image,
    Filter: 'FlateDecode',
    Width: png.width,
    Height: png.height,
    BitsPerComponent: png.bits,
    ColorSpace: png.palette
      ? ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, png.palette]
      : colours === 1
        ? 'DeviceGray'
        : 'DeviceRGB',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: png.bits, Columns: png.width },
  });
  if (mask !== undefined) picture.data['SMask'] = mask;
  else if (png.clear) picture.data['Mask'] = clearColour(png.clear);
  picture.end(png.rows);
  return picture;
}

/** The one colour that is clear, as a range of each of its parts. */
function clearColour(clear: Buffer): readonly number[] {
  const parts = Array.from({ length: Math.floor(clear.length / 2) }, (_, index) => clear.readUInt16BE(index * 2));
  return parts.flatMap((value) => [value, value]);
}

/** A palette keeps its rows; its opacities stand beside it, and colours that are wholly clear turn white. */
async function embedPalette(
  pdf: PdfFile,
  bytes: Uint8Array,
  png: Png,
  palette: Uint8Array,
  clear: Uint8Array,
): Promise<unknown> {
  const { default: sharp } = await import('sharp');
  const opacities = await sharp(bytes).ensureAlpha().extractChannel('alpha').png(tight).toBuffer();
  const seen = Buffer.from(palette.map((value, index) => (clear[Math.floor(index / 3)] === 0 ? 255 : value)));
  return embedPng(pdf, { ...png, palette: seen }, embedPng(pdf, opened(opacities)));
}

const tight = { compressionLevel: 6, adaptiveFiltering: true } as const;

function opened(made: Uint8Array): Png {
  const png = readPng(made);
  if (!png) throw new Error('A picture that was just written cannot be read.');
  return png;
}

/** Colours and opacities apart, each as a PNG of its own. What is wholly clear loses its colour: nobody sees it. */
async function embedWithOpacity(pdf: PdfFile, bytes: Uint8Array): Promise<unknown> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels - 1;
  const colours = Buffer.alloc(info.width * info.height * channels, 255);
  const opacities = Buffer.alloc(info.width * info.height);
  let isOpaque = true;
  for (let pixel = 0; pixel < opacities.length; pixel++) {
    const opacity = data[pixel * info.channels + channels] ?? 0;
    opacities[pixel] = opacity;
    isOpaque &&= opacity === 255;
    if (opacity > 0)
      for (let channel = 0; channel < channels; channel++)
        colours[pixel * channels + channel] = data[pixel * info.channels + channel] ?? 0;
  }
  const packed = async (raw: Buffer, count: 1 | 3): Promise<Png> =>
    opened(
      await sharp(raw, { raw: { width: info.width, height: info.height, channels: count } })
        .toColourspace(count === 1 ? 'b-w' : 'srgb')
        .png(tight)
        .toBuffer(),
    );
  const mask = isOpaque ? undefined : embedPng(pdf, await packed(opacities, 1));
  return embedPng(pdf, await packed(colours, channels === 1 ? 1 : 3), mask);
}
