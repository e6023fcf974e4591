/** An agency's own texts in the middle and at the right end of a running line. */
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { SetWords } from './foot-of-copy';

/** Between the texts of a line. */
export const gapPt = 10;
/** The shares of what the label leaves that the middle and the right of a line take at most. */
const middleShare = 0.35;
const rightShare = 0.3;

/** Where a line's texts may stand, and its upper edge. */
export interface Line {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
}

/** A text at the right end of a line; gives where the rest of the line ends. */
export function putRight(
  words: string,
  line: Line,
  set: SetWords,
): { readonly items: readonly Item[]; readonly leftPt: number } {
  if (words === '') return { items: [], leftPt: line.rightPt };
  const { items, widthPt } = set(words, (line.rightPt - line.leftPt) * rightShare);
  const leftPt = line.rightPt - widthPt;
  return { items: placeItems(items, leftPt, line.topPt), leftPt: leftPt - gapPt };
}

/** A text in the middle of what is left of a line. */
export function putMiddle(
  words: string,
  line: Line,
  set: SetWords,
): { readonly items: readonly Item[]; readonly leftPt: number } {
  if (words === '') return { items: [], leftPt: line.rightPt };
  const { items, widthPt } = set(words, (line.rightPt - line.leftPt) * middleShare);
  const leftPt = line.leftPt + (line.rightPt - line.leftPt - widthPt) / 2;
  return { items: placeItems(items, leftPt, line.topPt), leftPt: leftPt - gapPt };
}
