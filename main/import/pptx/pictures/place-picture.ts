/** A picture into a box: crop, stretch and tiles, so that nothing outside what is seen is kept. */
import type { DrawnPicture } from '../../../model/drawing';
import type { Box, PathData } from '../../../model/geometry';
import { relationshipOf, type Note, type Scope } from '../slide/scope';
import { colourElements, readColour, type Colours } from '../style/colour';
import {
  attribute,
  child,
  descend,
  flagAttribute,
  madeOf,
  numberAttribute,
  pointsAttribute,
  type Xml,
} from '../xml/xml';
import type { Recolour, WantedPicture } from './picture-desk';

interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PictureFill {
  readonly part: string;
  readonly source: Sides;
  readonly recolour: readonly Recolour[];
  readonly alpha: number;
  /** The `a:blipFill` or `p:blipFill`. */
  readonly element: Xml;
}

const mostTiles = 400;
const mostRepeats = 32;
/** So large, at its natural size and in square points, a picture of tiles may become: about four megapixels at 96 to the inch. */
const mostSeamlessPt = 2_400_000;

function sidesOf(element: Xml | null): Sides {
  const [left = 0, top = 0, right = 0, bottom = 0] = ['l', 't', 'r', 'b'].map(
    (side) => (numberAttribute(element, side) ?? 0) / 100_000,
  );
  return { left, top, right: 1 - right, bottom: 1 - bottom };
}

/** Children of a picture that change no colour; its opacity is read on its own, and artistic effects are in its pixels already. */
const uncoloured: ReadonlySet<string> = new Set(['a:alphaModFix', 'a:extLst']);

/** Changes that are not drawn are told. */
function readRecolour(blip: Xml, palette: Colours, note: Note): readonly Recolour[] {
  return blip.children.flatMap((effect): readonly Recolour[] => {
    const colours = (of: Xml | null) =>
      (of?.children ?? [])
        .filter(({ name }) => colourElements.has(name))
        .map((one) => readColour(one, palette) ?? { rgb: '808080', alpha: 1 });
    switch (effect.name) {
      case 'a:grayscl':
        return [{ kind: 'grey' }];
      case 'a:biLevel':
        return [{ kind: 'two-tone', threshold: (numberAttribute(effect, 'thresh') ?? 50_000) / 100_000 }];
      case 'a:duotone': {
        const [dark, light] = colours(effect);
        return [{ kind: 'duotone', dark: dark?.rgb ?? '000000', light: light?.rgb ?? 'ffffff' }];
      }
      case 'a:clrChange': {
        const [from] = colours(child(effect, 'a:clrFrom'));
        const [to = { rgb: 'ffffff', alpha: 0 }] = colours(child(effect, 'a:clrTo'));
        return [{ kind: 'change', from: from?.rgb ?? 'ffffff', to: to.rgb, alpha: to.alpha }];
      }
      case 'a:lum': {
        const bright = (numberAttribute(effect, 'bright') ?? 0) / 100_000;
        const contrast = (numberAttribute(effect, 'contrast') ?? 0) / 100_000;
        // Files are full of those that say nothing.
        return bright === 0 && contrast === 0 ? [] : [{ kind: 'luminance', bright, contrast }];
      }
      default:
        if (!uncoloured.has(effect.name)) note('pptx.recolour-ignored', 'information');
        return [];
    }
  });
}

/** Reads which picture a fill shows; null where the file does not carry it. */
export function readPictureFill(element: Xml, scope: Scope, palette: Colours = scope.colours): PictureFill | null {
  const blip = child(element, 'a:blip');
  const relationship = relationshipOf(scope, attribute(blip, 'r:embed'));
  if (!blip || !relationship?.part) {
    const linked = relationshipOf(scope, attribute(blip, 'r:link'));
    if (linked) scope.note('pptx.picture-linked', 'look', { target: linked.target.slice(0, 200) });
    else scope.note('pptx.picture-missing', 'look');
    return null;
  }
  const alpha = (numberAttribute(child(blip, 'a:alphaModFix'), 'amt') ?? 100_000) / 100_000;
  return {
    part: relationship.part,
    source: sidesOf(child(element, 'a:srcRect')),
    recolour: readRecolour(blip, palette, scope.note),
    alpha: Math.max(0, Math.min(1, alpha)),
    element,
  };
}

/** Cuts two boxes that map to each other down to where both lie within 0 to 1. */
function cutBoth(source: Sides, place: Sides): { readonly source: Sides; readonly place: Sides } | null {
  const cut = (a0: number, a1: number, b0: number, b1: number): readonly [number, number, number, number] | null => {
    if (a1 - a0 <= 1e-6 || b1 - b0 <= 1e-6) return null;
    const rate = (b1 - b0) / (a1 - a0);
    const first = Math.max(0, -a0, -b0 / rate);
    const high = Math.max(0, a1 - 1, (b1 - 1) / rate);
    if (a1 - a0 - first - high <= 1e-6) return null;
    return [a0 + first, a1 - high, b0 + first * rate, b1 - high * rate];
  };
  const across = cut(source.left, source.right, place.left, place.right);
  const down = cut(source.top, source.bottom, place.top, place.bottom);
  if (!across || !down) return null;
  return {
    source: { left: across[0], right: across[1], top: down[0], bottom: down[1] },
    place: { left: across[2], right: across[3], top: down[2], bottom: down[3] },
  };
}

