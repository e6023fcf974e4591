/** Cleans an SVG: parsed without entities and written again from what we allow. Text in foreignObject stays: diagram editors keep theirs there. */
import { XMLParser } from 'fast-xml-parser';
import { dropEffects } from './drop-effects';
import { judgeSvg } from './judge-svg';
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
import { decode, endsWithRoot, knownEntities, withoutDoctype, withoutFonts } from './svg-source';
import type { Attributes, XmlNode } from './svg-tree';

export type CleanedSvg =
  | {
      readonly ok: true;
      readonly svg: string;
      /** Elements, attributes and references taken out that could run or fetch. */ readonly removed: number;
    }
  | { readonly ok: false; readonly why: 'doctype' | 'damaged' | 'too-complex' };

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

/** What XML takes for a name: the parser gives others out of files that are none, and a browser would read them as it likes. */
const xmlName = /^[\p{L}_][\p{L}\p{N}_.:·-]*$/u;

function confirmName(name: string): void {
  if (!xmlName.test(name)) throw new Error(`"${name.slice(0, 40)}" is no name in XML.`);
}

/** Longer sheets take minutes to look through. */
class TooComplexError extends Error {}

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
    confirmName(name);
    const attributes = this.attributes(local, node[':@'] ?? {});
    const children = Array.isArray(node[name]) ? (node[name] as XmlNode[]) : [];
    if (local === 'image' && !Object.keys(attributes).some((key) => localName(key) === 'href')) return [];
    if (local === 'use' && !Object.keys(attributes).some((key) => localName(key) === 'href')) return [];
    if (local === 'style') return [{ [name]: [{ '#text': this.css(children) }], ':@': attributes }];
    return [{ [name]: this.nodes(children), ':@': attributes }];
  }

  private css(children: readonly XmlNode[]): string {
    const text = children.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('');
    if (withoutFonts(text).length > pictureLimits.svgStyle) throw new TooComplexError();
    const { css, removed } = cleanCss(withoutFonts(text));
    this.removed += removed;
    return css.replaceAll('<', '');
  }

  private attributes(element: string, attributes: Attributes): Attributes {
    const kept: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      confirmName(name);
      if (/^(?:style|class|filter|mask|fill|stroke)$/.test(localName(name)) && value.length > pictureLimits.svgStyle)
        throw new TooComplexError();
      if (isRemovedAttribute(name)) {
        if (localName(name).startsWith('on')) this.removed += 1;
      } else if (/^(?:href|src|data)$/i.test(localName(name))) {
        if (this.mayRefer(element, value)) kept[name] = value;
        else this.removed += 1;
      } else if (
        /(?:url|src|image|image-set)\s*\(|expression|javascript|@import|\\/i.test(resolved(value)) ||
        localName(name) === 'style'
      ) {
        const { css, removed } = cleanCss(value.replaceAll('&quot;', "'"));
        this.removed += removed;
        if (/javascript:/i.test(resolved(css))) this.removed += 1;
        else kept[name] = css.replaceAll('"', "'");
      } else kept[name] = value;
    }
    return Object.fromEntries(
      Object.entries(kept).map(([name, value]) => [
        name,
        knownEntities(value).replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
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
    if (!endsWithRoot(known)) return { ok: false, why: 'damaged' };
    const cleaner = new Cleaner();
    const nodes = cleaner
      .nodes(parser.parse(known) as XmlNode[])
      .filter((node) => Object.keys(node).some((key) => localName(key) === 'svg'));
    const [root, ...others] = nodes;
    if (!root || others.length > 0) return { ok: false, why: 'damaged' };
    const judged = judgeSvg(root);
    const dropped = [...(judged.filters === 'fine' ? [] : ['filter']), ...(judged.dust ? ['stroke-dasharray'] : [])];
    const kept = dropped.length > 0 ? dropEffects(root, dropped) : { root, removed: 0 };
    const { tooComplex } = dropped.length > 0 ? judgeSvg(kept.root) : judged;
    if (tooComplex) return { ok: false, why: 'too-complex' };
    return { ok: true, svg: writeXml([kept.root]), removed: cleaner.removed + kept.removed };
  } catch (error) {
    return { ok: false, why: error instanceof TooComplexError ? 'too-complex' : 'damaged' };
  }
}
