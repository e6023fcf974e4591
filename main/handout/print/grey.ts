/**
 * Everything in grey, for printers without colour. A grey has the luminance of the colour it stands for, so every contrast stays
 * what it was; words that would merge with what is behind them are pushed away from it.
 */
import { greyOf, readableContrast } from '../../model/colour';
import { withInks, type Paint } from '../../model/geometry';
import type { Item } from '../../model/scene';
import type { Ground, TonesOf } from './behind';
import { openReadableSheet, readable, sideOf, type Reading } from './readable';
import { changedSheet, openSheet, withSolidGroups, type IsOther, type Mark } from './sheet';

/** `isFixed` names paints that must stay as they are: the label's. Pictures are made grey when they are drawn. */
export function greySheet(
  items: readonly Item[],
  tonesOf: TonesOf,
  isFixed: (paint: Paint) => boolean,
  isOther: IsOther,
): readonly Item[] {
  const grey = changedSheet(withSolidGroups(items), (mark) => [greyMark(mark, isFixed)], isOther);
  const sheet = openSheet(grey, isOther);
  const made = openReadableSheet(tonesOf, isFixed);
  const read = (paint: Paint, ground: Ground): Reading =>
    readable(paint, ground, readableContrast, sideOf(paint, ground));
  return changedSheet(grey, (mark, index) => (sheet[index] ? made.add(sheet[index], read) : [mark]), isOther);
}

function greyMark(mark: Mark, isFixed: (paint: Paint) => boolean): Mark {
  const inGrey = (paint: Paint): Paint => (isFixed(paint) ? paint : greyPaint(paint));
  switch (mark.kind) {
    case 'line':
      return { ...mark, paint: inGrey(mark.paint) };
    case 'path':
      return {
        ...mark,
        fill: mark.fill && inGrey(mark.fill),
        stroke: mark.stroke && { ...mark.stroke, paint: inGrey(mark.stroke.paint) },
      };
    case 'picture':
      return mark;
    case 'page':
      return { ...mark, grey: true };
  }
}

function greyPaint(paint: Paint): Paint {
  return withInks(paint, (ink) => ({ ...ink, rgb: greyOf(ink.rgb) }));
}
