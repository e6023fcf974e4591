/** Pictures within a text: at their size, never wider than the column nor higher than its share of the page. */
import type { PictureBlock } from '../../model/blocks';
import type { Item } from '../../model/scene';
import { openLedger } from '../../scene/ledger';
import { themeOf } from '../../scene/themes/themes';
import type { Piece } from './piece';
import type { TextSetting } from './text-setting';

const gapPt = 7;

export function setPicture(block: PictureBlock, setting: TextSetting, widthPt: number): readonly Piece[] {
  const { book, tools } = setting.composing;
  const isTold = block.alt.trim() !== '';
  const tag = isTold
    ? book.tag('Figure', setting.parent, { alt: block.alt, lang: setting.language })
    : book.tag('P', setting.parent);
  const ledger = openLedger(setting.place);
  const pictureTools = {
    typesetter: tools.typesetter,
    ledger,
    palette: themeOf('plain').content,
    lang: setting.language,
  };
  const shown = setting.pictures.show(block, pictureTools);
  const wanted = wantedWidth(block, shown.widthPt, widthPt);
  const scale = Math.min(wanted / shown.widthPt, widthPt / shown.widthPt, (setting.roomPt * 0.6) / shown.heightPt);
  const box = { xPt: 0, yPt: 0, widthPt: shown.widthPt * scale, heightPt: shown.heightPt * scale };
  const drawn = shown.draw(block.centred ? { ...box, xPt: (widthPt - box.widthPt) / 2 } : box, tag, pictureTools);
  const items = isTold ? drawn : drawn.map(passedOver);
  for (const finding of ledger.findings) book.find(finding);
  return [{ heightPt: box.heightPt, beforePt: gapPt, items, withNext: false }];
}

/** Pixels that nobody described have nothing to tell; the words of a drawing do. */
function passedOver(item: Item): Item {
  if (item.kind === 'group') return { ...item, items: item.items.map(passedOver) };
  return item.kind === 'picture' ? { ...item, tag: 'artifact' } : item;
}

/** A slide's pixel is three quarters of a point; a share is of the column. */
function wantedWidth(block: PictureBlock, naturalPt: number, widthPt: number): number {
  if (!block.width) return naturalPt;
  return block.width.unit === '%' ? (block.width.value / 100) * widthPt : block.width.value * 0.75;
}
