/** Chinese pauses that stand beyond a line's edge, as presentation programs let them. */
import type { Box } from './boxes';
import { wideMark } from './characters';

/** True for a pause after which a line may end, with nothing but spaces between it and the words that come next. */
export function hangsAt(boxes: readonly Box[], index: number): boolean {
  const box = boxes[index];
  if (box?.chunk.kind !== 'wide' || wideMark(box.chunk.text.codePointAt(0) ?? 0) !== 'pausing') return false;
  return box.canEnd || index === boxes.length - 1 || boxes[index + 1]?.chunk.kind === 'space';
}

/** The next place from `from` on where no space stands: those at a line's end are its own. */
export function afterSpaces(boxes: readonly Box[], from: number): number {
  let end = from;
  while (boxes[end]?.chunk.kind === 'space') end += 1;
  return end;
}
