/** What an SVG says once and uses often: glyphs, gradients, clips, pictures. */
import type { Ink, Paint, PathData } from '../../model/geometry';
import { boxesOfPattern } from '../../model/pattern';
import type { FaceId } from '../../model/scene';
import type { Typesetter } from '../../typeset/typesetter';
import { escapeXml } from './escape-xml';

type Gradient = Extract<Paint, { kind: 'gradient' }>;
type Pattern = Extract<Paint, { kind: 'pattern' }>;

export interface Definitions {
  /** The id of a glyph's outline; null for blanks. */
  readonly glyph: (face: FaceId, glyph: number) => string | null;
  readonly gradient: (paint: Gradient) => string;
  readonly pattern: (paint: Pattern) => string;
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
    pattern: (paint) => share('h', JSON.stringify(paint), (id) => writePattern(paint, id)),
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

function writePattern({ rows, matrix, front, back }: Pattern, id: string): string {
  const path = (ink: Ink, data: string): string =>
    ink.alpha <= 0 || data === ''
      ? ''
      : `<path d="${data}" fill="#${escapeXml(ink.rgb)}"${ink.alpha === 1 ? '' : ` fill-opacity="${String(ink.alpha)}"`}/>`;
  const cells = boxesOfPattern(rows).map(
    ({ x, y, width, height }) => `M${String(x)} ${String(y)}h${String(width)}v${String(height)}h${String(-width)}z`,
  );
  return (
    `<pattern id="${id}" patternUnits="userSpaceOnUse" width="8" height="8" patternTransform="matrix(${matrix.join(' ')})">` +
    `${path(back, 'M0 0h8v8h-8z')}${path(front, cells.join(''))}</pattern>`
  );
}
