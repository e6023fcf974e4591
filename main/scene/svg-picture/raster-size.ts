/**
 * How many pixels a drawing may have when resvg turns it into pixels. Masks, patterns and filters cost in ways that the file's
 * size does not tell, so their work is estimated first; a drawing that costs too much even when small is not drawn at all.
 */
import { compose, identity, type Matrix } from '../../model/geometry';
import type { Size } from './pixels';
import { numberOf } from './usvg-paint';
import { boundsOf, movedBounds, readMatrix, type Bounds } from './usvg-path';
import { elementsOf, localName, type XmlElement } from './xml';

/** A picture that no one can draw within a second or two. */
export class UndrawableError extends Error {}

/** A full page at 300 dots an inch has 8 million; every layer of them takes 24 MB. */
const mostPixels = 6_000_000;
/** Under this a drawing says nothing any more. */
const fewestPixels = 20_000;
/** Layers that are open at the same time share 120 MB. */
const mostLayerPixels = 30_000_000;
/** Nanoseconds of work: what a person waits for one picture. */
const mostWork = 600_000_000;
/** Outlines of maps have some 100,000 points; characters of path data are a tenth of them. */
const mostPathData = 3_000_000;
/** A tile of a pattern is drawn by itself, however little of it is shown. */
const mostTilePixels = 4_000_000;
/** Tiles smaller than this part of the picture are dust that only costs. */
const leastTile = 1 / 4000;
/** Longer sides than this overflow a drawing's numbers. */
const longestSide = 1e9;
const steepestRatio = 2_000;

/** Nanoseconds for each pixel, measured. */
const cost = { fill: 2, layer: 6, blur: 300, wideBlur: 5_000, light: 200, noise: 150, other: 30 } as const;

interface Work {
  /** Nanoseconds for each pixel of the whole picture. */
  readonly each: number;
  readonly depth: number;
  readonly bounds: Bounds | null;
}

/** The width in pixels at which the drawing is turned into pixels. Throws UndrawableError where no width will do. */
export function rasterWidth(simple: XmlElement, size: Size): number {
  const { width, height } = size;
  const ratio = width / height;
  if (!(width > 0 && height > 0) || Math.max(width, height) > longestSide)
    throw new UndrawableError('No size to draw at');
  if (ratio > steepestRatio || ratio < 1 / steepestRatio) throw new UndrawableError('A line, not a picture');
  const work = new Estimate(simple, size).all();
  const most = Math.min(mostPixels, mostLayerPixels / (work.depth + 2), mostWork / Math.max(work.each, 1));
  if (!(most >= fewestPixels)) throw new UndrawableError('Too much work');
  // Twice the drawing's own pixels, within reason.
  const wanted = Math.min(Math.max(width * 2, 64), 4000, 4000 * ratio);
  return Math.max(Math.floor(Math.min(wanted, Math.sqrt(most * ratio))), 1);
}

class Estimate {
  private readonly definitions: ReadonlyMap<string, XmlElement>;
  private readonly known = new Map<string, Work | null>();
  private pathData = 0;
  /** Pixels for a unit at the largest size. */
  private readonly scale: number;

  constructor(
    private readonly simple: XmlElement,
    private readonly size: Size,
  ) {
    const stored = elementsOf(simple).filter((element) => localName(element.name) === 'defs');
    this.definitions = new Map(stored.flatMap(elementsOf).map((one) => [one.attributes.id ?? '', one]));
    this.scale = Math.sqrt(mostPixels / (size.width * size.height));
  }

  all(): Work {
    return this.inside(this.simple, identity);
  }

  private inside(element: XmlElement, matrix: Matrix): Work {
    let [each, depth, bounds] = [0, 0, null as Bounds | null];
    for (const child of elementsOf(element)) {
      if (localName(child.name) === 'defs') continue;
      const work = this.of(child, compose(matrix, readMatrix(child.attributes.transform)));
      each += work.each;
      depth = Math.max(depth, work.depth);
      bounds = joined(bounds, work.bounds);
    }
    return { each, depth, bounds };
  }

  private of(element: XmlElement, matrix: Matrix): Work {
    const inner = localName(element.name) === 'path' ? this.path(element, matrix) : this.inside(element, matrix);
    const own = localName(element.name) === 'image' ? { ...inner, each: inner.each + cost.other } : inner;
    const { mask, filter, opacity, style } = element.attributes;
    const clip = element.attributes['clip-path'];
    const isLayer = [mask, filter, clip].some((value) => value !== undefined && value !== 'none');
    if (!isLayer && (opacity ?? '1') === '1' && !(style ?? '').includes('blend')) return own;
    const covers = [mask, clip].map((reference) => this.referred(reference, matrix));
    return {
      each:
        own.each +
        cost.layer +
        covers.reduce((sum, cover) => sum + cover.each + (cover.each > 0 ? cost.layer : 0), 0) +
        this.filter(filter, own.bounds, matrix),
      depth: 1 + Math.max(own.depth, ...covers.map((cover) => cover.depth + 1)),
      bounds: own.bounds,
    };
  }

