/** Sheets put together in one line, and random ones. */
import fc from 'fast-check';
import { readableContrast } from '../../../../main/model/colour';
import { solid, type Box, type Matrix, type Paint } from '../../../../main/model/geometry';
import type { GroupItem, Item, LineItem, PathItem, PictureItem } from '../../../../main/model/scene';
import { contrastOn, groundOf, type Tones, type TonesOf } from '../../../../main/handout/print/behind';
import { openSheet, type IsOther } from '../../../../main/handout/print/sheet';
import { boxPath } from '../../../../main/handout/page/ink';
import { aHash } from '../../../builders/ids';
import { typesetter } from '../../typeset/bundled-fonts';

export const size = { widthPt: 400, heightPt: 300 };

export const box = (xPt: number, yPt: number, widthPt: number, heightPt: number): Box => ({
  xPt,
  yPt,
  widthPt,
  heightPt,
});

export function aBox(at: Box, fill: Paint | string, more: Partial<PathItem> = {}): PathItem {
  const paint = typeof fill === 'string' ? solid(fill) : fill;
  return { kind: 'path', path: boxPath(at), fill: paint, stroke: null, tag: 'artifact', ...more };
}

export const sheetOf = (rgb: string): PathItem => aBox(box(0, 0, size.widthPt, size.heightPt), rgb);

const face = typesetter.face('NotoSans-Regular');

export function aLine(text: string, xPt: number, baselinePt: number, paint: Paint | string, sizePt = 20): LineItem {
  const shaped = face.shape(text);
  return {
    kind: 'line',
    face: 'NotoSans-Regular',
    sizePt,
    xPt,
    baselinePt,
    words: [shaped],
    widthPt: (shaped.width * sizePt) / 1000,
    paint: typeof paint === 'string' ? solid(paint) : paint,
    lang: 'en',
    tag: 0,
  };
}

export function aPicture(at: Box, picture = aHash('a')): PictureItem {
  return { kind: 'picture', picture, box: at, alpha: 1, tag: 0 };
}

export function aGroup(items: readonly Item[], more: Partial<GroupItem> = {}): GroupItem {
  return { kind: 'group', matrix: [1, 0, 0, 1, 0, 0], clip: null, alpha: 1, items, ...more };
}

export const unknown: TonesOf = () => null;

/** Every picture of one lightness from edge to edge. */
export function toned(darkest: number, lightest = darkest, clear = 0): TonesOf {
  const tones: Tones = {
    columns: 1,
    rows: 1,
    darkest: Uint8Array.of(darkest),
    lightest: Uint8Array.of(lightest),
    clear: Uint8Array.of(clear),
  };
  return () => tones;
}

/** What cannot be read: each line whose contrast is under 4.5, with the contrast. */
export function unreadable(
  items: readonly Item[],
  tonesOf: TonesOf,
  isOther: IsOther = () => false,
): readonly string[] {
  const sheet = openSheet(items, isOther);
  return sheet.flatMap((painted, index) => {
    const { item } = painted;
    const ground = groundOf(sheet, index, painted, tonesOf);
    if (item.kind !== 'line' || !ground) return [];
    const contrast = contrastOn(ground, item.paint);
    const text = item.words.map((word) => word.text).join('');
    return contrast >= readableContrast - 0.001 || text.trim() === '' ? [] : [`${text}: ${contrast.toFixed(2)}`];
  });
}

const channel = fc.constantFrom(0, 40, 90, 128, 170, 200, 240, 255);
export const colour = fc
  .tuple(channel, channel, channel)
  .map((channels) => channels.map((value) => value.toString(16).padStart(2, '0')).join(''));
const alpha = fc.constantFrom(1, 1, 1, 0.8, 0.5, 0.2);
const ink = fc.record({ rgb: colour, alpha });
const plain = ink.map(({ rgb, alpha: opacity }) => solid(rgb, opacity));
const gradient = fc
  .tuple(colour, colour, alpha, fc.constantFrom('linear' as const, 'radial' as const))
  .map(([from, to, opacity, shape]): Paint => ({
    kind: 'gradient',
    shape,
    matrix: [300, 50, -50, 200, 20, 10],
    stops: [
      { at: 0, rgb: from, alpha: opacity },
      { at: 1, rgb: to, alpha: 1 },
    ],
  }));
const pattern = fc.tuple(ink, ink).map(([front, back]): Paint => ({
  kind: 'pattern',
  rows: 'ff88888888888888',
  matrix: [0.75, 0, 0, 0.75, 0, 0],
  front,
  back,
}));
const paint = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: gradient },
  { weight: 1, arbitrary: pattern },
);
const place = fc.tuple(
  fc.integer({ min: -40, max: 380 }),
  fc.integer({ min: -40, max: 280 }),
  fc.integer({ min: 1, max: 420 }),
  fc.integer({ min: 1, max: 320 }),
);
const shape = fc
  .tuple(place, paint, fc.option(plain), fc.constantFrom(0.5, 4, 20))
  .map(([[x, y, w, h], fill, line, widthPt]) =>
    aBox(box(x, y, w, h), fill, {
      stroke: line && { paint: line, widthPt, dashPt: [], cap: 'butt', join: 'miter' },
    }),
  );
const words = fc
  .tuple(fc.integer({ min: -10, max: 350 }), fc.integer({ min: 10, max: 295 }), plain, fc.constantFrom(8, 14, 30))
  .map(([x, y, ink, sizePt]) => aLine('Following money', x, y, ink, sizePt));
const picture = place.map(([x, y, w, h]) => aPicture(box(x, y, w, h)));
const flat = fc.oneof(
  { weight: 4, arbitrary: shape },
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: picture },
);
const map = fc.constantFrom<Matrix>([1, 0, 0, 1, 10, 5], [0.5, 0, 0, 0.5, 40, 60], [0.9, 0.3, -0.3, 0.9, 30, 0]);
const group = fc
  .tuple(fc.array(flat, { maxLength: 4 }), map, alpha, fc.boolean())
  .map(([items, matrix, opacity, clipped]) =>
    aGroup(items, { matrix, alpha: opacity, clip: clipped ? boxPath(box(20, 20, 250, 200)) : null }),
  );

/** Anything that a slide can hold, over a ground of any colour. */
export const randomSheet: fc.Arbitrary<readonly Item[]> = fc
  .tuple(
    fc.option(paint),
    fc.array(fc.oneof({ weight: 4, arbitrary: flat }, { weight: 1, arbitrary: group }), { maxLength: 10 }),
  )
  .map(([ground, items]) => (ground ? [aBox(box(0, 0, size.widthPt, size.heightPt), ground), ...items] : items));

/** Pictures that nobody looked into, and pictures of every lightness. */
export const randomTones: fc.Arbitrary<TonesOf> = fc.oneof(
  fc.constant(unknown),
  fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 1))
    .map(([one, other, clear]) => toned(Math.min(one, other), Math.max(one, other), clear)),
);
