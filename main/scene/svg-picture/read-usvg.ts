/** resvg's simplified SVG (groups, paths, pictures) to items. */
import { identity, type Box, type Matrix, type PathData } from '../../model/geometry';
import type { GroupItem, Item } from '../../model/scene';
import { boxPath } from '../shapes';
import { imageSize } from './image-size';
import { markerPrefix } from './prepare';
import { UnsupportedError } from './unsupported';
import { fillOf, numberOf, strokeOf, type PaintSpace } from './usvg-paint';
import { readMatrix, readPath } from './usvg-path';
import { attributeOf, elementsOf, localName, type XmlElement } from './xml';

export interface UsvgTools extends PaintSpace {
  /** Sets the words of a label where its marker stood. */
  readonly label: (index: number, marker: XmlElement) => readonly Item[];
  /** Keeps an embedded picture; `svg` ones are drawn in their turn. */
  readonly picture: (bytes: Uint8Array, kind: 'png' | 'jpg' | 'svg', box: Box) => readonly Item[];
}

export function readUsvg(element: XmlElement, tools: UsvgTools): readonly Item[] {
  return elementsOf(element).flatMap((child) => readElement(child, tools));
}

function readElement(element: XmlElement, tools: UsvgTools): readonly Item[] {
  const name = localName(element.name);
  if (element.attributes.visibility === 'hidden' || element.attributes.visibility === 'collapse') return [];
  if (name === 'g' || name === 'svg') return readGroup(element, tools);
  if (name === 'path') return readShape(element, tools);
  if (name === 'image') return wrap(element, readImage(element, tools), tools);
  return [];
}

function readGroup(element: XmlElement, tools: UsvgTools): readonly Item[] {
  const { mask, filter, style } = element.attributes;
  if (mask !== undefined && mask !== 'none') throw new UnsupportedError('mask');
  if (filter !== undefined && filter !== 'none') throw new UnsupportedError('filter');
  const blend = /mix-blend-mode:\s*([\w-]+)/.exec(style ?? '')?.[1] ?? 'normal';
  if (blend !== 'normal') throw new UnsupportedError('blend');
  return wrap(element, readUsvg(element, tools), tools);
}

/** Groups that change nothing are left out. */
function wrap(element: XmlElement, items: readonly Item[], tools: UsvgTools): readonly Item[] {
  if (items.length === 0) return [];
  const matrix = scaled(readMatrix(element.attributes.transform), tools.scale);
  const alpha = numberOf(element, 'opacity', 1);
  const clips = clipsOf(element.attributes['clip-path'], tools, 0);
  if (clips.length === 0 && alpha === 1 && matrix.every((value, index) => value === identity[index])) return items;
  const inner = clips.slice(1).reduce<readonly Item[]>((kept, clip) => [group(identity, clip, 1, kept)], items);
  return [group(matrix, clips[0] ?? null, alpha, inner)];
}

function group(matrix: Matrix, clip: PathData | null, alpha: number, items: readonly Item[]): GroupItem {
  return { kind: 'group', matrix, clip, alpha, items };
}

/** The same map between enlarged units. */
function scaled(matrix: Matrix, scale: number): Matrix {
  const [a, b, c, d, e, f] = matrix;
  return [a, b, c, d, e * scale, f * scale];
}

