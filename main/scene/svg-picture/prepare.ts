/**
 * Takes the words out of an SVG and leaves a marker, a unit square, where each stood. resvg then resolves transforms, clips,
 * opacity and fills for the marker as for any shape, and the words are set in its place.
 */
import { firstOfLightDark, lengthOf, type Declarations } from './css';
import { readHtmlLabel } from './html-label';
import type { Label } from './label';
import { alphaOf, isStroked, isUnpainted, leastAlpha } from './seen';
import { declarationsOf, readSheet, type Sheet } from './sheet';
import { readSvgText } from './svg-text';
import { attributeOf, decoded, elementsOf, encoded, localName, writeXml, type XmlElement, type XmlNode } from './xml';

export interface Prepared {
  /** With a marker for each label: `kitbag-label-<index>`. */
  readonly marked: string;
  /** Without words and markers: what is turned into pixels where vectors do not do. */
  readonly wordless: string;
  readonly labels: readonly (readonly Label[])[];
  /** Labels of definitions: nobody misses one that is used nowhere. */
  readonly defined: ReadonlySet<number>;
  /** How many pieces of text were left out because nobody would see them. */
  readonly hidden: number;
}

export const markerPrefix = 'kitbag-label-';

interface Walk {
  readonly sheet: Sheet;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly labels: (readonly Label[])[];
  readonly defined: Set<number>;
  readonly hidden: () => void;
}

export function prepare(root: XmlElement): Prepared {
  let hidden = 0;
  const walk: Walk = {
    sheet: readSheet(stylesOf(root), root),
    ...viewOf(root),
    labels: [],
    defined: new Set(),
    hidden: () => (hidden += 1),
  };
  const nodes = [rewrite(root, {}, 16, walk)].flat();
  return {
    marked: nodes.map(writeXml).join(''),
    wordless: nodes.map(withoutMarkers).map(writeXml).join(''),
    labels: walk.labels,
    defined: walk.defined,
    hidden,
  };
}

function stylesOf(element: XmlElement): string {
  if (localName(element.name) === 'style')
    return element.children.map((child) => (typeof child === 'string' ? decoded(child) : '')).join('');
  return elementsOf(element).map(stylesOf).join('\n');
}

function viewOf(root: XmlElement): Pick<Walk, 'viewWidth' | 'viewHeight'> {
  const view = (attributeOf(root, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  const side = (index: number, name: string): number => {
    const value = view[index];
    return value !== undefined && value > 0 ? value : (lengthOf(attributeOf(root, name), 16, 300) ?? 300);
  };
  return { viewWidth: side(2, 'width'), viewHeight: side(3, 'height') };
}

const definitions = /^(?:defs|symbol|clipPath|mask|pattern|marker)$/;

function rewrite(node: XmlNode, inherited: Declarations, size: number, walk: Walk): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  const name = localName(node.name);
  const own = declarationsOf(node, walk.sheet);
  const sizeHere = own['font-size'] === undefined ? size : (lengthOf(own['font-size'], size, size) ?? size);
  if (name === 'text') {
    if (isNotice(node)) return [];
    return marker(node, inherited, own, readSvgText(node, inherited, sizeHere, walk), walk);
  }
  if (name === 'foreignObject') {
    const label = readHtmlLabel(node, sizeHere, { ...inherited, ...own }, walk);
    return label ? marker(node, inherited, { ...own, fill: '#000', 'fill-opacity': '1' }, [label], walk) : [];
  }
  // resvg follows a filter into what it is used on, without end.
  if (name === 'script' || name === 'feImage') return [];
  const gone: Declarations = inherited.display === 'none' ? { display: 'none' } : {};
  const style: Declarations = { ...inherited, ...own, ...gone };
  const first = walk.labels.length;
  const chosen = name === 'switch' ? chooseOf(node) : node.children;
  const children = chosen.flatMap((child) => rewrite(child, style, sizeHere, walk));
  if (definitions.test(name)) for (let index = first; index < walk.labels.length; index += 1) walk.defined.add(index);
  return [{ name: name === 'switch' ? 'g' : node.name, attributes: clean(node.attributes), children }];
}

/** Of a switch the first child that we can draw: all of draw.io's are its HTML, its extensibility test, or a language. */
function chooseOf(element: XmlElement): readonly XmlNode[] {
  const options = elementsOf(element);
  const first = options.find(
    (option) =>
      attributeOf(option, 'requiredExtensions') === undefined &&
      !/^(?!en)/.test(attributeOf(option, 'systemLanguage') ?? 'en'),
  );
  return first ? [first] : [];
}

const notice = /^(text is not svg\s*-\s*cannot display|viewer does not support full svg 1\.1)$/i;

function isNotice(text: XmlElement): boolean {
  const words = (element: XmlElement): string =>
    element.children.map((child) => (typeof child === 'string' ? decoded(child) : words(child))).join('');
  return notice.test(words(text).trim().replace(/\s+/g, ' '));
}

const carried = [
  'class',
  'style',
  'fill',
  'fill-opacity',
  'opacity',
  'transform',
  'clip-path',
  'mask',
  'filter',
  'display',
  'visibility',
];

function marker(
  element: XmlElement,
  inherited: Declarations,
  own: Declarations,
  labels: readonly Label[],
  walk: Walk,
): readonly XmlNode[] {
  if (labels.length === 0) return [];
  const index = walk.labels.push(labels) - 1;
  const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => carried.includes(name)));
  const fill: Record<string, string> = own.fill === undefined ? {} : { fill: encoded(firstOfLightDark(own.fill)) };
  const style = Object.entries({ ...ruled(own), ...shown({ ...inherited, ...own }) })
    .map(([name, value]) => `${name}:${encoded(firstOfLightDark(value))}`)
    .join(';');
  return [
    {
      name: 'path',
      attributes: {
        ...clean(attributes),
        ...fill,
        style: [clean(attributes).style ?? '', style].filter(Boolean).join(';'),
        stroke: 'none',
        id: `${markerPrefix}${String(index)}`,
        d: 'M0 0H1V1H0Z',
      },
      children: [],
    },
  ];
}

/** Sheets that name `text` do not reach the marker, so what they say of how it is seen is written on it. */
function ruled(own: Declarations): Declarations {
  const names = ['opacity', 'fill-opacity', 'display', 'visibility', 'clip-path', 'mask', 'filter'];
  return Object.fromEntries(Object.entries(own).filter(([name]) => names.includes(name)));
}

/** Words that nobody would see are out already: those of a part that shows itself must not go with the whole. */
function shown(style: Declarations): Declarations {
  const stroked = isStroked(style);
  return {
    stroke: 'none',
    ...(isUnpainted(style.fill)
      ? {
          fill: stroked ? (style.stroke ?? '') : '#000',
          'fill-opacity': stroked ? (style['stroke-opacity'] ?? '1') : '1',
        }
      : {}),
    ...(alphaOf(style['fill-opacity']) < leastAlpha ? { 'fill-opacity': '1' } : {}),
    ...(/^(?:hidden|collapse)$/.test(style.visibility ?? '') ? { visibility: 'visible' } : {}),
  };
}

/** draw.io keeps its own source in `content`; links inside a picture lead nowhere on paper. */
function clean(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(attributes).filter(([name]) => name !== 'content' && !/^on/i.test(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      value.includes('light-dark(') || value.includes('var(') ? firstOfLightDark(value) : value,
    ]),
  );
}

function withoutMarkers(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node;
  const children = node.children.filter(
    (child) => typeof child === 'string' || !(child.attributes.id ?? '').startsWith(markerPrefix),
  );
  return { ...node, children: children.map(withoutMarkers) };
}
