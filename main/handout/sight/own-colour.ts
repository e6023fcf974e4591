/**
 * Which words of a line have the colour of what they stand on, so that no eye finds them. The passport looks at the finished file
 * in the same way; what is doubtful counts as seen.
 */
import { stepsApart } from '../../model/colour';
import { compose, pointThrough, type Matrix, type Paint } from '../../model/geometry';
import { holds, meet, touches, type Edges, type FlatPath } from '../../model/flat-path';
import { hasLetters } from '../../model/has-letters';
import type { Item, LineItem } from '../../model/scene';
import { edgesOfUnit, isSolid, pictureMap } from './covers';
import { mapLeaves, pathOn, type Standing } from './walk-scene';

/** The paper itself. */
export const paper = 'ffffff';
/** Of 255 steps: no printer tells such colours apart. */
export const sameColour = 6;
const slackPt = 0.1;

/** What a word may stand on, in the order of painting. */
interface Ground {
  readonly order: number;
  readonly edges: Edges;
  /** Null for a picture and for what lets light through: then the colour is not known. */
  readonly rgb: string | null;
  /** True where the ground is there; null for a picture, whose box alone counts. */
  readonly holds: ((x: number, y: number) => boolean) | null;
}

export type OwnColour = (line: LineItem, standing: Standing) => readonly boolean[] | null;

/** For each word whether it is unseen by its colour; null for a line of which none is. Grounds are looked at only where a colour is on the slide twice. */
export function openOwnColour(items: readonly Item[]): OwnColour {
  const colours = new Set([paper]);
  mapLeaves(items, (leaf) => {
    if (leaf.kind === 'path' && leaf.fill?.kind === 'solid') colours.add(leaf.fill.rgb);
    return [];
  });
  let grounds: readonly Ground[] | null = null;
  const known = new Map<string, boolean>();
  const isAColourHere = (rgb: string): boolean => {
    let is = known.get(rgb);
    if (is === undefined) known.set(rgb, (is = [...colours].some((one) => stepsApart(one, rgb) <= sameColour)));
    return is;
  };
  return (line, { map, alpha, order }) => {
    const { paint } = line;
    if (paint.kind !== 'solid' || !isAColourHere(paint.rgb)) return null;
    grounds ??= groundsOf(items);
    const below = grounds.filter((ground) => ground.order < order);
    let x = line.xPt;
    const unseen = line.words.map((word, index) => {
      const from = x;
      const widthPt = (word.width * line.sizePt) / 1000;
      x += widthPt + (line.gapsPt?.[index] ?? 0);
      if (!hasLetters(word.text)) return false;
      const ground = groundAt(coreOf(compose(map, [1, 0, 0, 1, from, line.baselinePt]), widthPt, line.sizePt), below);
      return ground !== null && stepsApart(paint.rgb, ground) * paint.alpha * alpha <= sameColour;
    });
    return unseen.some(Boolean) ? unseen : null;
  };
}

/** The corners of what a word surely inks, from its baseline to half its height. */
function coreOf(map: Matrix, widthPt: number, sizePt: number): readonly (readonly [number, number])[] {
  const top = -sizePt / 2;
  return (
    [
      [0, top],
      [widthPt, top],
      [widthPt, 0],
      [0, 0],
    ] as const
  ).map(([x, y]) => pointThrough(map, x, y));
}

/** Null where two colours meet beneath, or one that is not known. */
function groundAt(corners: readonly (readonly [number, number])[], below: readonly Ground[]): string | null {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const box: Edges = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const ground = below.findLast(({ edges }) => touches(edges, box));
  if (!ground) return paper;
  return ground.holds && corners.every(([x, y]) => ground.holds?.(x, y) === true) ? ground.rgb : null;
}

function groundsOf(items: readonly Item[]): readonly Ground[] {
  const grounds: Ground[] = [];
  mapLeaves(items, (leaf, { map, clips, alpha, order }) => {
    if (leaf.kind === 'picture')
      grounds.push({ order, edges: clipped(edgesOfUnit(pictureMap(leaf, map)), clips), rgb: null, holds: null });
    else if (leaf.kind === 'page')
      grounds.push({
        order,
        edges: { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
        rgb: null,
        holds: null,
      });
    else if (leaf.kind === 'path' && leaf.fill) {
      const path = pathOn(leaf.path, map, leaf.evenOdd === true);
      if (!path) return [];
      const all = [path, ...clips];
      grounds.push({
        order,
        edges: clipped(path, clips),
        rgb: colourOf(leaf.fill, alpha),
        holds: (x, y) => all.every((each) => holds(each, x, y, slackPt)),
      });
    }
    return [];
  });
  return grounds;
}

function clipped(edges: Edges, clips: readonly FlatPath[]): Edges {
  return clips.reduce<Edges>(meet, edges);
}

/** The one colour of what lets no light through, else null. */
export function colourOf(fill: Paint, alpha: number): string | null {
  return fill.kind === 'solid' && isSolid(fill, alpha) ? fill.rgb : null;
}