  private path(element: XmlElement, matrix: Matrix): Work {
    const d = element.attributes.d ?? '';
    this.pathData += d.length;
    if (this.pathData > mostPathData) throw new UndrawableError('Too many points');
    const bare = boundsOf(d);
    const bounds = movedBounds(bare, matrix);
    const share = this.share(bounds);
    const paints = ['fill', 'stroke'].map((name) => this.pattern(element.attributes[name], bare, matrix));
    return {
      each: share * cost.fill + paints.reduce((sum, paint) => sum + paint.each, 0),
      depth: Math.max(...paints.map((paint) => paint.depth)),
      bounds,
    };
  }

  /** How much of the picture a box covers, at most all of it. */
  private share({ left, top, right, bottom }: Bounds): number {
    const share = (Math.max(right - left, 0) * Math.max(bottom - top, 0)) / (this.size.width * this.size.height);
    return Number.isFinite(share) ? Math.min(share, 1) : 1;
  }

  private referred(reference: string | undefined, matrix: Matrix): Work {
    const id = /^url\(#(.*?)\)/.exec(reference ?? '')?.[1];
    const definition = id === undefined ? undefined : this.definitions.get(id);
    if (id === undefined || !definition) return { each: 0, depth: 0, bounds: null };
    const known = this.known.get(id);
    if (known === null) throw new UndrawableError('A definition within itself');
    if (known) return known;
    this.known.set(id, null);
    const inner = this.inside(definition, matrix);
    const { mask } = definition.attributes;
    const above = [mask, definition.attributes['clip-path']].map((one) => this.referred(one, matrix));
    const work = {
      each: inner.each + cost.layer + above.reduce((sum, one) => sum + one.each, 0),
      depth: 1 + Math.max(inner.depth, ...above.map((one) => one.depth)),
      bounds: null,
    };
    this.known.set(id, work);
    return work;
  }

  private pattern(paint: string | undefined, box: Bounds, matrix: Matrix): Work {
    const none = { each: 0, depth: 0, bounds: null };
    const id = /^url\(#(.*?)\)/.exec(paint ?? '')?.[1];
    const pattern = id === undefined ? undefined : this.definitions.get(id);
    if (!pattern || localName(pattern.name) !== 'pattern') return none;
    const inBox = pattern.attributes.patternUnits !== 'userSpaceOnUse';
    const [a, b, c, d] = compose(matrix, readMatrix(pattern.attributes.patternTransform));
    const across = numberOf(pattern, 'width', 0) * (inBox ? box.right - box.left : 1) * Math.hypot(a, b);
    const down = numberOf(pattern, 'height', 0) * (inBox ? box.bottom - box.top : 1) * Math.hypot(c, d);
    const least = leastTile * Math.max(this.size.width, this.size.height);
    const pixels = across * down * this.scale * this.scale;
    if (!(across >= least && down >= least && pixels <= mostTilePixels)) throw new UndrawableError('Tiles of no use');
    const work = this.referred(paint, matrix);
    // A tile is drawn at its own size; what is in it never costs more than the tile has pixels.
    return { ...work, each: work.each * Math.max(pixels / mostPixels, 0.001) + cost.fill };
  }

  private filter(reference: string | undefined, bounds: Bounds | null, [a, b, c, d]: Matrix): number {
    const id = /^url\(#(.*?)\)/.exec(reference ?? '')?.[1];
    const filter = id === undefined ? undefined : this.definitions.get(id);
    if (!filter) return 0;
    const scale = Math.sqrt(Math.abs(a * d - b * c));
    const inBox = filter.attributes.filterUnits !== 'userSpaceOnUse';
    const [width, height] = [numberOf(filter, 'width', 1.2), numberOf(filter, 'height', 1.2)];
    const box = bounds ?? { left: 0, top: 0, right: this.size.width, bottom: this.size.height };
    const area = inBox
      ? width * height * (box.right - box.left) * (box.bottom - box.top)
      : width * height * scale * scale;
    const share = area / (this.size.width * this.size.height);
    // A region beyond the picture is worked on although nobody sees it.
    if (!(share <= 4)) throw new UndrawableError('A filter far beyond the picture');
    return elementsOf(filter).reduce((sum, part) => sum + this.primitive(part, scale) * Math.max(share, 0.01), 0);
  }

  private primitive(part: XmlElement, scale: number): number {
    const numbers = (name: string): readonly number[] =>
      (part.attributes[name] ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
    const largest = (name: string): number => Math.max(0, ...numbers(name).slice(0, 2)) * scale;
    const reach = (name: string): number => largest(name) / Math.max(this.size.width, this.size.height);
    switch (localName(part.name)) {
      case 'feGaussianBlur':
      case 'feDropShadow':
        return reach('stdDeviation') > 0.05 ? cost.wideBlur : cost.blur;
      case 'feMorphology':
        return cost.other + cost.fill * (largest('radius') * this.scale * 2 + 1) ** 2;
      case 'feTurbulence':
        return cost.noise * Math.max(numberOf(part, 'numOctaves', 1), 1);
      case 'feConvolveMatrix':
        return cost.other + cost.fill * 2 * numbers('kernelMatrix').length;
      case 'feDiffuseLighting':
      case 'feSpecularLighting':
        return cost.light;
      default:
        return cost.other;
    }
  }
}

function joined(one: Bounds | null, other: Bounds | null): Bounds | null {
  if (!one || !other) return one ?? other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
