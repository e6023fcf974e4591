/**
 * Makes of a picture what is printed of it: the part that is seen, with as many pixels as the print can show, in the colours
 * of the file. One picture at a time stands in memory decoded; a picture that is right as it is stays as it is.
 */
import type { Sharp } from 'sharp';
import type { Box } from '../../model/geometry';
import { cutMask } from './cut-mask';
import { readJpeg } from './jpeg';
import type { PictureUse } from './picture-uses';
import { readPng } from './png';

export interface FittedPicture {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array;
  /** What of the whole picture the bytes hold, in its unit square. */
  readonly part: Box;
}

/** 80 megapixels take 320 MB decoded. */
const mostPixels = 80_000_000;
/** Fewer pixels than this share of a side are no crop worth the loss of a second compression. */
const leastCrop = 0.004;
/** A picture with no more than this many times the pixels that are printed stays as it is. */
const mostSpare = 1.15;
/** Level 9 takes four to nine times as long, for two per cent of the bytes. */
const packed = { compressionLevel: 6, adaptiveFiltering: true } as const;
const printedQuality = 86;
const cutQuality = 92;
/** Beyond as many bytes a pixel a PNG is a photograph. */
const photoBytes = 0.9;

/** In pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

interface Kind extends Size {
  readonly isJpeg: boolean;
  readonly isGrey: boolean;
  /** Few colours, as screens and drawings have. */
  readonly hasPalette: boolean;
  /** It cannot go into the file as it is. */
  readonly isForeign: boolean;
}

/** `dpi` null leaves the pixels as they are. Null where nothing is seen, or where the bytes are no picture. */
export async function fitPicture(
  bytes: Uint8Array,
  use: PictureUse,
  dpi: number | null,
): Promise<FittedPicture | null> {
  const kind = kindOf(bytes);
  if (!kind || !use.seen) return null;
  const crop = cropOf(kind, use.seen);
  const scale = scaleOf(kind, use, dpi);
  const size = {
    width: Math.max(1, Math.round(crop.width * scale)),
    height: Math.max(1, Math.round(crop.height * scale)),
  };
  const part = {
    xPt: crop.left / kind.width,
    yPt: crop.top / kind.height,
    widthPt: crop.width / kind.width,
    heightPt: crop.height / kind.height,
  };
  const isWhole = crop.width === kind.width && crop.height === kind.height;
  if (isWhole && scale === 1 && !kind.isForeign && !use.shapes) return { bytes, part };

  const { default: sharp } = await import('sharp');
  let image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'none' }).extract(crop);
  if (scale < 1) image = image.resize({ ...size, fit: 'fill', kernel: 'lanczos3' });
  image = image.toColourspace(kind.isGrey ? 'b-w' : 'srgb');
  if (use.shapes) image = await cut(image, use.shapes, part, size, kind.isJpeg);
  const made = await encoded(image, kind, scale < 1);
  // What was only made smaller, and came out larger, was better before.
  const isNeeded = !isWhole || kind.isForeign || use.shapes !== null;
  return isNeeded || made.length < bytes.length ? { bytes: made, part } : { bytes, part };
}

function kindOf(bytes: Uint8Array): Kind | null {
  const jpeg = readJpeg(bytes);
  if (jpeg)
    return {
      isJpeg: true,
      width: jpeg.width,
      height: jpeg.height,
      isGrey: jpeg.channels === 1,
      hasPalette: false,
      isForeign: jpeg.isProfiled || (jpeg.channels !== 1 && jpeg.channels !== 3),
    };
  const png = readPng(bytes);
  if (!png) return null;
  return {
    isJpeg: false,
    width: png.width,
    height: png.height,
    isGrey: png.colour === 0 || png.colour === 4,
    hasPalette: png.palette !== null,
    isForeign: png.isProfiled || png.interlaced || (png.colour >= 4 && png.bits !== 8),
  };
}

/** How much of a picture's pixels is printed, from 0 to 1. */
export function shareKept(size: Size, use: PictureUse, dpi: number | null): number {
  if (!use.seen) return 0;
  const crop = cropOf(size, use.seen);
  return ((crop.width * crop.height) / (size.width * size.height)) * scaleOf(size, use, dpi) ** 2;
}

function cropOf({ width, height }: Size, seen: Box): { left: number; top: number; width: number; height: number } {
  const side = (from: number, share: number, pixels: number): readonly [number, number] => {
    const least = Math.max(2, pixels * leastCrop);
    const first = Math.max(0, Math.floor(from * pixels));
    const last = Math.min(pixels, Math.ceil((from + share) * pixels));
    return [
      first < least ? 0 : Math.min(first, pixels - 1),
      pixels - last < least ? pixels : Math.max(last, first + 1),
    ];
  };
  const [left, right] = side(seen.xPt, seen.widthPt, width);
  const [top, bottom] = side(seen.yPt, seen.heightPt, height);
  return { left, top, width: right - left, height: bottom - top };
}

function scaleOf({ width, height }: Size, use: PictureUse, dpi: number | null): number {
  if (dpi === null) return 1;
  const wanted = Math.max(((use.widthPt / 72) * dpi) / width, ((use.heightPt / 72) * dpi) / height);
  return wanted * mostSpare < 1 ? wanted : 1;
}

/** Takes away what lies outside of the shapes; a photograph has white there, since it knows no clear pixels. */
async function cut(
  image: Sharp,
  shapes: NonNullable<PictureUse['shapes']>,
  part: Box,
  size: { readonly width: number; readonly height: number },
  isJpeg: boolean,
): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const mask = await cutMask(shapes, part, size);
  const shaped = await image
    .ensureAlpha()
    .composite([{ input: mask, blend: 'dest-in' }])
    .png({ compressionLevel: 1 })
    .toBuffer();
  return isJpeg ? sharp(shaped).flatten({ background: '#ffffff' }) : sharp(shaped);
}

async function encoded(image: Sharp, kind: Kind, isSmaller: boolean): Promise<Uint8Array> {
  const jpeg = (): Promise<Buffer> =>
    image
      .clone()
      .jpeg({ quality: isSmaller ? printedQuality : cutQuality, chromaSubsampling: isSmaller ? '4:2:0' : '4:4:4' })
      .toBuffer();
  if (kind.isJpeg) return jpeg();
  if (kind.hasPalette)
    return image.png({ palette: true, quality: 100, effort: 7, dither: 0, compressionLevel: 9 }).toBuffer();
  const png = await image.clone().png(packed).toBuffer({ resolveWithObject: true });
  const isPhoto = isSmaller && png.data.length > photoBytes * png.info.width * png.info.height;
  if (!isPhoto || !(await isOpaque(image))) return png.data;
  const photo = await jpeg();
  return photo.length < png.data.length / 2 ? photo : png.data;
}

async function isOpaque(image: Sharp): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await image.clone().raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4 && info.channels !== 2) return true;
  return (await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).stats())
    .isOpaque;
}
