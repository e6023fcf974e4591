/** An agency's own texts in the middle and at the right end of a running line. */
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { SetWords } from './foot-of-copy';

/** Between the texts of a line. */
export const gapPt = 10;
/** The shares of what the label leaves that the middle and the right of a line take at most. */
const middleShare = 0.35;
const rightShare = 0.3;
/** What stays for the text at the left of the middle at least, of the same. */
const leftShare = 0.25;

/** Where a line's texts may stand, and its upper edge. */
export interface Line {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
  /** The middle of the page's text: the label at one end of the line does not push what stands in its middle aside. */
  readonly middlePt: number;
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

/** A text in the middle of the page, or as near to it as what else stands in the line lets it be. */
export function putMiddle(
  words: string,
  line: Line,
  set: SetWords,
): { readonly items: readonly Item[]; readonly leftPt: number } {
  if (words === '') return { items: [], leftPt: line.rightPt };
  const roomPt = line.rightPt - line.leftPt;
  const { items, widthPt } = set(words, roomPt * middleShare);
  const middle = Math.max(line.middlePt - widthPt / 2, line.leftPt + roomPt * leftShare);
  const leftPt = Math.min(middle, line.rightPt - widthPt);
  return { items: placeItems(items, leftPt, line.topPt), leftPt: leftPt - gapPt };
}
