/** What hides whatever lies beneath it on a slide: opaque shapes, and pictures without a clear pixel. */
import { inksOf, type Matrix, type Paint } from '../../model/geometry';
import { holds, meet, type Edges } from '../../model/flat-path';
import type { Item, PathItem, PictureItem } from '../../model/scene';
import { mapLeaves, pathOn, type Standing } from './walk-scene';

export interface Cover {
  readonly order: number;
  readonly edges: Edges;
  readonly hides: (x: number, y: number) => boolean;
}

/** Reading a picture's pixels takes a while, so `isOpaque` is asked only where something may lie beneath it. */
export function coversOf(items: readonly Item[], isOpaque: (picture: PictureItem) => boolean): readonly Cover[] {
  const covers: Cover[] = [];
  mapLeaves(items, (leaf, standing) => {
    const cover =
      leaf.kind === 'path'
        ? ofPath(leaf, standing)
        : leaf.kind === 'picture'
          ? ofPicture(leaf, standing, isOpaque)
          : null;
    if (cover) covers.push(cover);
    return [];
  });
  return covers;
}

export function isSolid(paint: Paint, alpha: number): boolean {
  return inksOf(paint).every((each) => each.alpha * alpha >= 0.999);
}

function ofPath(item: PathItem, { map, clips, alpha, order }: Standing): Cover | null {
  if (!item.fill || !isSolid(item.fill, alpha)) return null;
  const path = pathOn(item.path, map, item.evenOdd === true);
  if (!path) return null;
  const all = [path, ...clips];
  return { order, edges: all.reduce<Edges>(meet, path), hides: (x, y) => all.every((each) => holds(each, x, y)) };
}

function ofPicture(
  item: PictureItem,
  { map, clips, alpha, order }: Standing,
  isOpaque: (picture: PictureItem) => boolean,
): Cover | null {
  if (item.alpha * alpha < 0.999) return null;
  const unit = pictureMap(item, map);
  const inside = insideUnit(unit);
  const edges = clips.reduce<Edges>(meet, edgesOfUnit(unit));
  let opaque: boolean | null = null;
  return {
    order,
    edges,
    hides: (x, y) => {
      const [u, v] = inside(x, y);
      if (u < 0 || u > 1 || v < 0 || v > 1 || !clips.every((clip) => holds(clip, x, y))) return false;
      return (opaque ??= isOpaque(item));
    },
  };
}

/** From the unit square (y downwards) to the slide. */
export function pictureMap({ box }: PictureItem, [a, b, c, d, e, f]: Matrix): Matrix {
  const { xPt, yPt, widthPt, heightPt } = box;
  return [a * widthPt, b * widthPt, c * heightPt, d * heightPt, a * xPt + c * yPt + e, b * xPt + d * yPt + f];
}

/** From the slide to the unit square. A picture without a width or height is nowhere. */
export function insideUnit([a, b, c, d, e, f]: Matrix): (x: number, y: number) => readonly [number, number] {
  const area = a * d - b * c;
  if (area === 0) return () => [-1, -1];
  return (x, y) => [(d * (x - e) - c * (y - f)) / area, (a * (y - f) - b * (x - e)) / area];
}

export function edgesOfUnit([a, b, c, d, e, f]: Matrix): Edges {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
