/** How wide boxes are in a row, and how far they can be pushed together. */
import type { Box } from './boxes';
import { gapBefore, shrinkBetween, trimAtEnd } from './spacing';

/** The width of boxes in a row, with the gaps between them; words and spaces alone have none. */
export function naturalWidth(boxes: readonly Box[], start: number, end: number, isLatin: boolean): number {
  let width = 0;
  for (let index = start; index < end; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    if (!isLatin) width += gapBefore(boxes, start, index);
    width += box.chunk.width * box.style.scale;
  }
  return width;
}

/** How much a line can be pushed together, with the blank that its last mark may leave outside. */
export function shrinkOfLine(boxes: readonly Box[], start: number, end: number): number {
  const last = boxes[end - 1];
  let shrink = last === undefined ? 0 : trimAtEnd(last);
  for (let index = start + 1; index < end; index += 1) {
    const [left, right] = [boxes[index - 1], boxes[index]];
    if (left === undefined || right === undefined) continue;
    shrink += shrinkBetween(left, right, gapBefore(boxes, start, index));
  }
  return shrink;
}
