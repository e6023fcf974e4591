/** How a slide's body stands in its box: one column, two, or a picture beside the text; whichever reads best. */
import type { Block } from '../model/blocks';
import type { Box } from '../model/geometry';
import type { Flow, Piece } from './blocks/flow';
import { isPictureRow } from './blocks/paragraph';
import { stack } from './blocks/stack';
import { bodySizes, fit, leastPictureShare, type Attempt, type Fitted } from './fit';
import { at, type Fragment } from './fragment';

/** The parts of a flow that a slide gives; size and ledger belong to each try. */
export type FlowBase = Omit<Flow, 'sizePt' | 'ledger'> & { readonly ledger: Flow['ledger'] };

export interface BodyWishes {
  readonly columns: boolean;
  readonly sizes?: readonly number[];
}

type Area = Pick<Box, 'widthPt' | 'heightPt'>;

/** The body in its area at the largest size that fits. The caller looks at `overPt` for what does not fit at all. */
export function arrange(blocks: readonly Block[], area: Area, base: FlowBase, wishes: BodyWishes): Fitted {
  const sizes = wishes.sizes ?? bodySizes;
  if (wishes.columns) return inColumns(blocks, area, base, sizes);
  const single = fit(sizes, (sizePt) => inOneColumn(blocks, area, base, sizePt));
  const split = splitOffPicture(blocks);
  if (split) return besideOr(single, split, area, base, sizes);
  if (single.sizePt >= 14 && single.overPt <= 0) return single;
  if (blocks.some((block) => block.kind === 'table')) return single;
  // Long slides of short lines are read more easily in two columns of a larger size.
  const double = inColumns(blocks, area, base, sizes);
  const better = double.sizePt >= single.sizePt + 2 || (single.overPt > 0 && double.overPt < single.overPt * 0.6);
  return better ? double : single;
}

function flowAt(base: FlowBase, sizePt: number): Flow {
  return { ...base, ledger: base.ledger.fork(), sizePt };
}

function inOneColumn(blocks: readonly Block[], area: Area, base: FlowBase, sizePt: number): Attempt {
  const flow = flowAt(base, sizePt);
  const stacked = stack(base.setBlocks(blocks, flow, area.widthPt), area.heightPt, leastPictureShare(sizePt));
  return { ...stacked, ledger: flow.ledger };
}

/** Space between columns. */
const gutter = 36;

function inColumns(blocks: readonly Block[], area: Area, base: FlowBase, sizes: readonly number[]): Fitted {
  const widthPt = (area.widthPt - gutter) / 2;
  return fit(sizes, (sizePt) => {
    const flow = flowAt(base, sizePt);
    const pieces = base.setBlocks(blocks, flow, widthPt);
    const least = leastPictureShare(sizePt);
    const cut = columnCut(pieces);
    const left = stack(pieces.slice(0, cut), area.heightPt, least);
    const right = stack(pieces.slice(cut), area.heightPt, least);
    return {
      fragment: sideBySide(left.fragment, right.fragment, widthPt + gutter, 0),
      overPt: Math.max(left.overPt, right.overPt),
      pictureShare: Math.min(left.pictureShare, right.pictureShare),
      ledger: flow.ledger,
    };
  });
}

/** Where the second column begins: at a heading if there are several, else where both columns are equally long. */
function columnCut(pieces: readonly Piece[]): number {
  const heights = pieces.map((piece) => piece.beforePt + (piece.picture?.wantedPt ?? piece.fragment.heightPt));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const openers = pieces.flatMap((piece, index) => (piece.opensColumn && index > 0 ? [index] : []));
  const cuts = openers.length > 0 ? openers : pieces.flatMap((_, index) => (index > 0 && pieces[index - 1]?.kind !== 'heading' ? [index] : []));
  let [best, bestHeight] = [pieces.length, Infinity];
  for (const cut of cuts) {
    const left = heights.slice(0, cut).reduce((sum, height) => sum + height, 0);
    const longer = Math.max(left, total - left);
    if (longer < bestHeight) [best, bestHeight] = [cut, longer];
  }
  return best;
}

interface PictureAndText {
  readonly picture: Block;
  readonly text: readonly Block[];
}

/** A body of text that begins or ends with one row of pictures. */
function splitOffPicture(blocks: readonly Block[]): PictureAndText | null {
  const rows = blocks.filter(isPictureRow);
  const row = rows[0];
  if (rows.length !== 1 || row === undefined || blocks.length < 2) return null;
  if (row !== blocks[0] && row !== blocks.at(-1)) return null;
  return { picture: row, text: blocks.filter((block) => block !== row) };
}

/** How well a try reads: text first, then how much the picture shows of itself. */
function merit(sizePt: number, pictureHeight: number, wantedHeight: number): number {
  return Math.min(sizePt, 20) * Math.sqrt(Math.min(1, pictureHeight / wantedHeight));
}

function besideOr(single: Fitted, split: PictureAndText, area: Area, base: FlowBase, sizes: readonly number[]): Fitted {
  const probe = flowAt(base, 20);
  const wanted = base.setBlocks([split.picture], probe, area.widthPt)[0]?.picture?.wantedPt ?? 1;
  let best = single;
  let bestMerit = single.overPt > 0 ? 0 : merit(single.sizePt, wanted * single.pictureShare, wanted) * 1.08;
  for (const textShare of [0.6, 0.5, 0.4]) {
    const textWidth = (area.widthPt - gutter) * textShare;
    const pictureWidth = area.widthPt - gutter - textWidth;
    let pictureHeight = 0;
    const tried = fit(sizes, (sizePt) => {
      const flow = flowAt(base, sizePt);
      const text = stack(base.setBlocks(split.text, flow, textWidth), area.heightPt, 1);
      const row = base.setBlocks([split.picture], flow, pictureWidth)[0]?.picture;
      if (!row) return { ...text, overPt: Infinity, ledger: flow.ledger };
      pictureHeight = Math.min(row.wantedPt, area.heightPt);
      const fragment = row.set(pictureHeight);
      const down = Math.max(0, Math.min((area.heightPt - pictureHeight) / 2, (Math.max(text.fragment.heightPt, area.heightPt * 0.7) - pictureHeight) / 2));
      return {
        fragment: sideBySide(text.fragment, fragment, textWidth + gutter, down),
        overPt: text.overPt,
        pictureShare: pictureHeight / wanted,
        ledger: flow.ledger,
      };
    });
    const value = tried.overPt > 0 ? 0 : merit(tried.sizePt, pictureHeight, wanted);
    if (value > bestMerit) [best, bestMerit] = [tried, value];
  }
  return best;
}

function sideBySide(left: Fragment, right: Fragment, rightPt: number, downPt: number): Fragment {
  return {
    widthPt: rightPt + right.widthPt,
    heightPt: Math.max(left.heightPt, right.heightPt + downPt),
    parts: [at(0, 0, left), at(rightPt, downPt, right)],
  };
}
