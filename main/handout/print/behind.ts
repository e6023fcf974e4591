/** What is behind a place of a sheet: the colour that a reader sees there before the words are printed. */
import { colourOf, contrastOf, luminanceOf, mixed } from '../../model/colour';
import { pointThrough, type Paint, inksOf } from '../../model/geometry';
import type { PictureItem } from '../../model/scene';
import { fills, outlineOf, touches } from './outline';
import { boundsOf, inverseOf, type Painted } from './sheet';

/** How light a picture is, cell by cell from its top left corner, row by row. */
export interface Tones {
  readonly columns: number;
  readonly rows: number;
  /** The darkest and the lightest of a cell, as greys from 0 to 255. */
  readonly darkest: Uint8Array;
  readonly lightest: Uint8Array;
  /** 1 where something can be seen through it. */
  readonly clear: Uint8Array;
}

/** Null for a picture that nobody has looked into: it may be anything from black to white. */
export type TonesOf = (picture: PictureItem) => Tones | null;

/** From the darkest to the lightest colour behind a text; one colour where both are the same. */
export interface Ground {
  readonly darkest: string;
  readonly lightest: string;
  /** Places in the sheet of what it is made of, the topmost first; paper is not among them. */
  readonly from: readonly number[];
}

export const paper: Ground = { darkest: 'ffffff', lightest: 'ffffff', from: [] };

/** What stands at a point of one mark. */
interface Coat {
  readonly darkest: string;
  readonly lightest: string;
  readonly alpha: number;
  /** In parts seen through: what lies under it shows as well. */
  readonly torn?: boolean;
}

/**
 * The ground at a point of the sheet, made of what was painted before `before`. Marks that are seen through are mixed with
 * what they lie on; words are no ground, and neither is what is thinner than `leastPt`: a rule in a table, an underline.
 */
export function groundAt(
  sheet: readonly Painted[],
  before: number,
  [x, y]: readonly [number, number],
  tonesOf: TonesOf,
  leastPt: number,
): Ground {
  const coats: Coat[] = [];
  const from: number[] = [];
  for (let index = before - 1; index >= 0; index -= 1) {
    const mark = sheet[index];
    if (!mark || mark.item.kind === 'line' || !isIn(mark, x, y)) continue;
    const coat = coatAt(mark, x, y, tonesOf, leastPt);
    if (!coat || coat.alpha < 0.01) continue;
    coats.push(coat);
    from.push(index);
    if (coat.alpha > 0.99 && !coat.torn) break;
  }
  let [darkest, lightest] = [paper.darkest, paper.lightest];
  for (const coat of coats.reverse()) {
    const [dark, light] = [mixed(darkest, coat.darkest, coat.alpha), mixed(lightest, coat.lightest, coat.alpha)];
    darkest = coat.torn ? darker(darkest, dark) : dark;
    lightest = coat.torn ? lighter(lightest, light) : light;
  }
  return { darkest, lightest, from };
}

function isIn({ bounds, clips }: Painted, x: number, y: number): boolean {
  if (x < bounds.xPt || y < bounds.yPt || x > bounds.xPt + bounds.widthPt || y > bounds.yPt + bounds.heightPt)
    return false;
  return clips.every(({ outline, inverse }) => fills(outline, ...pointThrough(inverse, x, y), false));
}

function coatAt(
  { item, map, inverse, bounds, alpha }: Painted,
  sheetX: number,
  sheetY: number,
  tonesOf: TonesOf,
  leastPt: number,
): Coat | null {
  const [x, y] = pointThrough(inverse, sheetX, sheetY);
  switch (item.kind) {
    case 'path': {
      const outline = outlineOf(item.path);
      const lineWidthPt = item.stroke ? item.stroke.widthPt * scaleOf(map) : 0;
      if (item.stroke && lineWidthPt >= leastPt && touches(outline, x, y, item.stroke.widthPt / 2))
        return coatOf(item.stroke.paint, x, y, alpha);
      if (!item.fill || Math.min(bounds.widthPt, bounds.heightPt) < leastPt) return null;
      return fills(outline, x, y, item.evenOdd === true) ? coatOf(item.fill, x, y, alpha) : null;
    }
    case 'picture':
      return toneAt(item, x, y, alpha, tonesOf(item));
    case 'page':
      return { darkest: '000000', lightest: 'ffffff', alpha };
    case 'line':
      return null;
  }
}

function toneAt({ box, alpha: own }: PictureItem, x: number, y: number, alpha: number, tones: Tones | null): Coat {
  if (!tones) return { darkest: '000000', lightest: 'ffffff', alpha: own * alpha };
  const column = Math.min(tones.columns - 1, Math.max(0, Math.floor(((x - box.xPt) / box.widthPt) * tones.columns)));
  const row = Math.min(tones.rows - 1, Math.max(0, Math.floor(((y - box.yPt) / box.heightPt) * tones.rows)));
  const cell = row * tones.columns + column;
  const grey = (value: number): string => colourOf([value, value, value]);
  return {
    darkest: grey(tones.darkest[cell] ?? 0),
    lightest: grey(tones.lightest[cell] ?? 255),
    alpha: own * alpha,
    torn: tones.clear[cell] === 1,
  };
}

