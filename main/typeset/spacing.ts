/** The space between neighbours on a line, and how much of it a line may take away or add. */
import type { Box } from './boxes';

/** Between Han and Latin, in thousandths of an em: set by placement, never by a space. */
const sliver = 1000 / 6;
const leastSliver = 1000 / 12;
/** The ink of two neighbouring marks stays this far apart when they close up. */
const leastInkGap = 200;
const mostCloseUp = 500;
/** Blank that a mark keeps beside its ink when a line is pushed together. */
const leastBlank = 80;

const isPlainSpace = (box: Box): boolean => box.chunk.kind === 'space' && box.chunk.text === ' ';

/**
 * The space between two neighbours in points, which may be negative: marks close up, Han and Latin part by a sliver,
 * and a typed space between them shrinks to that sliver. `before` is the neighbour of `left`.
 */
export function gapBetween(before: Box | undefined, left: Box, right: Box): number {
  const { tail } = left.chunk;
  const { head } = right.chunk;
  if ((tail === 'han' && head === 'latin') || (tail === 'latin' && head === 'han')) {
    return sliver * (tail === 'han' ? left.style.scale : right.style.scale);
  }
  if (left.chunk.mark !== null && right.chunk.mark !== null) return -closeUp(left, right) * left.style.scale;
  if (before !== undefined && isPlainSpace(left)) {
    const far = before.chunk.tail;
    if ((far === 'han' && head === 'latin') || (far === 'latin' && head === 'han'))
      return (sliver - left.chunk.width) * left.style.scale;
  }
  return 0;
}

/** The gap before the box at `index` of a line that starts at `start`, in points. */
export function gapBefore(boxes: readonly Box[], start: number, index: number): number {
  const [left, right] = [boxes[index - 1], boxes[index]];
  if (index <= start || left === undefined || right === undefined) return 0;
  return gapBetween(index - 1 > start ? boxes[index - 2] : undefined, left, right);
}

/** How far two neighbouring marks close up, in thousandths of an em. */
function closeUp(left: Box, right: Box): number {
  const [one, other] = [left.chunk.mark, right.chunk.mark];
  if (one === null || other === null) return 0;
  if (one.kind === 'opening' && other.kind !== 'opening') return 0;
  return Math.min(mostCloseUp, Math.max(0, one.blankRight + other.blankLeft - leastInkGap));
}

/** How much the space between two neighbours can still shrink, in points, to push a mark into the line. */
export function shrinkBetween(left: Box, right: Box, gapPt: number): number {
  const scale = left.style.scale;
  if (gapPt > 0) return Math.max(0, gapPt - leastSliver * scale);
  const one = left.chunk.mark;
  const other = right.chunk.mark;
  if (one === null && other === null) return isPlainSpace(left) ? left.chunk.width * scale * 0.15 : 0;
  const room =
    (one === null ? 0 : givesAfter(one.kind, one.blankRight)) +
    (other === null ? 0 : givesBefore(other.kind, other.blankLeft));
  return Math.max(0, Math.min(mostCloseUp, room) * scale + gapPt);
}

function givesAfter(kind: 'opening' | 'closing' | 'pausing', blank: number): number {
  if (kind === 'opening') return 0;
  return Math.max(0, Math.min(kind === 'closing' ? mostCloseUp : mostCloseUp / 2, blank - leastBlank));
}

function givesBefore(kind: 'opening' | 'closing' | 'pausing', blank: number): number {
  if (kind === 'closing') return 0;
  return Math.max(0, Math.min(kind === 'opening' ? mostCloseUp : mostCloseUp / 2, blank - leastBlank));
}

/** The blank that the last mark of a line may leave beyond the line's edge, in points: no ink stands there. */
export function trimAtEnd(last: Box): number {
  const mark = last.chunk.mark;
  if (mark === null || mark.kind === 'opening') return 0;
  return Math.max(0, Math.min(mostCloseUp, mark.blankRight - 20)) * last.style.scale;
}

/** How willingly the space between two neighbours grows when a line is justified; 0 where it must not. */
export function stretchBetween(left: Box, right: Box): number {
  if (left.chunk.kind === 'space') return left.chunk.text === '\u3000' ? 1 : 2;
  if (right.chunk.kind === 'space') return 0;
  if (left.chunk.kind === 'wide' && right.chunk.kind === 'wide') {
    if (isOneStroke(left, right)) return 0;
    return left.style.run.lang.startsWith('zh') ? 1 : inLatinText;
  }
  return left.chunk.tail === 'han' || right.chunk.head === 'han' ? 1 : 0;
}

/** A Chinese name in an English line stays a word: the spaces around it grow first. */
const inLatinText = 0.2;

function isOneStroke(left: Box, right: Box): boolean {
  const text = left.chunk.text;
  return text === right.chunk.text && (text.startsWith('—') || text === '…');
}
