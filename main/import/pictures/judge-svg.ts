/**
 * Tells what a drawing would cost before anything draws it. A small file can ask for gigabytes: by uses of uses, tiles of dust,
 * filters without end. Filters beyond reason can be left out; what else is too much cannot be drawn.
 */
import { pictureLimits as limits } from './limits';
import { localName } from './svg-rules';
import { attributesOf, childrenOf, nameOf, type XmlNode } from './svg-tree';

export interface Judgement {
  readonly tooComplex: boolean;
  readonly filters: 'fine' | 'too-much';
  /** Dashes too small to be seen stand in it. */
  readonly dust: boolean;
}

const numbersOf = (text: string): readonly number[] =>
  (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

interface Found {
  readonly byId: Map<string, XmlNode>;
  readonly side: number;
  readonly rules: readonly { readonly selector: string; readonly body: string }[];
}

/** Attributes whose numbers are places and sizes. */
const geometry =
  /^(?:x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|fx|fy|width|height|viewBox|transform|patternTransform|gradientTransform|points|stroke-width)$/;

export function judgeSvg(root: XmlNode): Judgement {
  const all = flat(root);
  const style = all
    .filter((node) => localName(nameOf(node)) === 'style')
    .map(wordsOf)
    .join('\n');
  const side = sideOf(root);
  const pathData = all.reduce((sum, node) => sum + (attribute(node, 'd') + attribute(node, 'points')).length, 0);
  const filters = filtersOf(all, style, side);
  const dust = all.some((node) =>
    isDust(`${attribute(node, 'stroke-dasharray')};${declared(attribute(node, 'style'), 'stroke-dasharray')}`, side),
  );
  const isBounded =
    side > 0 &&
    all.length <= limits.svgElements &&
    pathData <= limits.svgPathData &&
    style.length <= limits.svgStyle &&
    all.every((node) => hasPlainNumbers(node) && isPlainTile(node, side));
  if (!isBounded) return { tooComplex: true, filters, dust };
  const found: Found = {
    byId: new Map(all.map((node) => [attribute(node, 'id') || ' ', node])),
    side,
    rules: rulesOf(style),
  };
  return {
    tooComplex: !(new Expansion(found).of(root) <= limits.svgDrawn),
    filters,
    dust: dust || isDust(declared(style, 'stroke-dasharray'), side),
  };
}

function flat(root: XmlNode): readonly XmlNode[] {
  const all: XmlNode[] = [];
  const open: XmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    all.push(node);
    for (const child of childrenOf(node)) open.push(child);
  }
  return all;
}

function attribute(node: XmlNode, name: string): string {
  const written = Object.entries(attributesOf(node)).find(([key]) => localName(key) === name)?.[1] ?? '';
  return written.includes('&')
    ? written.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) =>
        String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(digits), 0x10ffff)),
      )
    : written;
}

function wordsOf(node: XmlNode): string {
  return childrenOf(node)
    .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
    .join('');
}

/** All values that a sheet or a style gives a property. */
function declared(css: string, property: string): string {
  return css
    .split(/[;{}]/)
    .map((part) => part.split(':'))
    .filter(([name]) => name?.trim().toLowerCase() === property)
    .map(([, ...value]) => value.join(':'))
    .join(';');
}

function rulesOf(style: string): Found['rules'] {
  return style
    .split('}')
    .map((block) => ({
      selector: block.slice(0, Math.max(block.lastIndexOf('{'), 0)),
      body: block.slice(block.lastIndexOf('{') + 1),
    }))
    .filter(({ body }) => body.includes('url'));
}

/** The longer side of the view; 0 for one that cannot be drawn. */
function sideOf(root: XmlNode): number {
  const view = numbersOf(attribute(root, 'viewBox')).slice(2, 4);
  const sizes = ['width', 'height']
    .map((name) => attribute(root, name))
    .filter((text) => text !== '' && !text.includes('%'));
  const shown = sizes.map((text) => numbersOf(text)[0] ?? 100);
  const isPlain = (sides: readonly number[]): boolean =>
    sides.every((side) => side >= limits.svgShortestSide && side <= limits.svgLongestSide) &&
    (sides.length < 2 || Math.max(...sides) / Math.min(...sides) <= limits.svgRatio);
  if (!isPlain(shown) || !isPlain(view)) return 0;
  const sides = view.length === 2 ? view : shown;
  return sides.length > 0 ? Math.max(...sides) : 100;
}