function coatOf(paint: Paint, x: number, y: number, alpha: number): Coat {
  if (paint.kind === 'pattern') return patternCoat(paint, alpha);
  const { rgb, alpha: own } = paint.kind === 'solid' ? paint : stopAt(paint, x, y);
  return { darkest: rgb, lightest: rgb, alpha: own * alpha };
}

/** Lines as fine as a pattern's stand behind every letter together with what is between them. */
function patternCoat({ front, back }: Extract<Paint, { kind: 'pattern' }>, alpha: number): Coat {
  const seen = [front, back].filter((ink) => ink.alpha > 0.01);
  const [one = front, other = one] = seen;
  return {
    darkest: darker(one.rgb, other.rgb),
    lightest: lighter(one.rgb, other.rgb),
    alpha: Math.max(front.alpha, back.alpha) * alpha,
    torn: Math.min(front.alpha, back.alpha) < 0.99,
  };
}

type Gradient = Extract<Paint, { kind: 'gradient' }>;

function stopAt({ matrix, shape, stops }: Gradient, x: number, y: number): { rgb: string; alpha: number } {
  const [u, v] = pointThrough(inverseOf(matrix), x, y);
  const at = Math.min(1, Math.max(0, shape === 'linear' ? u : Math.hypot(u, v)));
  const sorted = [...stops].sort((one, other) => one.at - other.at);
  const next = sorted.findIndex((stop) => stop.at >= at);
  const to = sorted[next === -1 ? sorted.length - 1 : next];
  const from = sorted[Math.max(0, next - 1)] ?? to;
  if (!to || !from) return { rgb: 'ffffff', alpha: 0 };
  const share = to.at === from.at ? 1 : Math.min(1, Math.max(0, (at - from.at) / (to.at - from.at)));
  return { rgb: mixed(from.rgb, to.rgb, share), alpha: from.alpha + (to.alpha - from.alpha) * share };
}

/** Points across a line and down its letters at which its ground is looked at. */
const mostAcross = 24;
const down = [0.12, 0.5, 0.88];
/** What is thinner than this share of a line's height is no ground of it. */
const thinnest = 0.25;

/**
 * The ground of a line of words: everything behind its letters that was painted before `before`, from the darkest to the
 * lightest. Null for what is no line, and where the whole of it is clipped away.
 */
export function groundOf(
  sheet: readonly Painted[],
  before: number,
  { item, map, clips }: Painted,
  tonesOf: TonesOf,
): Ground | null {
  if (item.kind !== 'line') return null;
  const box = boundsOf(item);
  const across = Math.min(mostAcross, Math.max(2, Math.ceil((2 * box.widthPt) / Math.max(0.1, box.heightPt))));
  const leastPt = thinnest * box.heightPt * scaleOf(map);
  const from = new Set<number>();
  let found: { darkest: string; lightest: string } | null = null;
  for (let column = 0; column < across; column += 1) {
    for (const share of down) {
      const at = (column + 0.5) / across;
      const [x, y] = pointThrough(map, box.xPt + at * box.widthPt, box.yPt + share * box.heightPt);
      if (!clips.every(({ outline, inverse }) => fills(outline, ...pointThrough(inverse, x, y), false))) continue;
      const ground = groundAt(sheet, before, [x, y], tonesOf, leastPt);
      for (const each of ground.from) from.add(each);
      found = found
        ? { darkest: darker(found.darkest, ground.darkest), lightest: lighter(found.lightest, ground.lightest) }
        : ground;
    }
  }
  return found && { darkest: found.darkest, lightest: found.lightest, from: [...from] };
}

function darker(one: string, other: string): string {
  return one === other || luminanceOf(one) <= luminanceOf(other) ? one : other;
}

function lighter(one: string, other: string): string {
  return one === other || luminanceOf(one) >= luminanceOf(other) ? one : other;
}

/** The least contrast that words of a paint have anywhere on a ground; a paint that is seen through shows the ground too. */
export function contrastOn(ground: Ground, paint: Paint): number {
  const inks = inksOf(paint);
  const [low, high] = [luminanceOf(ground.darkest), luminanceOf(ground.lightest)];
  return Math.min(
    ...inks.map(({ rgb, alpha }) => {
      const [onDark, onLight] = [ground.darkest, ground.lightest].map((back) => luminanceOf(mixed(back, rgb, alpha)));
      const ink = luminanceOf(rgb);
      // Between the two there is a place of just this lightness.
      if (alpha > 0.99 && ink > low && ink < high) return 1;
      return Math.min(contrastOf(onDark ?? 0, low), contrastOf(onLight ?? 0, high));
    }),
  );
}

/** How many points of the sheet a point of the item is. */
function scaleOf([a, b]: Painted['map']): number {
  return Math.hypot(a, b);
}
