/** A part of an SVG picture as pixels, its words among them: what an author cropped away is in no outline and no text then. */
import { createHash } from 'node:crypto';
import type { Sha256 } from '../../model/ids';
import type { Typesetter } from '../../typeset/typesetter';
import { paintSvg } from '../paint-svg';
import { paintPng } from '../thumbnail';
import { svgPicture } from './svg-picture';

/** Of the longer side: a slide's width on paper at 200 dots an inch. */
const longerPx = 2000;

/** As PNG, `part` in shares of the whole; null for what cannot be drawn. */
export function paintPart(
  svg: Uint8Array,
  part: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  typesetter: Typesetter,
): Uint8Array | null {
  const sha = createHash('sha256').update(svg).digest('hex') as Sha256;
  const picture = svgPicture(svg, sha, typesetter);
  if (!picture) return null;
  const { width, height } = picture;
  const box = { xPt: -part.left * width, yPt: -part.top * height, widthPt: width, heightPt: height };
  const size = { widthPt: (part.right - part.left) * width, heightPt: (part.bottom - part.top) * height };
  const shown = { ...size, items: [picture.draw(box, 'artifact')] };
  const painted = paintSvg(shown, { typesetter, media: { bytes: () => null, info: () => null } });
  const share = Math.min(1, size.widthPt / size.heightPt);
  return paintPng(painted, Math.max(1, Math.round(longerPx * share)));
}