const isWhole = ({ left, top, right, bottom }: Sides): boolean =>
  left <= 1e-5 && top <= 1e-5 && right >= 1 - 1e-5 && bottom >= 1 - 1e-5;

function wantedOf(fill: PictureFill, source: Sides): WantedPicture {
  return { part: fill.part, recolour: fill.recolour, crop: isWhole(source) ? null : source };
}

const alignments: Readonly<Record<string, readonly [number, number]>> = {
  tl: [0, 0],
  t: [0.5, 0],
  tr: [1, 0],
  l: [0, 0.5],
  ctr: [0.5, 0.5],
  r: [1, 0.5],
  bl: [0, 1],
  b: [0.5, 1],
  br: [1, 1],
};

interface Tiles {
  readonly boxes: readonly Box[];
  readonly repeat: number;
}

function tilesOf(tile: Xml, fill: PictureFill, widthPt: number, heightPt: number, scope: Scope): Tiles | null {
  const natural = scope.pictures.size(fill.part);
  if (!natural) return null;
  const scaled = (name: string): number => Math.abs(numberAttribute(tile, name) ?? 100_000) / 100_000;
  const [one, high] = [
    natural.widthPt * scaled('sx') * (fill.source.right - fill.source.left),
    natural.heightPt * scaled('sy') * (fill.source.bottom - fill.source.top),
  ];
  if (!(one > 0.5 && high > 0.5)) return null;
  // Very small ones are laid side by side in one picture beforehand.
  const count = (times: number): number => (widthPt / (one * times) + 2) * (heightPt / (high * times) + 2);
  let repeat = 1;
  while (count(repeat) > mostTiles && repeat < mostRepeats) repeat *= 2;
  if (count(repeat) > mostTiles) return null;
  // Where what is beneath shines through, a seam between two tiles would be seen.
  const covering = Math.ceil(Math.max(widthPt / one, heightPt / high)) + 1;
  if (fill.alpha < 1 && natural.widthPt * natural.heightPt * covering ** 2 <= mostSeamlessPt) repeat = covering;
  const [width, height] = [one * repeat, high * repeat];
  const [ax, ay] = alignments[attribute(tile, 'algn') ?? 'tl'] ?? [0, 0];
  // By the tile itself, also where several are laid in one picture: that begins at any of them.
  const start = (size: number, room: number, share: number, offset: number): number => {
    const first = (room - size) * share + offset;
    return first - Math.ceil(first / size) * size;
  };
  const [x0, y0] = [
    start(one, widthPt, ax, pointsAttribute(tile, 'tx') ?? 0),
    start(high, heightPt, ay, pointsAttribute(tile, 'ty') ?? 0),
  ];
  const boxes: Box[] = [];
  for (let y = y0; y < heightPt; y += height)
    for (let x = x0; x < widthPt; x += width)
      if (x + width > 0 && y + height > 0) boxes.push({ xPt: x, yPt: y, widthPt: width, heightPt: height });
  return { boxes, repeat };
}

/** A shape's fill that says neither is laid as tiles, as PowerPoint and Keynote have it; a picture by itself is stretched. */
function tileOf(element: Xml): Xml | null {
  const isOpen = element.name === 'a:blipFill' && child(element, 'a:stretch') === null;
  return child(element, 'a:tile') ?? (isOpen ? madeOf('a:tile') : null);
}

export interface PicturePlace {
  readonly widthPt: number;
  readonly heightPt: number;
  /** The shape's outline, where it is no box. */
  readonly clip: PathData | null;
  readonly flipped: DrawnPicture['flipped'];
  readonly turnedDeg: number;
  readonly boxPath: PathData;
}

/** The picture as it is drawn into a shape; null where nothing of it is seen. */
export function placePicture(fill: PictureFill, place: PicturePlace, scope: Scope): DrawnPicture | null {
  const { widthPt, heightPt, clip, flipped } = place;
  const tile = tileOf(fill.element);
  const shared = {
    kind: 'picture',
    alpha: fill.alpha,
    flipped,
    turnedDeg: flagAttribute(fill.element, 'rotWithShape') === false ? -place.turnedDeg : 0,
  } as const;
  const tiles = tile ? tilesOf(tile, fill, widthPt, heightPt, scope) : null;
  if (tiles) {
    const { boxes, repeat } = tiles;
    const wanted = { ...wantedOf(fill, fill.source), ...(repeat > 1 ? { repeat } : {}) };
    return { ...shared, picture: scope.pictures.want(wanted), boxes, clip: clip ?? place.boxPath };
  }
  if (tile) scope.note('pptx.tile-stretched', 'information');
  const target = sidesOf(descend(fill.element, 'a:stretch', 'a:fillRect'));
  const cut = cutBoth(fill.source, tile ? sidesOf(null) : target);
  if (!cut) return null;
  const box: Box = {
    xPt: cut.place.left * widthPt,
    yPt: cut.place.top * heightPt,
    widthPt: (cut.place.right - cut.place.left) * widthPt,
    heightPt: (cut.place.bottom - cut.place.top) * heightPt,
  };
  return { ...shared, picture: scope.pictures.want(wantedOf(fill, cut.source)), boxes: [box], clip };
}
