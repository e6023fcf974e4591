/** Makes the pictures that drawings use: cropped in pixels, recoloured, without metadata. */
import sharp from 'sharp';
import { sha256 } from '../../../files/sha256';
import type { Sha256 } from '../../../model/ids';
import type { FoundMedia, ImportSurroundings } from '../../importer';
import { pictureLimits } from '../../pictures/limits';
import { drawMetafile } from '../../pictures/metafile/draw-metafile';
import { takePicture } from '../../pictures/take-picture';
import type { Parts } from '../package-parts';
import { parseHex } from '../style/colour-space';
import type { Recolour, WantedPicture } from './picture-desk';

export interface MadePicture {
  readonly media: FoundMedia;
  /** No pixel lets the ground through. */
  readonly opaque: boolean;
  /** A metafile of which some records are not drawn. */
  readonly isPartial?: boolean;
  /** A drawing whose colours were to be changed and are not. */
  readonly keepsColours?: boolean;
}

/** Why there is no picture: a code for a finding, and facts. */
export interface PictureTrouble {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Makings {
  readonly made: ReadonlyMap<Sha256, MadePicture>;
  readonly trouble: ReadonlyMap<Sha256, PictureTrouble>;
}

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: pictureLimits.pixels });

async function crop(bytes: Uint8Array, { crop: sides }: WantedPicture, ext: string): Promise<Uint8Array> {
  if (!sides) return bytes;
  const image = open(bytes);
  const { width, height } = await image.metadata();
  const left = Math.min(width - 1, Math.max(0, Math.round(sides.left * width)));
  const top = Math.min(height - 1, Math.max(0, Math.round(sides.top * height)));
  const size = {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round((sides.right - sides.left) * width))),
    height: Math.max(1, Math.min(height - top, Math.round((sides.bottom - sides.top) * height))),
  };
  const cut = image.extract(size);
  return ext === 'jpg'
    ? cut.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()
    : cut.png({ compressionLevel: 6 }).toBuffer();
}

/** Recolours the pixel whose red stands at the index: in place, since a picture has millions. */
type Repaint = (pixels: Uint8ClampedArray, at: number) => void;

function repaintOf(recolour: Recolour): Repaint {
  switch (recolour.kind) {
    case 'grey':
      return (pixels, at) => {
        pixels.fill(greyAt(pixels, at), at, at + 3);
      };
    case 'two-tone':
      return (pixels, at) => {
        pixels.fill(greyAt(pixels, at) >= recolour.threshold * 255 ? 255 : 0, at, at + 3);
      };
    case 'duotone': {
      const [dark, light] = [parseHex(recolour.dark), parseHex(recolour.light)];
      return (pixels, at) => {
        const share = greyAt(pixels, at) / 255;
        for (const channel of [0, 1, 2] as const)
          pixels[at + channel] = (dark[channel] * (1 - share) + light[channel] * share) * 255;
      };
    }
    case 'change': {
      const [from, to] = [parseHex(recolour.from), parseHex(recolour.to)];
      return (pixels, at) => {
        if (!from.every((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value * 255) <= 2)) return;
        for (const channel of [0, 1, 2] as const) pixels[at + channel] = to[channel] * 255;
        pixels[at + 3] = (pixels[at + 3] ?? 0) * recolour.alpha;
      };
    }
    case 'luminance': {
      const { bright, contrast } = recolour;
      const slope = contrast >= 0 ? 1 / Math.max(0.01, 1 - contrast) : 1 + contrast;
      const values = Uint8ClampedArray.from(
        { length: 256 },
        (_, value) => ((value / 255 - 0.5) * slope + 0.5 + bright) * 255,
      );
      return (pixels, at) => {
        for (const channel of [0, 1, 2] as const) pixels[at + channel] = values[pixels[at + channel] ?? 0] ?? 0;
      };
    }
  }
}

function greyAt(pixels: Uint8ClampedArray, at: number): number {
  return 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
}

async function recolour(
  bytes: Uint8Array,
  { recolour: steps }: WantedPicture,
  ext: string,
): Promise<{ readonly bytes: Uint8Array; readonly ext: string }> {
  if (steps.length === 0) return { bytes, ext };
  const { data, info } = await open(bytes)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  for (const step of steps) {
    const repaint = repaintOf(step);
    for (let at = 0; at + 3 < pixels.length; at += 4) repaint(pixels, at);
  }
  return {
    bytes: await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
      .png()
      .toBuffer(),
    ext: 'png',
  };
}

