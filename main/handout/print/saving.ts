/**
 * Saves ink: grounds become white or a pale tint, and words dark. Pictures stay as they are, for a faded photograph proves
 * nothing; where a picture itself is the ground, and its words cannot be read in dark ink, the slide keeps everything it had.
 */
import { contrastBetween, luminanceOf, movedUntil, readableContrast } from '../../model/colour';
import { withInks, type Box, type Paint, type Stroke } from '../../model/geometry';
import { pointThrough, solid } from '../../model/geometry';
import type { Item, PathItem } from '../../model/scene';
import { contrastOn, groundAt, groundOf, type Ground, type TonesOf } from './behind';
import { outlineOf } from './outline';
import { inkOf, openReadableSheet, readable, sideOf } from './readable';
import { changedSheet, openSheet, withMark, withSolidGroups, type IsOther, type Mark, type Painted } from './sheet';

export interface Saved {
  readonly items: readonly Item[];
  /** The ground is a picture: nothing was changed. */
  readonly keptGround: boolean;
}

export interface SavingSheet {
  readonly items: readonly Item[];
  readonly size: Pick<Box, 'widthPt' | 'heightPt'>;
  readonly isFixed: (paint: Paint) => boolean;
  readonly isOther: IsOther;
}

/** What covers this share of a sheet is its ground, and becomes paper. */
const wholeShare = 0.85;
/** Smaller things that no words stand on keep their colour: a bar of a chart, an icon. */
const largeShare = 0.15;
/** So thick, a band from side to side is a ground and no rule. */
const stripeShare = 0.03;
/** A picture that covers so much, with words on it, is the ground of its slide. */
const pictureShare = 0.5;
/** A ground of this luminance takes hardly any ink. */
const [paleEnough, pale] = [0.8, 0.86];
/** Words that were light on dark keep their contrast when they become dark on light, within these. */
const [leastFlipped, mostContrast] = [7, 12];
/** WCAG 2.2, 1.4.11: what a line or a mark needs to be seen. */
const markContrast = 3;
/** Beside its ground a tint with less contrast has no edge. */
const edgeContrast = 1.2;

export function savingSheet({ items: given, size, isFixed, isOther }: SavingSheet, tonesOf: TonesOf): Saved {
  const items = withSolidGroups(given);
  const before = openSheet(items, isOther);
  const grounds = before.map((painted, index) => groundOf(before, index, painted, tonesOf));
  const behindWords = new Set(grounds.flatMap((ground) => ground?.from ?? []));
  const made = openReadableSheet(tonesOf, isFixed);
  /** Pictures that are the ground of words which nothing but a plate would make readable. */
  const inTheWay = new Set<number>();
  const saved = changedSheet(
    items,
    (mark, index): readonly Mark[] => {
      const painted = before[index];
      if (!painted) return [mark];
      const setting = { before, after: made.done, index, size, behindWords, tonesOf, isFixed };
      const item = mark.kind === 'path' ? savedPath(mark, setting) : mark;
      return made.add(withMark(painted, item), (paint, ground) => {
        const reading = readable(paint, ground, wantedFor(paint, grounds[index] ?? null), 'darker');
        if (reading.needsPlate)
          for (const each of ground.from) if (isLargePicture(made.done[each], size)) inTheWay.add(each);
        return reading;
      });
    },
    isOther,
  );
  const keptGround = inTheWay.size > 0;
  return { items: keptGround ? given : saved, keptGround };
}

function isLargePicture(painted: Painted | undefined, size: SavingSheet['size']): boolean {
  return (
    painted !== undefined &&
    (painted.item.kind === 'picture' || painted.item.kind === 'page') &&
    shareOf(painted.bounds, size) >= pictureShare
  );
}

/** White words on a dark ground become as dark on white as they were light. */
function wantedFor(paint: Paint, was: Ground | null): number {
  if (!was || sideOf(paint, was) === 'darker') return readableContrast;
  return Math.min(mostContrast, Math.max(leastFlipped, contrastOn(was, paint)));
}

