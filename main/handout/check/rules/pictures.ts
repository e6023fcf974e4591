/** No picture holds more than is seen of it: what was cut off or lies under something else could be taken out of the file. */
import type { Note } from '../check.types';
import { mapSize, type SeenMap, type SeenPicture } from '../sight/seen-of-picture';

/** What a page, or many, showed of a picture. */
export interface PictureSight {
  readonly id: number;
  /** The first page with it, counted from 0. */
  readonly page: number;
  readonly shown: SeenMap;
  readonly covered: boolean;
}

/** Joins what pages showed of each picture; what any of them shows is seen. */
export function joinSights(sights: readonly PictureSight[]): readonly PictureSight[] {
  const joined = new Map<number, PictureSight>();
  for (const sight of sights) {
    const known = joined.get(sight.id);
    joined.set(
      sight.id,
      known
        ? {
            id: sight.id,
            page: Math.min(known.page, sight.page),
            shown: known.shown.map((seen, cell) => seen | (sight.shown[cell] ?? 0)),
            covered: known.covered && sight.covered,
          }
        : sight,
    );
  }
  return [...joined.values()];
}

export function sightsOf(pictures: readonly SeenPicture[], page: number): readonly PictureSight[] {
  return joinSights(pictures.map((picture) => ({ ...picture, page })));
}

/** A fiftieth of a picture: more than rounding to whole pixels takes off its edges. */
const mostHidden = mapSize * mapSize * 0.02;

export function checkPictures(sights: readonly PictureSight[], note: Note): void {
  for (const { page, shown, covered } of joinSights(sights)) {
    const seen = shown.reduce((sum, cell) => sum + cell, 0);
    if (seen === 0 || covered) note('pictures.unseen', page);
    else if (shown.length - seen > mostHidden)
      note('pictures.cropped', page, { hidden: Math.round((100 * (shown.length - seen)) / shown.length) });
  }
}
