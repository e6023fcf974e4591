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
export type Paint =
  | { readonly kind: 'solid'; readonly rgb: string; readonly alpha: number }
  | {
      readonly kind: 'gradient';
      readonly shape: 'linear' | 'radial';
      /** Maps the unit gradient ((0,0) to (1,0), or the unit circle) into the item's space. */
      readonly matrix: Matrix;
      readonly stops: readonly { readonly at: number; readonly rgb: string; readonly alpha: number }[];
    };

export interface Stroke {
  readonly paint: Paint;
  readonly widthPt: number;
  readonly dashPt: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
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

export function solid(rgb: string, alpha = 1): Paint {
  return { kind: 'solid', rgb, alpha };
}
