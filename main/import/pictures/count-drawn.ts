/** How many elements a drawing draws where every reference is followed: Infinity for one that leads back to itself. */
import { localName } from './svg-rules';
import { attribute, childrenOf, nameOf, type XmlNode } from './svg-tree';

interface Rule {
  readonly selector: string;
  readonly body: string;
}

export function countDrawn(root: XmlNode, all: readonly XmlNode[], style: string): number {
  const byId = new Map(all.map((node) => [attribute(node, 'id') || ' ', node]));
  return new Expansion(byId, rulesOf(style)).of(root);
}

function rulesOf(style: string): readonly Rule[] {
  return style
    .split('}')
    .map((block) => ({
      selector: block.slice(0, Math.max(block.lastIndexOf('{'), 0)),
      body: block.slice(block.lastIndexOf('{') + 1),
    }))
    .filter(({ body }) => body.includes('url'));
}

class Expansion {
  private readonly known = new Map<XmlNode, number>();

  constructor(
    private readonly byId: ReadonlyMap<string, XmlNode>,
    private readonly rules: readonly Rule[],
  ) {}

  of(node: XmlNode): number {
    const known = this.known.get(node);
    if (known !== undefined) return known;
    this.known.set(node, Infinity);
    const inner = childrenOf(node).reduce((sum, child) => sum + this.of(child), 0);
    const sum = nameOf(node) === '#text' ? 0 : 1 + inner + this.referred(node);
    this.known.set(node, sum);
    return sum;
  }

  private referred(node: XmlNode): number {
    const name = localName(nameOf(node));
    const href = /^(?:use|pattern|feImage)$/.test(name) ? [attribute(node, 'href').trim().replace(/^#/, '')] : [];
    const places = ['fill', 'stroke', 'mask', 'clip-path', 'style', 'filter'].map((one) => attribute(node, one));
    const markers = ['marker', 'marker-start', 'marker-mid', 'marker-end'].map((one) => attribute(node, one));
    const ruled = this.ruled(node, name);
    const points = 1 + (attribute(node, 'd') + attribute(node, 'points')).length / 4;
    return [...href, ...idsOf([...places, ...markers, ...ruled].join(' '))].reduce((sum, id) => {
      const target = this.byId.get(id);
      if (!target) return sum;
      const each = this.of(target);
      return sum + (localName(nameOf(target)) === 'marker' ? each * points : each);
    }, 0);
  }

  /** What sheets may say of it: the last step of a selector decides, so that nothing is missed. */
  private ruled(node: XmlNode, name: string): readonly string[] {
    const marks = [
      ...attribute(node, 'class')
        .split(/\s+/)
        .map((one) => `.${one}`),
      `#${attribute(node, 'id')}`,
    ];
    return this.rules
      .filter(({ selector }) =>
        selector.split(',').some((one) => {
          const last =
            one
              .trim()
              .split(/[\s>+~]+/)
              .at(-1) ?? '';
          const tag = /^[\w-]*/.exec(last)?.[0] ?? '';
          const wanted = last.match(/[.#][\w-]+/g) ?? [];
          return (tag === '' || tag === name) && wanted.every((mark) => marks.includes(mark));
        }),
      )
      .map(({ body }) => body);
  }
}

function idsOf(text: string): readonly string[] {
  return [...text.matchAll(/url\(\s*(?:["']|&quot;)?#([^)"'&]{1,200})/g)].map(([, id]) => (id ?? '').trim());
}
