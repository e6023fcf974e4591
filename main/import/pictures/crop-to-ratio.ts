/** Cuts a picture to the shape of the form that it fills: in its pixels, since a clip would leave the rest in every file. */
import sharp from 'sharp';
import { sha256 } from '../../files/sha256';
import type { FoundMedia } from '../importer';
import { pictureLimits } from './limits';

/** Of the wanted shape; a smaller difference is stretched by nobody who could see it. */
const enough = 0.01;

/** From its middle. `ratio` is width by height. Drawings in SVG stay as they are: they have no pixels to cut. */
export async function cropToRatio(media: FoundMedia, ratio: number): Promise<FoundMedia> {
  if (media.ext === 'svg' || !(ratio > 0)) return media;
  const picture = sharp(media.bytes, { limitInputPixels: pictureLimits.pixels });
  const { width, height } = await picture.metadata();
  if (Math.abs(width / height / ratio - 1) <= enough) return media;
  const [across, down] =
    width / height > ratio ? [Math.round(height * ratio), height] : [width, Math.round(width / ratio)];
  const part = { width: Math.max(1, across), height: Math.max(1, down) };
  const cut = picture.extract({
    left: Math.floor((width - part.width) / 2),
    top: Math.floor((height - part.height) / 2),
    ...part,
  });
  const bytes = await (
    media.ext === 'png' ? cut.png({ compressionLevel: 9 }) : cut.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
  ).toBuffer();
  return { sha: sha256(bytes), ext: media.ext, bytes };
}
