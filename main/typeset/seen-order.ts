/** The boxes of a line that has parts running to the left, as they stand from left to right. */
import type { HardLine } from './boxes';
import { orderSeen } from './directions';
import type { FilledLine } from './fill-lines';

/** Indexes of the line's boxes; the spaces at its end go with the whole paragraph. */
export function seenOrder({ boxes, base }: HardLine, { start, visibleEnd, end }: FilledLine): readonly number[] {
  const levels = boxes.slice(start, end).map(({ style }, at) => (start + at < visibleEnd ? style.level : (base ?? 0)));
  return orderSeen(levels).map((at) => start + at);
}
