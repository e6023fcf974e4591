/**
 * Takes the words out of an SVG and leaves a marker, a unit square, where each stood. resvg then resolves transforms, clips,
 * opacity and fills for the marker as for any shape, and the words are set in its place.
 */
import { declarationsOf, firstOfLightDark, lengthOf, readSheet, type Declarations, type Sheet } from './css';
import { readHtmlLabel } from './html-label';
import type { Label } from './label';
import { readSvgText } from './svg-text';
import { attributeOf, decoded, elementsOf, encoded, localName, writeXml, type XmlElement, type XmlNode } from './xml';

export interface Prepared {
  /** With a marker for each label: `kitbag-label-<index>`. */
  readonly marked: string;
  /** Without words and markers: what is turned into pixels where vectors do not do. */
  readonly wordless: string;
  readonly labels: readonly (readonly Label[])[];
}

export const markerPrefix = 'kitbag-label-';

interface Walk {
  readonly sheet: Sheet;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly labels: (readonly Label[])[];
}

export function prepare(root: XmlElement): Prepared {
  const walk: Walk = { sheet: readSheet(stylesOf(root)), ...viewOf(root), labels: [] };
  const nodes = [rewrite(root, {}, 16, walk)].flat();
  return {
    marked: nodes.map(writeXml).join(''),
    wordless: nodes.map(withoutMarkers).map(writeXml).join(''),
    labels: walk.labels,
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

function rewrite(node: XmlNode, inherited: Declarations, size: number, walk: Walk): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  const name = localName(node.name);
  const own = declarationsOf(node, walk.sheet);
  const sizeHere = own['font-size'] === undefined ? size : (lengthOf(own['font-size'], size, size) ?? size);
  if (name === 'text') {
    if (isNotice(node)) return [];
    return marker(node, own, readSvgText(node, inherited, sizeHere, walk), walk);
  }
  if (name === 'foreignObject') {
    const label = readHtmlLabel(node, sizeHere, walk.viewWidth, walk.viewHeight);
    return label ? marker(node, { ...own, fill: '#000' }, [label], walk) : [];
  }
  if (name === 'script') return [];
  const style: Declarations = { ...inherited, ...own };
  const chosen = name === 'switch' ? chooseOf(node) : node.children;
  const children = chosen.flatMap((child) => rewrite(child, style, sizeHere, walk));
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
  'display',
  'visibility',
];

function marker(element: XmlElement, own: Declarations, labels: readonly Label[], walk: Walk): readonly XmlNode[] {
  if (labels.length === 0) return [];
  const index = walk.labels.push(labels) - 1;
  const attributes = Object.fromEntries(Object.entries(element.attributes).filter(([name]) => carried.includes(name)));
  // Sheets that name `text` do not reach the marker, so what they say of its fill is written on it.
  const fill: Record<string, string> = own.fill === undefined ? {} : { fill: encoded(firstOfLightDark(own.fill)) };
  return [
    {
      name: 'path',
      attributes: {
        ...clean(attributes),
        ...fill,
        stroke: 'none',
        id: `${markerPrefix}${String(index)}`,
        d: 'M0 0H1V1H0Z',
      },
      children: [],
    },
  ];
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
