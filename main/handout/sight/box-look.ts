/** What has been painted on a drawing so far, as boxes: what may hide what, and what words may stand on. */
import { stepsApart } from '../../model/colour';
import type { Drawing } from '../../model/drawing';
import { isEmpty, meet, touches, type Edges } from '../../model/flat-path';
import { boxThrough, type Box, type Matrix, type Paint } from '../../model/geometry';
import { paper, sameColour } from './own-colour';

/** Something painted. */
export interface Painted {
  readonly edges: Edges;
  /** The colours that words on it might share with it; none for a picture and for what lets light through. */
  readonly colours: readonly string[] | 'unknown';
  /** False where words within its edges may stand beside it. */
  readonly isWhole: boolean;
  /** Whether it may hide what is beneath. */
  readonly hides: boolean;
}

/** Each answers false where boxes do not tell. */
export interface BoxLook {
  readonly paint: (painted: Painted) => boolean;
  /** `ground` instead of all that is painted beneath. */
  readonly arePlain: (inks: readonly Paint[], edges: Edges, ground?: readonly string[]) => boolean;
  readonly seeWords: (edges: Edges) => boolean;
  /** `edges` of the whole picture, and of what its clip leaves of it. */
  readonly seePicture: (edges: Edges, clipped: Edges, map: Matrix) => boolean;
}

/** Samples across and down a picture, as only-seen.ts takes them. */
const samples = 32;

interface SeenPicture {
  readonly room: Edges;
  /** How far its samples lie apart; null for one that is turned. */
  readonly step: { readonly across: number; readonly down: number } | null;
  /** Samples that nothing hides, at least. */
  clear: number;
}

export function openBoxLook({ widthPt, heightPt }: Pick<Drawing, 'widthPt' | 'heightPt'>): BoxLook {
  const slide: Edges = { left: 0, top: 0, right: widthPt, bottom: heightPt };
  const painted: Painted[] = [];
  const words: Edges[] = [];
  const pictures: SeenPicture[] = [];

  const staysSeen = (picture: SeenPicture, cover: Edges): boolean => {
    if (!touches(picture.room, cover)) return true;
    if (!picture.step) return false;
    const part = meet(picture.room, cover);
    picture.clear -=
      (Math.floor((part.right - part.left) / picture.step.across) + 2) *
      (Math.floor((part.bottom - part.top) / picture.step.down) + 2);
    return picture.clear > 0;
  };

  return {
    paint(one) {
      const hidesNothing =
        !one.hides ||
        (!words.some((edges) => touches(edges, one.edges)) &&
          pictures.every((picture) => staysSeen(picture, one.edges)));
      painted.push(one);
      return hidesNothing;
    },
    arePlain(inks, edges, ground) {
      const stand = (colours: Painted['colours']): boolean =>
        colours !== 'unknown' && !colours.some((rgb) => inks.some((ink) => isAlike(ink, rgb)));
      if (ground) return stand(ground);
      // Of grounds that lie over one another a word stands on the last; the boxes of words lie within these edges.
      for (let at = painted.length - 1; at >= 0; at--) {
        const one = painted[at];
        if (!one || !touches(one.edges, edges)) continue;
        if (!stand(one.colours)) return false;
        if (one.isWhole && isAround(one.edges, edges)) return true;
      }
      return stand([paper]);
    },
    seeWords(edges) {
      words.push(edges);
      return isAround(slide, edges);
    },
    seePicture(edges, clipped, map) {
      const room = meet(slide, clipped);
      if (isEmpty(room)) return false;
      const step = { across: (edges.right - edges.left) / samples, down: (edges.bottom - edges.top) / samples };
      const isUpright = Math.abs(map[1]) + Math.abs(map[2]) < 1e-9 || Math.abs(map[0]) + Math.abs(map[3]) < 1e-9;
      const inRoom = (from: number, to: number, each: number): number =>
        Math.max(0, Math.floor((to - from) / each) - 1);
      const clear = inRoom(room.left, room.right, step.across) * inRoom(room.top, room.bottom, step.down);
      pictures.push({ room, step: isUpright ? step : null, clear });
      return clear > 0;
    },
  };
}

function isAlike(ink: Paint, rgb: string): boolean {
  return ink.kind === 'solid' && stepsApart(ink.rgb, rgb) * ink.alpha <= sameColour;
}

function isAround(outer: Edges, inner: Edges): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}

export function edgesOfBox({ xPt, yPt, widthPt, heightPt }: Box): Edges {
  return { left: xPt, top: yPt, right: xPt + widthPt, bottom: yPt + heightPt };
}

export function edgesOn({ left, top, right, bottom }: Edges, map: Matrix): Edges {
  return edgesOfBox(boxThrough(map, { xPt: left, yPt: top, widthPt: right - left, heightPt: bottom - top }));
}

/** Around both. */
export function around(a: Edges, b: Edges): Edges {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
