/**
 * The foot of a numbered copy: the copy's stamp, who gives the handout, of which date it is, and the page number. What is wide
 * goes into two lines first: who holds the copy matters more on each page than who made it.
 */
import type { Box } from '../../model/geometry';
import type { Item } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import type { Paper, Side } from './paper';
import { lineOfTwoPt, twoLinesIn, underFootRule } from './two-lines';

/** The code, and two lines beside it. */
const stampWidthPt = 190;
/** The least that stays for a stamp where a host stands beside it: its number and a name of five words. */
const leastStampPt = 165;
/** What “Page 128 of 256” takes at most: a stamp stands in one place on every page, whatever its number. */
const pageRoomPt = 72;
const gapPt = 10;
/** More than any page has. */
export const anyRoomPt = 2000;

/** A text as it is set in one line. */
export interface Stretch {
  readonly items: readonly Item[];
  readonly widthPt: number;
}

/** Sets a text in one line, shortened to the room; the line is as high as the label unless said. */
export type SetWords = (words: string, roomPt: number, heightPt?: number) => Stretch;

export interface SaidInFoot {
  /** What the foot begins with where there is room: host and date in one, or an agency's own text. */
  readonly whole: string;
  /** Its part that may stand alone at the left. */
  readonly host: string;
  /** Its part that may stand over the page number; empty where an agency says something else. */
  readonly date: string;
  readonly pageWords: string;
}

/** Where the foot's texts may stand, and its upper edge. */
interface Foot {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
}

/** The page number is at the outer edge: at the right but on left-hand pages. */
export function footOfCopy(
  { whole, host, date, pageWords }: SaidInFoot,
  foot: Foot,
  side: Side,
  paper: Paper,
  set: SetWords,
): { readonly items: readonly Item[]; readonly stamp: Box } {
  const page = set(pageWords, anyRoomPt);
  const beside = freeOf(foot, side, page.widthPt);
  const wholeWords = set(whole, anyRoomPt);
  const inMiddle = stampAt(Math.max(0, (paper.widthPt - stampWidthPt) / 2), beside, paper);
  const edgePt = (widthPt: number): number => (side === 'left' ? foot.leftPt : foot.rightPt - widthPt);
  if (beside.leftPt + wholeWords.widthPt + gapPt <= inMiddle.xPt) {
    const items = [
      ...placeItems(page.items, edgePt(page.widthPt), foot.topPt),
      ...placeItems(wholeWords.items, beside.leftPt, foot.topPt),
    ];
    return { items, stamp: inMiddle };
  }
  const column =
    date === ''
      ? { items: page.items, widthPt: page.widthPt, topPt: foot.topPt }
      : overPage(date, pageWords, side, paper, set);
  const free = freeOf(foot, side, column.widthPt);
  const hostWords = set(host, anyRoomPt);
  const hostPt = hostWords.widthPt === 0 ? 0 : hostWords.widthPt + gapPt;
  const hasHost = hostPt > 0 && free.rightPt - free.leftPt - hostPt >= leastStampPt;
  const items = [
    ...placeItems(column.items, edgePt(column.widthPt), column.topPt),
    ...(hasHost ? placeItems(hostWords.items, free.leftPt, foot.topPt) : []),
  ];
  return { items, stamp: stampAt(0, { ...free, leftPt: free.leftPt + (hasHost ? hostPt : 0) }, paper) };
}

/** What the page number leaves. */
function freeOf(foot: Foot, side: Side, widthPt: number): Foot {
  const space = widthPt > 0 ? Math.max(widthPt + gapPt, pageRoomPt) : 0;
  return side === 'left' ? { ...foot, leftPt: foot.leftPt + space } : { ...foot, rightPt: foot.rightPt - space };
}

/** As near to where it is wanted as there is room. */
function stampAt(wantedPt: number, { leftPt, rightPt }: Foot, paper: Paper): Box {
  const widthPt = Math.min(stampWidthPt, rightPt - leftPt);
  const xPt = Math.max(leftPt, Math.min(wantedPt, rightPt - widthPt));
  return { xPt, widthPt, ...underFootRule(paper) };
}

/** The date and under it the page number, both at the outer edge. */
export function overPage(
  date: string,
  pageWords: string,
  side: Side,
  paper: Paper,
  set: SetWords,
): Stretch & { readonly topPt: number } {
  const lines = [date, pageWords].map((words) => set(words, anyRoomPt, lineOfTwoPt));
  const widthPt = Math.max(...lines.map((line) => line.widthPt));
  const [upperPt, lowerPt] = twoLinesIn(underFootRule(paper));
  const items = lines.flatMap((line, index) =>
    placeItems(line.items, side === 'left' ? 0 : widthPt - line.widthPt, index === 0 ? 0 : lowerPt - upperPt),
  );
  return { items, widthPt, topPt: upperPt };
}
