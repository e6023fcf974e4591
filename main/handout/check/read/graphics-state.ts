/** The graphics state of a content stream as far as hiding and seeing go (ISO 32000-1, 8.4). */
import type { Matrix } from '../../../model/geometry';
import type { Edges, FlatPath } from '../../../model/flat-path';
import {
  entriesOf,
  entry,
  isArray,
  isKind,
  nameUnder,
  numberUnder,
  resolved,
  under,
  type PdfEntries,
  type PdfObjects,
  type PdfValue,
} from './pdf-values';
import type { ReadFont } from './read-font';

export interface GraphicsState {
  map: Matrix;
  clips: readonly FlatPath[];
  clipBox: Edges;
  fill: string | null;
  stroke: string | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** A soft mask or a blend mode: what is painted may let through what is beneath. */
  veiled: boolean;
  lineWidth: number;
  font: ReadFont | null;
  fontSize: number;
  spacing: number;
  wordSpacing: number;
  /** 1 is the natural width. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

export function firstState(map: Matrix, page: Edges): GraphicsState {
  return {
    map,
    clips: [],
    clipBox: page,
    fill: '000000',
    stroke: '000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    veiled: false,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

function hex(value: number): string {
  return Math.round(Math.max(0, Math.min(1, value)) * 255)
    .toString(16)
    .padStart(2, '0');
}

/** One, three or four components as `rrggbb`; null for any other number of them. */
export function colourOf(components: readonly PdfValue[]): string | null {
  const parts = components.filter((part) => typeof part === 'number');
  if (parts.length !== components.length) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  if (parts.length === 1) return hex(a).repeat(3);
  if (parts.length === 3) return hex(a) + hex(b) + hex(c);
  if (parts.length === 4) return [a, b, c].map((ink) => hex((1 - ink) * (1 - d))).join('');
  return null;
}

const plainSpaces = new Set([
  'DeviceGray',
  'DeviceRGB',
  'DeviceCMYK',
  'CalGray',
  'CalRGB',
  'ICCBased',
  'G',
  'RGB',
  'CMYK',
]);

/** True where a colour's components say its colour by themselves; not for patterns, palettes and spot colours. */
export function isPlainSpace(objects: PdfObjects, resources: PdfEntries | null, name: PdfValue | undefined): boolean {
  if (!isKind(name, 'name')) return false;
  if (plainSpaces.has(name.name)) return true;
  const space = entry(objects, under(objects, resources, 'ColorSpace'), name.name);
  const family = isArray(space) ? resolved(objects, space[0]) : space;
  return isKind(family, 'name') && plainSpaces.has(family.name);
}

/** Takes over what an extended graphics state sets; gives the group of its soft mask, which is content too. */
export function applyExtended(objects: PdfObjects, state: GraphicsState, extended: PdfEntries): PdfEntries | null {
  state.fillAlpha = numberUnder(objects, extended, 'ca') ?? state.fillAlpha;
  state.strokeAlpha = numberUnder(objects, extended, 'CA') ?? state.strokeAlpha;
  state.lineWidth = numberUnder(objects, extended, 'LW') ?? state.lineWidth;
  const blend = nameUnder(objects, extended, 'BM');
  const mask = entry(objects, extended, 'SMask');
  if (mask !== null) state.veiled = !isKind(mask, 'name');
  if (blend !== null && blend !== 'Normal' && blend !== 'Compatible') state.veiled = true;
  return under(objects, entriesOf(objects, mask), 'G');
}