interface PathSetting {
  readonly before: readonly Painted[];
  readonly after: readonly Painted[];
  readonly index: number;
  readonly size: SavingSheet['size'];
  readonly behindWords: ReadonlySet<number>;
  readonly tonesOf: TonesOf;
  readonly isFixed: (paint: Paint) => boolean;
}

function savedPath(path: PathItem, setting: PathSetting): PathItem {
  const { before, after, index, size, behindWords, tonesOf, isFixed } = setting;
  const painted = before[index];
  if (!painted) return path;
  const share = shareOf(painted.bounds, size);
  const edge = pointThrough(painted.map, ...firstEdge(path));
  const [was, now] = [groundAt(before, index, edge, tonesOf, 0), groundAt(after, after.length, edge, tonesOf, 0)];
  const stroke = path.stroke && !isFixed(path.stroke.paint) ? seenStroke(path.stroke, was, now) : path.stroke;
  if (!path.fill || isFixed(path.fill)) return { ...path, stroke };
  const isGround = behindWords.has(index) || share >= largeShare || isStripe(painted.bounds, size);
  if (!isGround) return { ...path, fill: seen(path.fill, was, now), stroke };
  if (share >= wholeShare) return { ...path, fill: whitened(path.fill), stroke };
  const fill = paled(path.fill);
  return { ...path, fill, stroke: stroke ?? edgeOf(path.fill, fill, was, now) };
}

/** A band from one side of the sheet to the other, as masters have them along an edge. */
function isStripe({ widthPt, heightPt }: Box, size: SavingSheet['size']): boolean {
  const [long, short] = [wholeShare, stripeShare];
  return (
    (widthPt >= long * size.widthPt && heightPt >= short * size.heightPt) ||
    (heightPt >= long * size.heightPt && widthPt >= short * size.widthPt)
  );
}

/** In the middle of the path's first stretch: a place on its edge. */
function firstEdge({ path }: PathItem): readonly [number, number] {
  const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = outlineOf(path).lines[0] ?? [];
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

function seenStroke(stroke: Stroke, was: Ground, now: Ground): Stroke {
  const paint = seen(stroke.paint, was, now);
  return paint === stroke.paint ? stroke : { ...stroke, paint };
}

/** A mark that could be seen can be seen still: one that was light on a dark ground is darkened. */
function seen(paint: Paint, was: Ground, now: Ground): Paint {
  const needed = Math.min(markContrast, contrastOn(was, paint));
  if (contrastOn(now, paint) >= needed) return paint;
  const dark = (rgb: string): string => movedUntil(rgb, '000000', (each) => contrastOn(now, solid(each)) >= needed);
  return recoloured(paint, dark);
}

function paled(paint: Paint): Paint {
  return recoloured(paint, (rgb) =>
    luminanceOf(rgb) >= paleEnough ? rgb : movedUntil(rgb, 'ffffff', (each) => luminanceOf(each) >= pale),
  );
}

function whitened(paint: Paint): Paint {
  return recoloured(paint, () => 'ffffff');
}

function recoloured(paint: Paint, change: (rgb: string) => string): Paint {
  return withInks(paint, (ink) => ({ ...ink, rgb: change(ink.rgb) }));
}

/** A line around what would lose its edge, in its own colour where that can be seen. */
function edgeOf(fill: Paint, next: Paint, was: Ground, now: Ground): Stroke | null {
  const isLost = contrastOn(now, next) < edgeContrast && contrastOn(was, fill) >= edgeContrast;
  if (!isLost) return null;
  const rgb = movedUntil(inkOf(fill), '000000', (each) => contrastBetween(each, 'ffffff') >= markContrast);
  return { paint: solid(rgb), widthPt: 0.75, dashPt: [], cap: 'butt', join: 'miter' };
}

function shareOf({ xPt, yPt, widthPt, heightPt }: Box, size: SavingSheet['size']): number {
  const width = Math.min(size.widthPt, xPt + widthPt) - Math.max(0, xPt);
  const height = Math.min(size.heightPt, yPt + heightPt) - Math.max(0, yPt);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (size.widthPt * size.heightPt);
}
