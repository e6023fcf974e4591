/** SVG source as a plain tree and back. Values stay as they were written; `decoded` gives what they mean. */
import { XMLParser } from 'fast-xml-parser';

export interface XmlElement {
  readonly name: string;
  /** As written, with entities. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
/** An element or text as written. */
export type XmlNode = XmlElement | string;

const mostElements = 30_000;
export const deepest = 120;

export class TooLargeError extends Error {}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  attributesGroupName: '@',
  textNodeName: '#text',
  cdataPropName: '#cdata',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepest,
});

type Parsed = Readonly<Record<string, unknown>>;

/** The root element. Throws TooLargeError beyond our limits and an Error for what is not SVG. */
export function parseXml(source: string, most = mostElements): XmlElement {
  const nodes = parser.parse(withoutDoctype(source)) as readonly Parsed[];
  const counter = { elements: 0, most };
  const root = nodes
    .map((node) => toNode(node, counter, 0))
    .find((node): node is XmlElement => typeof node === 'object');
  if (!root) throw new Error('No element');
  return root;
}

/** Document types say nothing to us, and their entities are a trap. */
function withoutDoctype(source: string): string {
  return source.replace(/^\uFEFF/, '').replace(/<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>/i, '');
}

function toNode(parsed: Parsed, counter: { elements: number; readonly most: number }, depth: number): XmlNode {
  if ('#text' in parsed) return String(parsed['#text']);
  if ('#cdata' in parsed) {
    const inner = (parsed['#cdata'] as readonly Readonly<Record<'#text', string>>[])[0];
    return encoded(inner?.['#text'] ?? '');
  }
  counter.elements += 1;
  if (counter.elements > counter.most || depth > deepest) throw new TooLargeError('Too many elements');
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const group = parsed[':@'] as Parsed | undefined;
  const attributes = (group?.['@'] ?? group ?? {}) as Record<string, string>;
  const children = ((parsed[name] ?? []) as readonly Parsed[]).map((child) => toNode(child, counter, depth + 1));
  return { name, attributes, children };
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`)
    .join('');
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/** What a text or attribute value means. */
export function decoded(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,6}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const point = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}

export function encoded(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An attribute's meaning, or undefined. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const value = element.attributes[name];
  return value === undefined ? undefined : decoded(value);
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child === 'object');
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
