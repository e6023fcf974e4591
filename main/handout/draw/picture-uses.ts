/** How large each picture is printed at most, and what of it is seen: worked out before any is written, since each is written once. */
import { boxThrough, compose, identity, type Box, type Matrix, type PathData } from '../../model/geometry';
import type { Sha256 } from '../../model/ids';
import type { PlanPage } from '../../model/plan';
import type { Item, PictureItem } from '../../model/scene';
import { boundsOf, within } from './bounds';

/** A path that cuts a picture, and the map from its own space to the picture's unit square. */
export interface Cut {
  readonly path: PathData;
  readonly toUnit: Matrix;
}

export interface PictureUse {
  /** The largest size at which the whole picture would be printed. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** The box around all that is seen of it, in its unit square; y grows downwards. Null where nothing is. */
  readonly seen: Box | null;
  /** For each place what cuts it there; null where one place shows all of the box. */
  readonly shapes: readonly (readonly Cut[])[] | null;
}

const unit: Box = { xPt: 0, yPt: 0, widthPt: 1, heightPt: 1 };

export function pictureUses(pages: readonly Pick<PlanPage, 'items'>[]): ReadonlyMap<Sha256, PictureUse> {
  const uses = new Map<Sha256, PictureUse>();
  for (const { items } of pages)
    walk(items, identity, [], (item, map, clips) => {
      const use = useOf(item, map, clips);
      const known = uses.get(item.picture);
      uses.set(item.picture, known ? joined(known, use) : use);
    });
  return uses;
}

interface Clip {
  readonly path: PathData;
  readonly map: Matrix;
}

function walk(
  items: readonly Item[],
  map: Matrix,
  clips: readonly Clip[],
  see: (item: PictureItem, map: Matrix, clips: readonly Clip[]) => void,
): void {
  for (const item of items) {
    if (item.kind === 'picture') see(item, map, clips);
    else if (item.kind === 'group') {
      const inside = compose(map, item.matrix);
      walk(item.items, inside, item.clip === null ? clips : [...clips, { path: item.clip, map: inside }], see);
    }
  }
}

function useOf({ box }: PictureItem, map: Matrix, clips: readonly Clip[]): PictureUse {
  const placed = compose(map, [box.widthPt, 0, 0, box.heightPt, box.xPt, box.yPt]);
  const back = inverse(placed);
  const size = { widthPt: Math.hypot(placed[0], placed[1]), heightPt: Math.hypot(placed[2], placed[3]) };
  if (!back) return { ...size, seen: null, shapes: null };
  let seen: Box | null = unit;
  const shapes: Cut[] = [];
  for (const clip of clips) {
    const toUnit = compose(back, clip.map);
    seen = seen && within(boxThrough(toUnit, boundsOf(clip.path)), seen);
    if (!isBox(clip.path, toUnit)) shapes.push({ path: clip.path, toUnit });
  }
  return { ...size, seen, shapes: shapes.length > 0 ? [shapes] : null };
}

function joined(one: PictureUse, other: PictureUse): PictureUse {
  const size = {
    widthPt: Math.max(one.widthPt, other.widthPt),
    heightPt: Math.max(one.heightPt, other.heightPt),
  };
  if (!one.seen || !other.seen) return { ...size, ...(one.seen ? cutsOf(one) : cutsOf(other)) };
  const right = Math.max(one.seen.xPt + one.seen.widthPt, other.seen.xPt + other.seen.widthPt);
  const bottom = Math.max(one.seen.yPt + one.seen.heightPt, other.seen.yPt + other.seen.heightPt);
  const [xPt, yPt] = [Math.min(one.seen.xPt, other.seen.xPt), Math.min(one.seen.yPt, other.seen.yPt)];
  const seen = { xPt, yPt, widthPt: right - xPt, heightPt: bottom - yPt };
  return { ...size, seen, shapes: one.shapes && other.shapes ? [...one.shapes, ...other.shapes] : null };
}

function cutsOf({ seen, shapes }: PictureUse): Pick<PictureUse, 'seen' | 'shapes'> {
  return { seen, shapes };
}

/** Null where the map leaves nothing. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-9) return null;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

/** True for a box whose sides are the picture's sides, upright or turned by quarters: its bounds say all. */
function isBox(path: PathData, toUnit: Matrix): boolean {
  if (path.includes('C')) return false;
  const [a, b, c, d] = toUnit;
  const isStraight = (Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6) || (Math.abs(a) < 1e-6 && Math.abs(d) < 1e-6);
  if (!isStraight) return false;
  const numbers = (path.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  if (numbers.length !== 8 && numbers.length !== 10) return false;
  const box = boundsOf(path);
  const [left, right, top, bottom] = [box.xPt, box.xPt + box.widthPt, box.yPt, box.yPt + box.heightPt];
  const isCorner = (x: number, y: number): boolean => (x === left || x === right) && (y === top || y === bottom);
  const corners = new Set<string>();
  for (let at = 0; at < numbers.length; at += 2) {
    const [x = 0, y = 0] = numbers.slice(at, at + 2);
    if (!isCorner(x, y)) return false;
    corners.add(`${String(x)} ${String(y)}`);
  }
  return corners.size === 4;
}