function hasPlainNumbers(node: XmlNode): boolean {
  return Object.entries(attributesOf(node)).every(
    ([name, value]) => !geometry.test(name) || numbersOf(value).every((number) => Math.abs(number) <= limits.svgNumber),
  );
}

function isPlainTile(node: XmlNode, side: number): boolean {
  if (localName(nameOf(node)) !== 'pattern') return true;
  const inBox = attribute(node, 'patternUnits') !== 'userSpaceOnUse';
  const grown = [...attribute(node, 'patternTransform').matchAll(/(?:scale|matrix)\s*\(([^)]*)\)/g)]
    .map(([, text]) =>
      Math.max(
        ...numbersOf(text ?? '')
          .slice(0, 4)
          .map(Math.abs),
        0,
      ),
    )
    .reduce((product, scale) => product * scale, 1);
  return ['width', 'height'].every((name) => {
    const text = attribute(node, name);
    if (text === '') return true;
    const part = (numbersOf(text)[0] ?? 0) * (text.includes('%') ? 0.01 : inBox ? 1 : 1 / side) * grown;
    return part >= limits.svgLeastTile && part <= limits.svgMostTile;
  });
}

function isDust(values: string, side: number): boolean {
  return values.split(';').some((value) => {
    const dashes = numbersOf(value);
    return (
      dashes.length > 0 &&
      Math.max(...dashes.slice(0, 100)) > 0 &&
      Math.max(...dashes.slice(0, 100)) < side * limits.svgLeastDash
    );
  });
}

function filtersOf(all: readonly XmlNode[], style: string, side: number): Judgement['filters'] {
  const isFilter = (node: XmlNode): boolean => localName(nameOf(node)) === 'filter';
  const uses = all.filter(
    (node) => attribute(node, 'filter') !== '' || declared(attribute(node, 'style'), 'filter') !== '',
  ).length;
  const functions = [style, ...all.map((node) => `${attribute(node, 'style')};filter:${attribute(node, 'filter')}`)];
  const far = functions.some((css) =>
    [...declared(css, 'filter').matchAll(/(?:blur|drop-shadow)\s*\(([^)]*)/gi)].some(([, text]) =>
      numbersOf((text ?? '').replace(/#\w+|rgba?[^,]*/g, '')).some(
        (number) => Math.abs(number) > side * limits.svgFilterReach,
      ),
    ),
  );
  const bySheet = declared(style, 'filter') !== '' ? all.length : 0;
  const tooMuch =
    far ||
    Math.max(uses, bySheet > limits.svgFilterUses ? bySheet : 0) > limits.svgFilterUses ||
    all.filter(isFilter).some((node) => isTooMuch(node, side));
  return tooMuch ? 'too-much' : 'fine';
}

function isTooMuch(filter: XmlNode, side: number): boolean {
  const steps = flat(filter).slice(1);
  const inSpace = attribute(filter, 'filterUnits') === 'userSpaceOnUse';
  const region = ['x', 'y', 'width', 'height'].some((name) => {
    const text = attribute(filter, name);
    return (
      Math.abs(numbersOf(text)[0] ?? 0) * (text.includes('%') ? 0.01 : inSpace ? 1 / side : 1) > limits.svgFilterRegion
    );
  });
  return (
    region ||
    steps.length > limits.svgFilterSteps * 4 ||
    childrenOf(filter).filter((step) => nameOf(step) !== '#text').length > limits.svgFilterSteps ||
    steps.some((step) => {
      const reach = Math.max(
        0,
        ...numbersOf(`${attribute(step, 'stdDeviation')} ${attribute(step, 'radius')}`).slice(0, 4),
      );
      return (
        localName(nameOf(step)) === 'feImage' ||
        reach > side * limits.svgFilterReach ||
        (numbersOf(attribute(step, 'radius'))[0] ?? 0) > side * (limits.svgFilterReach / 10) ||
        (numbersOf(attribute(step, 'numOctaves'))[0] ?? 0) > limits.svgOctaves ||
        numbersOf(attribute(step, 'kernelMatrix')).length > limits.svgKernel
      );
    })
  );
}

/** How many elements are drawn where every reference is followed: Infinity for one that leads back to itself. */
class Expansion {
  private readonly known = new Map<XmlNode, number>();

  constructor(private readonly found: Found) {}

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
      const target = this.found.byId.get(id);
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
    return this.found.rules
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
