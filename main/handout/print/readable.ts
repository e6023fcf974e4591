/** Words that can be read: their ink is moved away from what is behind them, or they get a plate of their own. */
import { luminanceOf, mixed, movedUntil, readableContrast } from '../../model/colour';
import { solid, type Paint, flat } from '../../model/geometry';
import type { LineItem, PathItem } from '../../model/scene';
import { boxPath } from '../page/ink';
import { contrastOn, groundOf, type Ground, type TonesOf } from './behind';
import { boundsOf, withMark, type Mark, type Painted } from './sheet';

/** Behind words on a picture that is light here and dark there: white, so that the picture still shows a little. */
const plateAlpha = 0.85;

export interface Reading {
  readonly paint: Paint;
  /** The words cannot be read on their ground in any colour: a plate must lie between. */
  readonly needsPlate: boolean;
}

/**
 * The paint itself where it can be read; otherwise the nearest one that can, darker or lighter. `wanted` is a contrast to
 * strive for, never less than what must be; `first` says which way is tried first.
 */
export function readable(paint: Paint, ground: Ground, wanted: number, first: 'darker' | 'lighter'): Reading {
  if (contrastOn(ground, paint) >= wanted) return { paint, needsPlate: false };
  const ways = first === 'darker' ? (['000000', 'ffffff'] as const) : (['ffffff', '000000'] as const);
  const rgb = inkOf(paint);
  for (const way of ways) {
    const moved = solid(movedUntil(rgb, way, (each) => contrastOn(ground, solid(each)) >= wanted));
    if (contrastOn(ground, moved) >= readableContrast) return { paint: moved, needsPlate: false };
  }
  return { paint: readable(solid(rgb), onPlate(ground), readableContrast, 'darker').paint, needsPlate: true };
}

/** The way in which a paint stands out from its ground already. */
export function sideOf(paint: Paint, { darkest, lightest }: Ground): 'darker' | 'lighter' {
  const middle = luminanceOf(mixed(darkest, lightest, 0.5));
  return luminanceOf(inkOf(paint)) > middle ? 'lighter' : 'darker';
}

/** The colour of a paint: of a gradient the one it begins with. */
export function inkOf(paint: Paint): string {
  return flat(paint).rgb;
}

function onPlate({ darkest, lightest, from }: Ground): Ground {
  return { darkest: mixed(darkest, 'ffffff', plateAlpha), lightest: mixed(lightest, 'ffffff', plateAlpha), from };
}

/** The plate behind a line of words, as large as its letters. */
function plateOf(line: LineItem): PathItem {
  return {
    kind: 'path',
    path: boxPath(boundsOf(line)),
    fill: solid('ffffff', plateAlpha),
    stroke: null,
    tag: 'artifact',
  };
}

/** Where the words of a sheet are made readable: what was done is the ground of what comes. */
export interface ReadableSheet {
  /** The mark as it is to be painted, with a plate before it where it needs one. `read` says how a line is to be read. */
  readonly add: (painted: Painted, read: (paint: Paint, ground: Ground) => Reading) => readonly Mark[];
  readonly done: readonly Painted[];
}

export function openReadableSheet(tonesOf: TonesOf, isFixed: (paint: Paint) => boolean): ReadableSheet {
  const done: Painted[] = [];
  const marksOf = (painted: Painted, read: (paint: Paint, ground: Ground) => Reading): readonly Mark[] => {
    const { item } = painted;
    if (item.kind !== 'line' || isFixed(item.paint)) return [item];
    const ground = groundOf(done, done.length, painted, tonesOf);
    if (!ground) return [item];
    const { paint, needsPlate } = read(item.paint, ground);
    const line = paint === item.paint ? item : { ...item, paint };
    return needsPlate ? [plateOf(item), line] : [line];
  };
  return {
    done,
    add: (painted, read) => {
      const marks = marksOf(painted, read);
      for (const item of marks) done.push(withMark(painted, item));
      return marks;
    },
  };
}
