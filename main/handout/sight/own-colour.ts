/** Where a line has the colour of what it stands on, so that no eye finds it; what is doubtful counts as seen. */
import { stepsApart } from '../../model/colour';
import type { Paint } from '../../model/geometry';
import { holds, meet, touches, type Edges, type FlatPath } from '../../model/flat-path';
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

/** Whether a line of its colour leaves no trace at a point of the slide, by what lies beneath it there. */
export type IsAlike = (x: number, y: number) => boolean;

/** For a line what is alike beneath it, where it stands within those edges; null where its colour is on the slide once, so that none is. */
export type OwnColour = (line: LineItem, standing: Standing, box: Edges) => IsAlike | null;

/** Grounds are looked at only where a colour is on the slide twice. */
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
  return ({ paint }, { alpha, order }, box) => {
    if (paint.kind !== 'solid' || !isAColourHere(paint.rgb)) return null;
    grounds ??= groundsOf(items);
    const below = grounds.filter((ground) => ground.order < order && touches(ground.edges, box));
    return (x, y) => {
      const rgb = groundAt(x, y, below);
      return rgb !== null && stepsApart(paint.rgb, rgb) * paint.alpha * alpha <= sameColour;
    };
  };
}

/** Of grounds that lie over one another the last is seen, and beside them all the paper. */
function groundAt(x: number, y: number, below: readonly Ground[]): string | null {
  const ground = below.findLast(({ edges, holds }) => (holds ? holds(x, y) : isIn(edges, x, y)));
  return ground ? ground.rgb : paper;
}

function isIn({ left, top, right, bottom }: Edges, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
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
