/** Paints and strokes as SVG attributes, each with a blank before it. */
import type { Paint, Stroke } from '../../model/geometry';
import { short } from '../shapes';
import type { Definitions } from './definitions';
import { escapeXml } from './escape-xml';

export function paintAttributes(name: 'fill' | 'stroke', paint: Paint, definitions: Definitions): string {
  if (paint.kind === 'gradient') return ` ${name}="url(#${definitions.gradient(paint)})"`;
  if (paint.kind === 'pattern') return ` ${name}="url(#${definitions.pattern(paint)})"`;
  const alpha = paint.alpha === 1 ? '' : ` ${name}-opacity="${short(paint.alpha)}"`;
  return ` ${name}="#${escapeXml(paint.rgb)}"${alpha}`;
}

export function strokeAttributes(stroke: Stroke, definitions: Definitions): string {
  const dash = stroke.dashPt.length === 0 ? '' : ` stroke-dasharray="${stroke.dashPt.map(short).join(' ')}"`;
  const cap = stroke.cap === 'butt' ? '' : ` stroke-linecap="${stroke.cap}"`;
  const join = stroke.join === 'miter' ? '' : ` stroke-linejoin="${stroke.join}"`;
  return `${paintAttributes('stroke', stroke.paint, definitions)} stroke-width="${short(stroke.widthPt)}"${dash}${cap}${join}`;
}
