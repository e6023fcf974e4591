/** XML to elements: order kept, the five entities and characters by number alone, no DOCTYPE, alternatives chosen. */
import { XMLParser } from 'fast-xml-parser';
import { listed } from '../../../model/listed';
import { chooseAlternative } from './choose-alternative';
import { prefixOf } from './namespaces';
import type { Xml } from './xml';

export const xmlLimits = {
  /** Slides of real diagrams nest 40 deep. */
  depth: 200,
  /** Longer than any real slide: 200,000 points of a map take 20 MB. */
  characters: 64 * 1024 * 1024,
  /** Each element takes 300 bytes in memory. */
  elements: 1_500_000,
} as const;

export class XmlProblem extends Error {}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  htmlEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: xmlLimits.depth,
  // No callback asks for the path to an element; writing it for each takes a quarter of the time.
  jPath: false,
});

type Node = Readonly<Record<string, unknown>>;
type Scope = ReadonlyMap<string, string>;

const five: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return listed(five, name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const allowed = code <= 0x10ffff && code !== 0 && !(code >= 0xd800 && code <= 0xdfff);
      return allowed ? String.fromCodePoint(code) : '';
    },
  );
}

/**
 * What every object inherits: a list of ours that is asked for such a name would seem to have it. Office writes none as a value, and
 * where words stand they stay.
 */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
const inWords: ReadonlySet<string> = new Set(['name', 'descr', 'title']);

/** Adds an element's own namespace declarations to those around it. */
function innerScope(scope: Scope, attributes: Readonly<Record<string, string>> | undefined): Scope {
  let inner: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    inner ??= new Map(scope);
    inner.set(name === 'xmlns' ? '' : name.slice(6), prefixOf(value) ?? name.slice(6));
  }
  return inner ?? scope;
}

function qualify(name: string, scope: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0) {
    const inherited = isAttribute ? '' : (scope.get('') ?? '');
    return inherited === '' ? name : `${inherited}:${name}`;
  }
  const prefix = name.slice(0, colon);
  const known = scope.get(prefix) ?? prefix;
  return known === prefix ? name : `${known}:${name.slice(colon + 1)}`;
}

class Builder {
  private elements = 0;

  element(name: string, node: Node, around: Scope): Xml {
    this.elements += 1;
    if (this.elements > xmlLimits.elements) throw new XmlProblem('too many elements');
    const raw = node[':@'] as Readonly<Record<string, string>> | undefined;
    const scope = innerScope(around, raw);
    const attributes: Record<string, string> = {};
    for (const [key, value] of Object.entries(raw ?? {})) {
      if (key.startsWith('xmlns')) continue;
      const decoded = decodeEntities(value);
      if (!inherited.has(decoded) || inWords.has(key)) attributes[qualify(key, scope, true)] = decoded;
    }
    const { children, text } = this.content(node[name], scope);
    return { name: qualify(name, scope, false), attributes, children, text };
  }

  content(value: unknown, scope: Scope): { readonly children: readonly Xml[]; readonly text: string } {
    const children: Xml[] = [];
    let text = '';
    for (const node of (Array.isArray(value) ? value : []) as readonly Node[]) {
      const name = Object.keys(node).find((key) => key !== ':@');
      if (name === undefined || name.startsWith('?')) continue;
      if (name === '#text') text += String(node[name]);
      else {
        const element = this.element(name, node, scope);
        if (element.name === 'mc:AlternateContent') children.push(...chooseAlternative(element, scope));
        else children.push(element);
      }
    }
    return { children, text: decodeEntities(text) };
  }
}

/** The shapes that motion brings in, takes away or moves, without all that says how. */
function shapesMoved(motion: string): string {
  const steps = motion.split(/(?=presetClass=")/).filter((step) => /^presetClass="(?:entr|exit|path)"/.test(step));
  const ids = steps.flatMap((step) => [...step.matchAll(/<p:spTgt spid="(\d+)"/g)].map(([, id = '']) => id));
  return [...new Set(ids)].map((id) => `<p:spTgt spid="${id}"/>`).join('');
}

/** Handles and glue points of shapes are half of a drawn map and nothing that is seen; motion is only told. */
function withoutBulk(text: string): string {
  if (text.includes('<![CDATA[') || text.includes('<!--')) return text;
  return text
    .replace(/<a:(cxnLst|ahLst)>[^]*?<\/a:\1>/g, '')
    .replace(/<p:timing>([^]*?)<\/p:timing>/g, (_, motion: string) =>
      motion.includes('presetClass=')
        ? `<p:timing><p:tnLst>${shapesMoved(motion)}</p:tnLst></p:timing>`
        : '<p:timing/>',
    );
}

/** Office wraps parts of VML drawings in conditions for old browsers, which are no XML: what they hold stays. */
const withoutConditions = (text: string): string =>
  text.includes('<![if') ? text.replace(/<!\[(?:if [^\]<>]*|endif)\]>/g, '') : text;

/** Parses one part. Throws XmlProblem where it is no XML that we take. */
export function parseXml(text: string): Xml {
  if (text.length > xmlLimits.characters) throw new XmlProblem('too long');
  if (/<!DOCTYPE/i.test(text)) throw new XmlProblem('doctype');
  let nodes: unknown;
  try {
    nodes = parser.parse(withoutBulk(withoutConditions(text)));
  } catch (cause) {
    throw new XmlProblem(cause instanceof Error ? cause.message : 'unreadable', { cause });
  }
  const root = new Builder().content(nodes, new Map()).children[0];
  if (!root) throw new XmlProblem('empty');
  return root;
}