async function repeated<Made extends { readonly bytes: Uint8Array; readonly ext: string }>(
  made: Made,
  { repeat = 1 }: WantedPicture,
): Promise<{ readonly bytes: Uint8Array; readonly ext: string }> {
  if (repeat === 1) return made;
  const { width, height } = await open(made.bytes).metadata();
  const ground = { width: width * repeat, height: height * repeat, channels: 4 as const, background: '#00000000' };
  if (ground.width * ground.height > pictureLimits.pixels) return made;
  const input = Buffer.from(made.bytes);
  const bytes = await sharp({ create: ground })
    .composite([{ input, tile: true }])
    .png()
    .toBuffer();
  return { bytes, ext: 'png' };
}

async function isOpaque(bytes: Uint8Array, ext: string): Promise<boolean> {
  if (ext === 'jpg') return true;
  if (ext !== 'png') return false;
  const { hasAlpha } = await open(bytes).metadata();
  return !hasAlpha || (await open(bytes).stats()).isOpaque;
}

type PaintPart = ImportSurroundings['paintPart'];

const whole = { left: 0, top: 0, right: 1, bottom: 1 };

/** Outlines under a clip can be had back from any file: what is left of a cropped drawing is pixels. Null where nobody can paint it. */
async function cutDrawing(
  { bytes }: FoundMedia,
  part: NonNullable<WantedPicture['crop']>,
  paintPart: PaintPart,
): Promise<FoundMedia | null> {
  const painted = await paintPart?.(bytes, part);
  return painted ? { sha: sha256(painted), ext: 'png', bytes: painted } : null;
}

/** The words that stand wholly in what is left of a metafile stay words, over its pixels. */
function underWords({ bytes }: FoundMedia, svg: string, words: string): FoundMedia {
  const [head = '', x = '', y = '', width = '', height = ''] =
    /^<svg[^>]* viewBox="(\S+) (\S+) (\S+) (\S+)"[^>]*>/.exec(svg) ?? [];
  const address = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const image = `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="${address}"/>`;
  const written = Buffer.from(`${head}${image}${words}</svg>`, 'utf8');
  return { sha: sha256(written), ext: 'svg', bytes: written };
}

async function makeOne(
  wanted: WantedPicture,
  source: Uint8Array,
  paintPart: PaintPart,
): Promise<MadePicture | PictureTrouble> {
  const metafile = await drawMetafile(source, wanted.crop);
  if (metafile?.svg === null)
    return { code: 'pptx.metafile-not-drawn', facts: { kind: metafile.kind, part: wanted.part } };
  const taken = await takePicture(metafile?.svg ? Buffer.from(metafile.svg, 'utf8') : source);
  if (!taken.media)
    return {
      code: taken.notes[0]?.code ?? 'picture.unreadable',
      facts: { src: wanted.part, ...taken.notes[0]?.facts },
    };
  const isCut = taken.media.ext === 'svg' && wanted.crop !== null;
  const media = isCut ? await cutDrawing(taken.media, metafile ? whole : wanted.crop, paintPart) : taken.media;
  if (!media) return { code: 'picture.undrawable', facts: { alt: wanted.part } };
  const isPartial = metafile?.isPartial === true;
  const hasWords = isCut && metafile !== null && metafile.words !== '';
  const drawing = hasWords ? underWords(media, metafile.svg, metafile.words) : media.ext === 'svg' ? media : null;
  if (drawing) return { media: drawing, opaque: false, isPartial, keepsColours: wanted.recolour.length > 0 };
  const cropped = isCut ? media.bytes : await crop(media.bytes, wanted, media.ext);
  const { bytes, ext } = await repeated(await recolour(cropped, wanted, media.ext), wanted);
  return { media: { sha: sha256(bytes), ext, bytes }, opaque: await isOpaque(bytes, ext), isPartial };
}

/** Makes them one after the other: each may stand in memory decoded. */
export async function makePictures(
  wanted: ReadonlyMap<Sha256, WantedPicture>,
  parts: Parts,
  { signal, paintPart }: Pick<ImportSurroundings, 'signal' | 'paintPart'>,
): Promise<Makings> {
  const made = new Map<Sha256, MadePicture>();
  const trouble = new Map<Sha256, PictureTrouble>();
  for (const [standIn, picture] of wanted) {
    signal?.throwIfAborted();
    const source = parts.bytes(picture.part);
    if (!source) {
      trouble.set(standIn, { code: 'pptx.picture-missing', facts: {} });
      continue;
    }
    try {
      const result = await makeOne(picture, source, paintPart);
      if ('media' in result) made.set(standIn, result);
      else trouble.set(standIn, result);
    } catch {
      trouble.set(standIn, { code: 'picture.unreadable', facts: { src: picture.part } });
    }
  }
  return { made, trouble };
}
