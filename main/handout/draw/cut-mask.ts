/** What is seen of a picture that is cut by shapes, as a mask of its pixels. */
import { Resvg } from '@resvg/resvg-js';
import type { Box, Matrix } from '../../model/geometry';
import type { Cut } from './picture-uses';

/** Sides of the drawn mask: its edges are grown by a pixel of it, so that no edge of a shape loses any of its own. */
const maskSide = 256;

/** A PNG of the size, white and opaque where any of the places shows the picture, clear elsewhere. */
export async function cutMask(
  places: readonly (readonly Cut[])[],
  part: Box,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const toMask: Matrix = [
    maskSide / part.widthPt,
    0,
    0,
    maskSide / part.heightPt,
    (-part.xPt * maskSide) / part.widthPt,
    (-part.yPt * maskSide) / part.heightPt,
  ];
  const { pixels } = new Resvg(maskSvg(places, toMask), { font: { loadSystemFonts: false } }).render();
  const alpha = await sharp(grown(pixels), { raw: { width: maskSide, height: maskSide, channels: 1 } })
    .resize({ ...size, fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { ...size, channels: alpha.info.channels } as const;
  return sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
    .joinChannel(await sharp(alpha.data, { raw }).extractChannel(0).png().toBuffer())
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Whole where a pixel or one beside it is touched. */
function grown(pixels: Uint8Array): Buffer {
  const mask = Buffer.alloc(maskSide * maskSide);
  for (let at = 0; at < mask.length; at++) {
    if ((pixels[at * 4] ?? 0) === 0) continue;
    const [x, y] = [at % maskSide, Math.floor(at / maskSide)];
    for (let row = Math.max(0, y - 1); row <= Math.min(maskSide - 1, y + 1); row++)
      mask.fill(255, row * maskSide + Math.max(0, x - 1), row * maskSide + Math.min(maskSide - 1, x + 1) + 1);
  }
  return mask;
}

/** White on black: shapes inside shapes are clips of clips. */
function maskSvg(places: readonly (readonly Cut[])[], toMask: Matrix): string {
  const side = String(maskSide);
  let clips = '';
  let drawn = '';
  places.forEach((cuts, place) => {
    const opened = cuts.map(({ path, toUnit }, index) => {
      const id = `c${String(place)}-${String(index)}`;
      clips += `<clipPath id="${id}"><path d="${path}" transform="matrix(${toMask.join(' ')}) matrix(${toUnit.join(' ')})"/></clipPath>`;
      return `<g clip-path="url(#${id})">`;
    });
    drawn += `${opened.join('')}<rect width="${side}" height="${side}" fill="#fff"/>${'</g>'.repeat(cuts.length)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><defs>${clips}</defs><rect width="${side}" height="${side}" fill="#000"/>${drawn}</svg>`;
}
