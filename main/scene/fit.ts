/** Finding the largest type that fits: sizes go down in steps that a reader does not see as another design. */
import type { Fragment } from './fragment';
import type { Ledger } from './ledger';

export interface Attempt {
  readonly fragment: Fragment;
  /** Height over what there is; 0 or less fits. */
  readonly overPt: number;
  /** What pictures got of what they wanted, 0 to 1. */
  readonly pictureShare: number;
  readonly ledger: Ledger;
}

export interface Fitted extends Attempt {
  readonly sizePt: number;
}

/** Slides are read from the back of a room, and printed three to a page: 24 pt on a slide is 6 pt there. */
export const bodySizes = [28, 26, 24, 22, 20, 18, 16.5, 15, 14, 13, 12, 11, 10, 9] as const;

/**
 * The largest of descending sizes whose attempt fits; the smallest where none does. Setting a body is most of a slide's time, so
 * the next size to try is worked out from how much too high the last one was: half as many tries as by halves.
 */
export function fit(sizes: readonly number[], attempt: (sizePt: number) => Attempt): Fitted {
  const tried = new Map<number, Fitted>();
  const tryAt = (index: number): Fitted => {
    const sizePt = sizes[index] ?? sizes.at(-1) ?? 9;
    const known = tried.get(index);
    if (known) return known;
    const fitted = { ...attempt(sizePt), sizePt };
    tried.set(index, fitted);
    return fitted;
  };
  let tooLarge = -1;
  let fits = sizes.length;
  let next = 0;
  while (fits - tooLarge > 1) {
    const tried = tryAt(next);
    if (tried.overPt <= 0) fits = next;
    else tooLarge = next;
    const guess = tried.overPt > 0 ? sizes.findIndex((size) => size <= likelySize(tried)) : next - 1;
    next = Math.min(Math.max(guess < 0 ? sizes.length - 1 : guess, tooLarge + 1), fits - 1);
  }
  return tryAt(Math.min(fits, sizes.length - 1));
}

/** A text's height goes with the square of its size where its lines wrap. */
function likelySize({ fragment, overPt, sizePt }: Fitted): number {
  const { heightPt } = fragment;
  return sizePt * Math.sqrt(Math.max(0, heightPt - overPt) / Math.max(heightPt, 1));
}

/** Pictures yield before text does, but not to the last: how small a part of its wish a picture may get beside text of a size. */
export function leastPictureShare(sizePt: number): number {
  if (sizePt >= 24) return 0.85;
  if (sizePt >= 18) return 0.62;
  if (sizePt >= 14) return 0.5;
  return sizePt >= 11 ? 0.35 : 0.25;
}
