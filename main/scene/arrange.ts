/** How a slide's body stands in its box: one column, two, or a picture beside the text; whichever reads best. */
import type { Block } from '../model/blocks';
import type { Box } from '../model/geometry';
import type { Flow } from './blocks/flow';
import { isPictureRow } from './blocks/paragraph';
import { stack } from './blocks/stack';
import { cutColumns } from './columns';
import { bodySizes, fit, leastPictureShare, type Attempt, type Fitted } from './fit';
import { at, type Fragment } from './fragment';

/** The parts of a flow that a slide gives; size and ledger belong to each try. */
export type FlowBase = Omit<Flow, 'sizePt' | 'ledger'> & { readonly ledger: Flow['ledger'] };

export interface BodyWishes {
  /** 1 leaves it to us. */
  readonly columns: number;
  readonly sizes?: readonly number[];
}

/** What there is for a body. */
export type Area = Pick<Box, 'widthPt' | 'heightPt'>;

/** The body in its area at the largest size that fits. The caller looks at `overPt` for what does not fit at all. */
export function arrange(blocks: readonly Block[], area: Area, base: FlowBase, wishes: BodyWishes): Fitted {
  const sizes = wishes.sizes ?? bodySizes;
  if (wishes.columns > 1) return inColumns(blocks, area, base, sizes, wishes.columns);
  const single = fit(sizes, (sizePt) => inOneColumn(blocks, area, base, sizePt));
  const split = splitOffPicture(blocks);
  if (split) return besideOr(single, split, area, base, sizes);
  if (single.sizePt >= 14 && single.overPt <= 0) return single;
  if (blocks.some((block) => block.kind === 'table' || isPictureRow(block))) return single;
  // Long slides of short lines are read more easily in two columns of a larger size.
  const double = inColumns(blocks, area, base, sizes, 2);
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

/** The body in columns of one width. */
function inColumns(
  blocks: readonly Block[],
  area: Area,
  base: FlowBase,
  sizes: readonly number[],
  count: number,
): Fitted {
  const widthPt = (area.widthPt - gutter * (count - 1)) / count;
  return fit(sizes, (sizePt) => {
    const flow = { ...flowAt(base, sizePt), breakCode: true };
    const pieces = base.setBlocks(blocks, flow, widthPt);
    const columns = cutColumns(pieces, count).map((column) => stack(column, area.heightPt, leastPictureShare(sizePt)));
    const fragments = columns.map((column) => column.fragment);
    return {
      fragment: {
        widthPt: area.widthPt,
        heightPt: Math.max(...fragments.map((fragment) => fragment.heightPt)),
        parts: fragments.map((fragment, index) => at(index * (widthPt + gutter), 0, fragment)),
      },
      overPt: Math.max(...columns.map((column) => column.overPt)),
      pictureShare: Math.min(...columns.map((column) => column.pictureShare)),
      ledger: flow.ledger,
    };
  });
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
  return Math.min(sizePt, 24) * Math.sqrt(Math.min(1, pictureHeight / wantedHeight));
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
      const down = Math.max(
        0,
        Math.min(
          (area.heightPt - pictureHeight) / 2,
          (Math.max(text.fragment.heightPt, area.heightPt * 0.7) - pictureHeight) / 2,
        ),
      );
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
