/** Cleans an SVG: parsed without entities and written again from what we allow. Text in foreignObject stays: diagram editors keep theirs there. */
import { XMLParser } from 'fast-xml-parser';
import { pictureLimits } from './limits';
import {
  cleanCss,
  isEmbeddedPicture,
  isForeign,
  isInnerReference,
  isRemovedAttribute,
  localName,
  removedElements,
} from './svg-rules';

type Attributes = Readonly<Record<string, string>>;
type XmlNode = { readonly ':@'?: Attributes } & { readonly [name: string]: unknown };

export type CleanedSvg =
  | {
      readonly ok: true;
      readonly svg: string;
      /** Elements, attributes and references taken out that could run or fetch. */ readonly removed: number;
    }
  | { readonly ok: false; readonly why: 'doctype' | 'damaged' };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  htmlEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignorePiTags: true,
  ignoreDeclaration: true,
  maxNestedTags: pictureLimits.svgDepth,
});

/** Entities of HTML that editors write into XHTML text; XML itself knows five. */
const htmlEntities: Readonly<Record<string, string>> = {
  nbsp: '160',
  copy: '169',
  reg: '174',
  middot: '183',
  bull: '8226',
  ndash: '8211',
  mdash: '8212',
  hellip: '8230',
  lsquo: '8216',
  rsquo: '8217',
  ldquo: '8220',
  rdquo: '8221',
  rarr: '8594',
  larr: '8592',
  times: '215',
};

function knownEntities(text: string): string {
  return text.replace(/&(?!#\d+;|#x[0-9a-fA-F]+;)([A-Za-z][A-Za-z0-9]*;)?/g, (whole, name?: string) => {
    const bare = name?.slice(0, -1) ?? '';
    if (/^(?:lt|gt|amp|quot|apos)$/.test(bare)) return whole;
    return htmlEntities[bare] ? `&#${htmlEntities[bare]};` : whole.replace('&', '&amp;');
  });
}

/** The value with character references resolved, for looking at what a reference would really name. */
function resolved(value: string): string {
  return (
    value
      .replace(/&#x([0-9a-fA-F]{1,6});/g, (_, hex: string) =>
        String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
      )
      .replace(/&#(\d{1,7});/g, (_, digits: string) => String.fromCodePoint(Math.min(Number(digits), 0x10ffff)))
      .replaceAll('&colon;', ':')
      .replaceAll('&amp;', '&')
      // Browsers skip control characters within a scheme.
      .replace(/[\0-\x20]+/g, '')
  );
}

class Cleaner {
  removed = 0;

  nodes(nodes: readonly XmlNode[]): XmlNode[] {
    return nodes.flatMap((node) => this.node(node));
  }

  private node(node: XmlNode): XmlNode[] {
    const name = Object.keys(node).find((key) => key !== ':@') ?? '';
    if (name === '#text') return [node];
    const local = localName(name);
    if (removedElements.has(local)) {
      if (local !== 'metadata') this.removed += 1;
      return [];
    }
    if (isForeign(name) || name.startsWith('?')) return [];
    const attributes = this.attributes(local, node[':@'] ?? {});
    const children = Array.isArray(node[name]) ? (node[name] as XmlNode[]) : [];
    if (local === 'image' && !Object.keys(attributes).some((key) => localName(key) === 'href')) return [];
    if (local === 'use' && !Object.keys(attributes).some((key) => localName(key) === 'href')) return [];
    if (local === 'style') return [{ [name]: [{ '#text': this.css(children) }], ':@': attributes }];
    return [{ [name]: this.nodes(children), ':@': attributes }];
  }

  private css(children: readonly XmlNode[]): string {
    const { css, removed } = cleanCss(
      children.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join(''),
    );
    this.removed += removed;
    return css.replaceAll('<', '');
  }

  private attributes(element: string, attributes: Attributes): Attributes {
    const kept: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      if (isRemovedAttribute(name)) {
        if (localName(name).startsWith('on')) this.removed += 1;
      } else if (/^(?:href|src|data)$/i.test(localName(name))) {
        if (this.mayRefer(element, value)) kept[name] = value;
        else this.removed += 1;
      } else if (/url\s*\(|expression|javascript|@import|\\/i.test(resolved(value)) || localName(name) === 'style') {
        const { css, removed } = cleanCss(value.replaceAll('&quot;', "'"));
        this.removed += removed;
        if (/javascript:/i.test(resolved(css))) this.removed += 1;
        else kept[name] = css.replaceAll('"', "'");
      } else kept[name] = value;
    }
    return Object.fromEntries(
      Object.entries(kept).map(([name, value]) => [
        name,
        knownEntities(value).replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
      ]),
    );
  }

  private mayRefer(element: string, value: string): boolean {
    const url = resolved(value);
    if (isInnerReference(url)) return true;
    if (element === 'a') return /^https?:/i.test(url);
    return (element === 'image' || element === 'feImage' || element === 'img') && isEmbeddedPicture(url);
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/^\ufeff/, '')
      .trim();
  } catch {
    return null;
  }
}

/** A document type may stand there by name alone, as old editors write it; one that declares anything is refused. */
function withoutDoctype(text: string): string | null {
  const stripped = text.replace(/<!DOCTYPE[^>[\]]*>/i, '');
  return /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(
    stripped.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, ''),
  )
    ? null
    : stripped;
}

/** A drawing that was cut off does not end with its root. */
const endsWithRoot = /(?:<\/(?:[\w-]+:)?svg\s*>|\/>)\s*(?:<!--[^]*?-->\s*)*$/;

/** Nodes as XML; their values were escaped when they were cleaned. */
function writeXml(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      const name = Object.keys(node).find((key) => key !== ':@') ?? '';
      if (name === '#text') return String(node['#text']).replaceAll('<', '&lt;');
      const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) => ` ${key}="${value}"`);
      const inner = writeXml(node[name] as readonly XmlNode[]);
      return inner === '' ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${inner}</${name}>`;
    })
    .join('');
}

/** The cleaned drawing as text, or why there is none. */
export function cleanSvg(bytes: Uint8Array): CleanedSvg {
  const text = decode(bytes);
  if (text === null || bytes.length > pictureLimits.svgBytes) return { ok: false, why: 'damaged' };
  const plain = withoutDoctype(text);
  if (plain === null) return { ok: false, why: 'doctype' };
  try {
    const known = knownEntities(plain);
    if (!endsWithRoot.test(known)) return { ok: false, why: 'damaged' };
    const cleaner = new Cleaner();
    const nodes = cleaner
      .nodes(parser.parse(known) as XmlNode[])
      .filter((node) => Object.keys(node).some((key) => localName(key) === 'svg'));
    if (nodes.length !== 1) return { ok: false, why: 'damaged' };
    return { ok: true, svg: writeXml(nodes), removed: cleaner.removed };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}
