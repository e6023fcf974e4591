/** What an SVG says once and uses often: glyphs, gradients, clips, pictures. */
import type { Paint, PathData } from '../../model/geometry';
import type { FaceId } from '../../model/scene';
import type { Typesetter } from '../../typeset/typesetter';
import { escapeXml } from './escape-xml';

type Gradient = Extract<Paint, { kind: 'gradient' }>;

export interface Definitions {
  /** The id of a glyph's outline; null for blanks. */
  readonly glyph: (face: FaceId, glyph: number) => string | null;
  readonly gradient: (paint: Gradient) => string;
  readonly clip: (path: PathData) => string;
  /** A picture in a unit square. */
  readonly picture: (address: string) => string;
  readonly written: () => string;
}

export function openDefinitions(typesetter: Pick<Typesetter, 'face'>): Definitions {
  const glyphs = new Map<string, string | null>();
  const shared = new Map<string, string>();
  let written = '';
  let count = 0;

  const share = (prefix: string, key: string, write: (id: string) => string): string => {
    const known = shared.get(prefix + key);
    if (known !== undefined) return known;
    const id = `${prefix}${String((count += 1))}`;
    shared.set(prefix + key, id);
    written += write(id);
    return id;
  };

  return {
    glyph: (face, glyph) => {
      const key = `${face} ${String(glyph)}`;
      const known = glyphs.get(key);
      if (known !== undefined) return known;
      const outline = typesetter.face(face).outline(glyph);
      const id = outline === '' ? null : `g${String((count += 1))}`;
      if (id !== null) written += `<path id="${id}" d="${escapeXml(outline)}"/>`;
      glyphs.set(key, id);
      return id;
    },
    gradient: (paint) => share('p', JSON.stringify(paint), (id) => writeGradient(paint, id)),
    clip: (path) => share('c', path, (id) => `<clipPath id="${id}"><path d="${escapeXml(path)}"/></clipPath>`),
    picture: (address) =>
      share(
        'i',
        address,
        (id) =>
          `<image id="${id}" width="1" height="1" preserveAspectRatio="none" xlink:href="${escapeXml(address)}"/>`,
      ),
    written: () => written,
  };
}

function writeGradient(paint: Gradient, id: string): string {
  const name = paint.shape === 'linear' ? 'linearGradient' : 'radialGradient';
  const unit = paint.shape === 'linear' ? 'x1="0" y1="0" x2="1" y2="0"' : 'cx="0" cy="0" r="1"';
  const stops = paint.stops
    .map(
      (stop) =>
        `<stop offset="${String(stop.at)}" stop-color="#${escapeXml(stop.rgb)}"${stop.alpha === 1 ? '' : ` stop-opacity="${String(stop.alpha)}"`}/>`,
    )
    .join('');
  return `<${name} id="${id}" gradientUnits="userSpaceOnUse" ${unit} gradientTransform="matrix(${paint.matrix.join(' ')})">${stops}</${name}>`;
}
