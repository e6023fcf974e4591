/** Words that were found on the pages, as the preview shows them. */
import type { Box } from '../../../../main/model/geometry';
import type { WordsOnPage } from '../../../../main/model/previewed-pages';
import type { Room } from '../preview/page-picture';

/** The boxes in the points of the room that every page has: a page of another shape is made smaller and stands in its middle. */
export function boxesInRoom({ widthPt, heightPt, boxes }: WordsOnPage, room: Room): readonly Box[] {
  const fit = Math.min(1, room.widthPt / widthPt, room.heightPt / heightPt);
  const isOther = Math.abs(widthPt / heightPt - room.widthPt / room.heightPt) > 0.01;
  const [left, top] = isOther ? [(room.widthPt - widthPt * fit) / 2, (room.heightPt - heightPt * fit) / 2] : [0, 0];
  return boxes.map((box) => ({
    xPt: left + box.xPt * fit,
    yPt: top + box.yPt * fit,
    widthPt: box.widthPt * fit,
    heightPt: box.heightPt * fit,
  }));
}

/** The first that stands on the page that is read or after it, and from the start where there is none. */
export function firstFrom(found: readonly WordsOnPage[], page: number): number {
  return Math.max(
    0,
    found.findIndex((hit) => hit.page >= page),
  );
}

/** The one `by` further, around the end. */
export function stepped(at: number, by: number, count: number): number {
  return count === 0 ? 0 : (at + by + count) % count;
}
