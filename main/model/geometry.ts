/** Places and paints, in points; y grows downwards from the top left corner. */

/** The six numbers of an affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Where something of that shape stands in a box, whole and as large as it can be, in the middle. */
export function containedIn(box: Box, { widthPt, heightPt }: Pick<Box, 'widthPt' | 'heightPt'>): Box {
  const scale = Math.min(box.widthPt / widthPt, box.heightPt / heightPt);
  const [across, down] = [widthPt * scale, heightPt * scale];
  return {
    xPt: box.xPt + (box.widthPt - across) / 2,
    yPt: box.yPt + (box.heightPt - down) / 2,
    widthPt: across,
    heightPt: down,
  };
}

/** SVG path data: absolute M L C Z alone, two decimals. */
export type PathData = string;

/** `rgb` is six lower-case hexadecimal digits without a hash mark; alpha and stops run from 0 to 1. */
export interface Ink {
  readonly rgb: string;
  readonly alpha: number;
}

export type Paint =
  | ({ readonly kind: 'solid' } & Ink)
  | {
      readonly kind: 'gradient';
      readonly shape: 'linear' | 'radial';
      /** Maps the unit gradient ((0,0) to (1,0), or the unit circle) into the item's space. */
      readonly matrix: Matrix;
      readonly stops: readonly ({ readonly at: number } & Ink)[];
    }
  | {
      /** A tile of eight by eight cells, again and again. */
      readonly kind: 'pattern';
      /** Two hexadecimal digits a row from the top; a bit a cell, the highest at the left: set for the front. */
      readonly rows: string;
      /** Maps cells of one by one into the item's space. Where the first tile begins means nothing. */
      readonly matrix: Matrix;
      readonly front: Ink;
      readonly back: Ink;
    };

export interface Stroke {
  readonly paint: Paint;
  readonly widthPt: number;
  readonly dashPt: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

/** One of the lines that a double or a triple one is made of. */
export interface Strand {
  /** From the middle of the whole line to the strand's own, to the left of the way that the line runs. */
  readonly asidePt: number;
  readonly widthPt: number;
}

export interface CompoundStroke extends Stroke {
  /** What a double or a triple line is made of; left out of a plain one. */
  readonly strands?: readonly Strand[];
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` after it. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a map puts a point. */
export function pointThrough([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box around a box seen through a map. */
export function boxThrough(map: Matrix, { xPt, yPt, widthPt, heightPt }: Box): Box {
  const [x, y] = pointThrough(map, xPt, yPt);
  const [a, b, c, d] = map;
  // How far its two sides reach to the right and down, or to the left and up.
  const [acrossX, acrossY, downX, downY] = [a * widthPt, b * widthPt, c * heightPt, d * heightPt];
  return {
    xPt: x + Math.min(0, acrossX) + Math.min(0, downX),
    yPt: y + Math.min(0, acrossY) + Math.min(0, downY),
    widthPt: Math.abs(acrossX) + Math.abs(downX),
    heightPt: Math.abs(acrossY) + Math.abs(downY),
  };
}

/** All colours that a paint has. */
export function inksOf(paint: Paint): readonly Ink[] {
  if (paint.kind === 'solid') return [paint];
  return paint.kind === 'gradient' ? paint.stops : [paint.front, paint.back];
}

/** The paint with each of its colours changed. */
export function withInks(paint: Paint, change: (ink: Ink) => Ink): Paint {
  switch (paint.kind) {
    case 'solid':
      return { ...paint, ...change(paint) };
    case 'gradient':
      return { ...paint, stops: paint.stops.map((stop) => ({ ...stop, ...change(stop) })) };
    case 'pattern':
      return { ...paint, front: change(paint.front), back: change(paint.back) };
  }
}

/** The one colour of what cannot have several: of a gradient the one it begins with, of a pattern that of its lines. */
export function flat(paint: Paint): Extract<Paint, { kind: 'solid' }> {
  const [first = { rgb: '000000', alpha: 1 }] = inksOf(paint);
  return paint.kind === 'solid' ? paint : { kind: 'solid', rgb: first.rgb, alpha: first.alpha };
}

export function solid(rgb: string, alpha = 1): Paint {
  return { kind: 'solid', rgb, alpha };
}
