/** Fills and strokes of resvg's simplified SVG to paints. */
import { compose, type Matrix, type Paint, type Stroke } from '../../model/geometry';
import { UnsupportedError } from './unsupported';
import { boundsOf, lengthOfPath, readMatrix } from './usvg-path';
import { elementsOf, localName, type XmlElement } from './xml';

/** Elements of `<defs>` by id. */
export type Definitions = ReadonlyMap<string, XmlElement>;

export interface PaintSpace {
  readonly definitions: Definitions;
  /** The picture's units are enlarged by this, so that two decimals are enough. */
  readonly scale: number;
}

export function fillOf(path: XmlElement, space: PaintSpace): Paint | null {
  return paintOf(path.attributes.fill ?? '#000000', numberOf(path, 'fill-opacity', 1), path, space);
}

export function strokeOf(path: XmlElement, space: PaintSpace): Stroke | null {
  const paint = paintOf(path.attributes.stroke ?? 'none', numberOf(path, 'stroke-opacity', 1), path, space);
  if (!paint) return null;
  const { 'stroke-linecap': cap, 'stroke-linejoin': join, 'stroke-dasharray': dash } = path.attributes;
  return {
    paint,
    widthPt: numberOf(path, 'stroke-width', 1) * space.scale,
    dashPt: dashesOf(dash, path).map((part) => part * space.scale),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
    join: join === 'round' || join === 'bevel' ? join : 'miter',
  };
}

/** Every dash is drawn by itself: more than these on one path are a grey line, and stop a printer. */
const mostDashes = 10_000;

function dashesOf(dash: string | undefined, path: XmlElement): readonly number[] {
  const dashes = (dash ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '' && part !== 'none')
    .map(Number);
  if (dashes.length === 0) return [];
  const period = dashes.reduce((sum, part) => sum + part, 0) / dashes.length;
  const isDrawable = dashes.every((part) => Number.isFinite(part) && part >= 0) && period > 0;
  return isDrawable && lengthOfPath(path.attributes.d ?? '') / period <= mostDashes ? dashes : [];
}

export function numberOf(element: XmlElement, name: string, otherwise: number): number {
  const value = Number(element.attributes[name] ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

function paintOf(value: string, alpha: number, path: XmlElement, space: PaintSpace): Paint | null {
  if (value === 'none' || alpha <= 0) return null;
  if (/^#[0-9a-f]{6}$/.test(value)) return { kind: 'solid', rgb: value.slice(1), alpha };
  const id = /^url\(#(.*?)\)/.exec(value)?.[1];
  const definition = id === undefined ? undefined : space.definitions.get(id);
  if (!definition) return null;
  const name = localName(definition.name);
  if (name === 'linearGradient' || name === 'radialGradient')
    return gradientOf(definition, name, alpha, path, space.scale);
  throw new UnsupportedError(name);
}

function gradientOf(
  gradient: XmlElement,
  name: 'linearGradient' | 'radialGradient',
  alpha: number,
  path: XmlElement,
  scale: number,
): Paint {
  const spread = gradient.attributes.spreadMethod ?? 'pad';
  if (spread !== 'pad') throw new UnsupportedError(`gradient-${spread}`);
  const stops = elementsOf(gradient).map((stop) => ({
    at: numberOf(stop, 'offset', 0),
    rgb: (stop.attributes['stop-color'] ?? '#000000').slice(1),
    alpha: numberOf(stop, 'stop-opacity', 1) * alpha,
  }));
  const enlarge: Matrix = [scale, 0, 0, scale, 0, 0];
  const outer = compose(enlarge, compose(unitsOf(gradient, path), readMatrix(gradient.attributes.gradientTransform)));
  if (name === 'linearGradient') {
    const [x1, y1, x2, y2] = [
      numberOf(gradient, 'x1', 0),
      numberOf(gradient, 'y1', 0),
      numberOf(gradient, 'x2', 1),
      numberOf(gradient, 'y2', 0),
    ];
    return {
      kind: 'gradient',
      shape: 'linear',
      matrix: compose(outer, [x2 - x1, y2 - y1, y1 - y2, x2 - x1, x1, y1]),
      stops,
    };
  }
  const [cx, cy, r] = [numberOf(gradient, 'cx', 0.5), numberOf(gradient, 'cy', 0.5), numberOf(gradient, 'r', 0.5)];
  return { kind: 'gradient', shape: 'radial', matrix: compose(outer, [r, 0, 0, r, cx, cy]), stops };
}

function unitsOf(gradient: XmlElement, path: XmlElement): Matrix {
  if (gradient.attributes.gradientUnits === 'userSpaceOnUse') return [1, 0, 0, 1, 0, 0];
  const { left, top, right, bottom } = boundsOf(path.attributes.d ?? '');
  return [right - left, 0, 0, bottom - top, left, top];
}
