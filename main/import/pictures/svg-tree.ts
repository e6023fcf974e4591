/** The tree that an SVG is cleaned as, and what is read from it. */
import { localName } from './svg-rules';

/** One key names the element, its value are the children. */
export type Attributes = Readonly<Record<string, string>>;
export type XmlNode = { readonly ':@'?: Attributes } & { readonly [name: string]: unknown };

export function nameOf(node: XmlNode): string {
  return Object.keys(node).find((key) => key !== ':@') ?? '';
}

export function attributesOf(node: XmlNode): Attributes {
  return node[':@'] ?? {};
}

export function childrenOf(node: XmlNode): readonly XmlNode[] {
  const children = node[nameOf(node)];
  return Array.isArray(children) ? (children as readonly XmlNode[]) : [];
}

export function flat(root: XmlNode): readonly XmlNode[] {
  const all: XmlNode[] = [];
  const open: XmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    all.push(node);
    for (const child of childrenOf(node)) open.push(child);
  }
  return all;
}

export function attribute(node: XmlNode, name: string): string {
  const written = Object.entries(attributesOf(node)).find(([key]) => localName(key) === name)?.[1] ?? '';
  return written.includes('&')
    ? written.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) =>
        String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(digits), 0x10ffff)),
      )
    : written;
}

export function wordsOf(node: XmlNode): string {
  return childrenOf(node)
    .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
    .join('');
}

export const numbersOf = (text: string): readonly number[] =>
  (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
