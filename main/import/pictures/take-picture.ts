/** Makes any picture one that a library keeps: PNG, JPEG or SVG, without metadata, decoded once to prove that it can be. */
import sharp, { type Sharp } from 'sharp';
import { sha256 } from '../../files/sha256';
import type { FoundMedia } from '../importer';
import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanSvg } from './clean-svg';
import { pictureLimits } from './limits';
import { pictureKind, type PictureKind } from './picture-kind';

/** What was done to a picture, or why it cannot be used: the code of a finding and its facts. */
export interface PictureNote {
  readonly code:
    | 'picture.converted'
    | 'picture.mended'
    | 'picture.turned'
    | 'picture.svg-cleaned'
    | 'picture.svg-doctype'
    | 'picture.too-complex'
    | 'picture.unreadable'
    | 'picture.unknown-kind'
    | 'picture.too-large';
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface TakenPicture {
  readonly media: FoundMedia | null;
  readonly notes: readonly PictureNote[];
}

const none = (code: PictureNote['code'], facts: PictureNote['facts'] = {}): TakenPicture => ({
  media: null,
  notes: [{ code, facts }],
});

function kept(bytes: Uint8Array, ext: string, ...notes: readonly PictureNote[]): TakenPicture {
  return { media: { sha: sha256(bytes), ext, bytes }, notes };
}

function open(bytes: Uint8Array, failOn: 'error' | 'truncated' | 'none'): Sharp {
  return sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn });
}

const refusals = {
  doctype: 'picture.svg-doctype',
  damaged: 'picture.unreadable',
  'too-complex': 'picture.too-complex',
} as const;

function takeSvg(bytes: Uint8Array): TakenPicture {
  const cleaned = cleanSvg(bytes);
  if (!cleaned.ok) return none(refusals[cleaned.why]);
  const notes: PictureNote[] =
    cleaned.removed > 0 ? [{ code: 'picture.svg-cleaned', facts: { removed: cleaned.removed } }] : [];
  return kept(Buffer.from(cleaned.svg, 'utf8'), 'svg', ...notes);
}

async function decodes(bytes: Uint8Array): Promise<boolean> {
  try {
    await open(bytes, 'error').resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

async function convert(bytes: Uint8Array, note: PictureNote): Promise<TakenPicture> {
  const png = await open(bytes, 'none').autoOrient().keepIccProfile().png({ compressionLevel: 9 }).toBuffer();
  return kept(png, 'png', note);
}

async function takeRaster(bytes: Uint8Array, kind: Exclude<PictureKind, 'svg'>): Promise<TakenPicture> {
  const { orientation = 1 } = await open(bytes, 'none').metadata();
  if (kind !== 'png' && kind !== 'jpeg') return convert(bytes, { code: 'picture.converted', facts: { from: kind } });
  if (kind === 'jpeg' && orientation !== 1) {
    const turned = await open(bytes, 'none')
      .autoOrient()
      .keepIccProfile()
      .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
      .toBuffer();
    return kept(cleanJpeg(turned) ?? turned, 'jpg', { code: 'picture.turned', facts: {} });
  }
  const clean = kind === 'png' ? cleanPng(bytes) : cleanJpeg(bytes);
  if (clean && (await decodes(clean))) return kept(clean, kind === 'png' ? 'png' : 'jpg');
  return convert(bytes, { code: 'picture.mended', facts: {} });
}

/** Takes a picture's bytes as they were found. */
export async function takePicture(bytes: Uint8Array): Promise<TakenPicture> {
  if (bytes.length > pictureLimits.bytes)
    return none('picture.too-large', { sizeBytes: bytes.length, limitBytes: pictureLimits.bytes });
  const kind = pictureKind(bytes);
  if (kind === null) return none('picture.unknown-kind');
  if (kind === 'svg') return takeSvg(bytes);
  try {
    return await takeRaster(bytes, kind);
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return tooLarge ? none('picture.too-large', { limitPixels: pictureLimits.pixels }) : none('picture.unreadable');
  }
}
