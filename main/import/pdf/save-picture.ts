/** A page's pixels as the picture that the window shows of it. */
import sharp from 'sharp';
import { sha256 } from '../../files/sha256';
import type { FoundMedia } from '../importer';
import type { Pixels } from './read-pages';

/** Text and drawings pack well without loss; what packs worse is a photograph. */
const largestPlain = 300_000;
const photoQuality = 88;

/** PNG, or JPEG where that is smaller and the page full of photographs. */
export async function savePicture({ width, height, rgba }: Pixels): Promise<FoundMedia> {
  const raw = sharp(rgba, { raw: { width, height, channels: 4 } }).removeAlpha();
  const png = await raw.clone().png({ compressionLevel: 8, adaptiveFiltering: false }).toBuffer();
  if (png.length <= largestPlain) return { sha: sha256(png), ext: 'png', bytes: png };
  const jpeg = await raw.jpeg({ quality: photoQuality, chromaSubsampling: '4:4:4' }).toBuffer();
  const isSmaller = jpeg.length < png.length;
  const bytes = isSmaller ? jpeg : png;
  return { sha: sha256(bytes), ext: isSmaller ? 'jpg' : 'png', bytes };
}
