/** Pieces under each other in one column. */
import { at, emptyFragment, type Fragment } from '../fragment';
import type { Piece } from './flow';

export interface Stack {
  readonly fragment: Fragment;
  /** Height over what there is; 0 or less fits. */
  readonly overPt: number;
  /** What pictures got of what they wanted, 1 where all are as large as they should be or there are none. */
  readonly pictureShare: number;
}

/** Stacks pieces at their own heights; pictures are as large as they wish. For what stands inside lists and quotes. */
export function stackFreely(pieces: readonly Piece[]): Fragment {
  return stack(pieces, Infinity, 1).fragment;
}

/**
 * Stacks pieces into a height: text takes what it needs, pictures share what is left over,
 * but none goes below `leastShare` of its wish.
 */
export function stack(pieces: readonly Piece[], heightPt: number, leastShare: number): Stack {
  const befores = pieces.reduce((sum, piece, index) => sum + (index === 0 ? 0 : piece.beforePt), 0);
  const fixed = befores + pieces.reduce((sum, piece) => sum + (piece.picture ? 0 : piece.fragment.heightPt), 0);
  const wanted = pieces.reduce((sum, piece) => sum + (piece.picture?.wantedPt ?? 0), 0);
  // Several rows together cannot wish for more than the whole height.
  const least = leastShare * Math.min(1, heightPt / Math.max(wanted, 1)) * (fixed === befores ? 0.3 : 1);
  const share = wanted === 0 ? 1 : Math.min(1, Math.max(least, (heightPt - fixed) / wanted));

  const air = airOf(pieces, befores, fixed + wanted * share, heightPt);
  const parts: Fragment['parts'][number][] = [];
  let yPt = 0;
  let widthPt = 0;
  pieces.forEach((piece, index) => {
    if (index > 0) yPt += piece.beforePt * (pieces[index - 1]?.kind === 'heading' ? 1 : air);
    const fragment = piece.picture ? piece.picture.set(piece.picture.wantedPt * share) : piece.fragment;
    parts.push(at(0, yPt, fragment));
    yPt += fragment.heightPt;
    widthPt = Math.max(widthPt, fragment.widthPt);
  });
  const fragment = pieces.length === 0 ? emptyFragment : { widthPt, heightPt: yPt, parts };
  return { fragment, overPt: yPt - heightPt - 0.01, pictureShare: share };
}

/** A column that fills less than this of its height is set more openly. */
const fullEnough = 0.72;
const mostAir = 1.7;

function airOf(pieces: readonly Piece[], beforesPt: number, totalPt: number, heightPt: number): number {
  if (!Number.isFinite(heightPt) || pieces.length < 2 || beforesPt <= 0) return 1;
  return Math.min(Math.max((heightPt * fullEnough - totalPt) / beforesPt + 1, 1), mostAir);
}