/** A clip and those that clip it in turn; within one, several paths add up. */
function clipsOf(reference: string | undefined, tools: UsvgTools, depth: number): readonly PathData[] {
  const id = /^url\(#(.*?)\)/.exec(reference ?? '')?.[1];
  const definition = id === undefined ? undefined : tools.definitions.get(id);
  if (!definition || depth > 8) return [];
  if (definition.attributes.clipPathUnits === 'objectBoundingBox') throw new UnsupportedError('clip-units');
  const outer = readMatrix(definition.attributes.transform);
  const paths = clipPathsOf(definition, outer, tools);
  return [paths.join('') || 'M0 0Z', ...clipsOf(definition.attributes['clip-path'], tools, depth + 1)];
}

function clipPathsOf(element: XmlElement, outer: Matrix, tools: UsvgTools): readonly PathData[] {
  return elementsOf(element).flatMap((child) => {
    if (child.attributes['clip-path'] !== undefined) throw new UnsupportedError('clip-in-clip');
    const [a, b, c, d, e, f] = outer;
    const [g, h, i, j, k, l] = readMatrix(child.attributes.transform);
    const matrix: Matrix = [
      a * g + c * h,
      b * g + d * h,
      a * i + c * j,
      b * i + d * j,
      a * k + c * l + e,
      b * k + d * l + f,
    ];
    if (localName(child.name) === 'g') return clipPathsOf(child, matrix, tools);
    if (localName(child.name) !== 'path') return [];
    if (child.attributes['clip-rule'] === 'evenodd' && (child.attributes.d ?? '').split('M').length > 2)
      throw new UnsupportedError('clip-rule');
    return [readPath(child.attributes.d ?? '', enlarged(matrix, tools.scale))];
  });
}

function enlarged(matrix: Matrix, scale: number): Matrix {
  const [a, b, c, d, e, f] = matrix;
  return [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale];
}

/** Whether a path stands for words. */
export function isLabelMarker(element: XmlElement): boolean {
  return (element.attributes.id ?? '').startsWith(markerPrefix);
}

function readShape(element: XmlElement, tools: UsvgTools): readonly Item[] {
  const id = element.attributes.id ?? '';
  if (isLabelMarker(element)) return wrap(element, tools.label(Number(id.slice(markerPrefix.length)), element), tools);
  const fill = fillOf(element, tools);
  const stroke = strokeOf(element, tools);
  const path = readPath(element.attributes.d ?? '', [tools.scale, 0, 0, tools.scale, 0, 0]);
  if (path === '' || (!fill && !stroke)) return [];
  const evenOdd = element.attributes['fill-rule'] === 'evenodd' ? { evenOdd: true } : {};
  return wrap(element, [{ kind: 'path', path, fill, stroke, ...evenOdd, tag: 'artifact' }], tools);
}

const kinds: Readonly<Record<string, 'png' | 'jpg' | 'svg'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/svg+xml': 'svg',
};

function readImage(element: XmlElement, tools: UsvgTools): readonly Item[] {
  const href = attributeOf(element, 'xlink:href') ?? attributeOf(element, 'href') ?? '';
  const match = /^data:([\w/+.-]+)[^,]*;base64,\s*([\s\S]*)$/.exec(href);
  const kind = kinds[match?.[1]?.toLowerCase() ?? ''];
  if (!kind) throw new UnsupportedError('image-format');
  const bytes = new Uint8Array(Buffer.from(match?.[2] ?? '', 'base64'));
  const s = tools.scale;
  const frame: Box = {
    xPt: numberOf(element, 'x', 0) * s,
    yPt: numberOf(element, 'y', 0) * s,
    widthPt: numberOf(element, 'width', 0) * s,
    heightPt: numberOf(element, 'height', 0) * s,
  };
  if (!(frame.widthPt > 0 && frame.heightPt > 0)) return [];
  const aspect = element.attributes.preserveAspectRatio ?? 'xMidYMid meet';
  if (kind === 'svg' || aspect.startsWith('none')) return tools.picture(bytes, kind, frame);
  const size = imageSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new UnsupportedError('image-header');
  const slice = aspect.includes('slice');
  const box = fitted(frame, size.width / size.height, aspect, slice);
  const items = tools.picture(bytes, kind, box);
  return slice ? [group(identity, boxPath(frame), 1, items)] : items;
}

function fitted(frame: Box, ratio: number, aspect: string, slice: boolean): Box {
  const wider = ratio > frame.widthPt / frame.heightPt;
  const byWidth = wider !== slice;
  const widthPt = byWidth ? frame.widthPt : frame.heightPt * ratio;
  const heightPt = byWidth ? frame.widthPt / ratio : frame.heightPt;
  const across = aspect.includes('xMin') ? 0 : aspect.includes('xMax') ? 1 : 0.5;
  const down = aspect.includes('YMin') ? 0 : aspect.includes('YMax') ? 1 : 0.5;
  return {
    xPt: frame.xPt + (frame.widthPt - widthPt) * across,
    yPt: frame.yPt + (frame.heightPt - heightPt) * down,
    widthPt,
    heightPt,
  };
}
