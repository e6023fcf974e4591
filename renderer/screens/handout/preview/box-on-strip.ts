/** Where a box of a page stands on the strip of pages, which stand in its middle. */
import type { CSSProperties } from 'react';
import type { Box } from '../../../../main/model/geometry';
import type { Room } from './page-picture';

export interface StripShape {
  readonly room: Room;
  /** Pixels on the screen for one point. */
  readonly scale: number;
  /** Of a page, by its index from 0. */
  readonly topOf: (index: number) => number;
}

/** `box` in points from the upper left corner of the page. */
export function boxOnStrip(box: Box, page: number, { room, scale, topOf }: StripShape): CSSProperties {
  return {
    top: topOf(page) + box.yPt * scale,
    left: `calc(50% + ${String((box.xPt - room.widthPt / 2) * scale)}px)`,
    width: box.widthPt * scale,
    height: box.heightPt * scale,
  };
}
