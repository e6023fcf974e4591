/** Lists: a mark, and the item's blocks beside it; lists within lists stand further in. */
import type { Block, ListItem } from '../../model/blocks';
import { placeItems } from '../../typeset/place-line';
import { ink } from '../page/ink';
import { plainRun } from './inline-runs';
import { movedRight, spacedBefore } from './piece';
import type { Piece } from './piece';
import { setRuns } from './text-setting';
import type { TextSetting } from './text-setting';

type List = Extract<Block, { kind: 'list' }>;

const bullets = ['•', '–', '·'] as const;
const looseGapPt = 7;
const tightGapPt = 2;

export function setList(list: List, setting: TextSetting, widthPt: number): readonly Piece[] {
  const tag = setting.composing.book.tag('L', setting.parent, list.ordered ? { numbering: 'Decimal' } : {});
  const last = list.start + list.items.length - 1;
  const indentPt = list.ordered ? 9 + String(last).length * setting.sizePt * 0.58 : 14;
  const pieces = list.items.flatMap((item, index) => {
    const mark =
      item.checked === null
        ? list.ordered
          ? `${String(list.start + index)}.`
          : (bullets[setting.depth] ?? '·')
        : item.checked
          ? '☑'
          : '☐';
    const set = setItem(item, mark, { ...setting, parent: tag }, indentPt, widthPt, list.ordered);
    return spacedBefore(withFirst(set, index === 0 ? 0 : list.tight ? tightGapPt : looseGapPt), 0);
  });
  return spacedBefore(pieces, setting.depth === 0 ? looseGapPt : tightGapPt);
}

/** The first piece's space above is exactly this. */
function withFirst(pieces: readonly Piece[], beforePt: number): readonly Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, beforePt } : piece));
}

function setItem(
  item: ListItem,
  mark: string,
  setting: TextSetting,
  indentPt: number,
  widthPt: number,
  atEnd: boolean,
): readonly Piece[] {
  const { book } = setting.composing;
  const tag = book.tag('LI', setting.parent);
  const label = book.tag('Lbl', tag);
  const body = book.tag('LBody', tag);
  const set = setRuns([plainRun(mark, { tag: label, paint: ink.quiet }, setting)], setting, {
    widthPt: atEnd ? indentPt - 5 : indentPt,
    align: atEnd ? 'end' : 'start',
  });
  const marks = set.lines[0]?.items ?? [];
  const pieces = movedRight(
    setting.setBlocks(item.blocks, { ...setting, parent: body, depth: setting.depth + 1 }, widthPt - indentPt),
    indentPt,
  );
  const [first, ...rest] = pieces;
  if (!first) return [{ heightPt: setting.leadingPt, beforePt: 0, items: marks, withNext: false }];
  return [{ ...first, items: [...placeItems(marks, 0, 0), ...first.items] }, ...rest];
}
