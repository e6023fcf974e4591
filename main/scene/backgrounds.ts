/** Background pictures: whole slides, and sides that narrow what is left for text. */
import type { Block, PictureBlock } from '../model/blocks';
import { identity, type Box } from '../model/geometry';
import type { Item } from '../model/scene';
import type { PictureShop, PictureTools } from './pictures/picture-shop';
import { boxPath } from './shapes';
import type { SlideSize } from './themes/theme';

export interface Backgrounds {
  readonly pictures: readonly PictureBlock[];
  /** The blocks without them, and with those that cannot stand behind words. */
  readonly rest: readonly Block[];
}

/** Takes background pictures out of the body, also from among words. */
export function takeBackgrounds(blocks: readonly Block[]): Backgrounds {
  const pictures: PictureBlock[] = [];
  const kept = blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'picture' && block.background) {
      pictures.push(block);
      return [];
    }
    if (block.kind !== 'paragraph') return [block];
    const inlines = block.inlines.filter((inline) => {
      const isBackground = inline.kind === 'picture' && inline.picture.background !== null;
      if (isBackground) pictures.push(inline.picture);
      return !isBackground;
    });
    const isEmpty = inlines.every(
      (inline) => inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === ''),
    );
    return isEmpty && inlines.length < block.inlines.length ? [] : [{ ...block, inlines }];
  });
  if (kept.length === 0) return { pictures, rest: kept };
  // Shown whole behind words, a picture would hide them or be hidden: it stands among them instead.
  const isShownWhole = ({ background }: PictureBlock): boolean =>
    background?.side === 'whole' && background.fit !== 'cover';
  const joining = pictures.filter(isShownWhole).map((picture) => ({ ...picture, background: null }));
  return { pictures: pictures.filter((picture) => !isShownWhole(picture)), rest: [...kept, ...joining] };
}

export interface Sides {
  readonly left: Box | null;
  readonly right: Box | null;
  /** Where text may stand. */
  readonly free: Box;
}

/** The slide cut up: each side as wide as its largest wish, at least a third left for text. */
export function sidesOf(pictures: readonly PictureBlock[], size: SlideSize): Sides {
  const shareOf = (side: 'left' | 'right'): number =>
    Math.max(0, ...pictures.map((picture) => (picture.background?.side === side ? picture.background.share : 0)));
  const [wishLeft, wishRight] = [shareOf('left'), shareOf('right')];
  const tight = Math.min(1, 0.67 / Math.max(wishLeft + wishRight, 0.01));
  const [left, right] = [wishLeft * tight * size.width, wishRight * tight * size.width];
  const box = (xPt: number, widthPt: number): Box => ({ xPt, yPt: 0, widthPt, heightPt: size.height });
  return {
    left: left > 0 ? box(0, left) : null,
    right: right > 0 ? box(size.width - right, right) : null,
    free: box(left, size.width - left - right),
  };
}

/** Draws a side's pictures, several under each other. */
export function drawSide(
  pictures: readonly PictureBlock[],
  area: Box,
  shop: PictureShop,
  tools: PictureTools,
): readonly Item[] {
  const heightPt = area.heightPt / Math.max(pictures.length, 1);
  return pictures.flatMap((picture, index) =>
    drawInto(picture, { ...area, yPt: area.yPt + index * heightPt, heightPt }, shop, tools),
  );
}

/** Draws pictures behind the whole slide, several beside each other. */
export function drawWhole(
  pictures: readonly PictureBlock[],
  area: Box,
  shop: PictureShop,
  tools: PictureTools,
): readonly Item[] {
  const widthPt = area.widthPt / Math.max(pictures.length, 1);
  return pictures.flatMap((picture, index) =>
    drawInto(picture, { ...area, xPt: area.xPt + index * widthPt, widthPt }, shop, tools),
  );
}

/** Space kept around a picture that is shown whole. */
const inset = 20;

function drawInto(block: PictureBlock, area: Box, shop: PictureShop, tools: PictureTools): readonly Item[] {
  const picture = shop.show(block, tools);
  const tag = tools.ledger.tag('Figure', null, block.alt === '' ? {} : { alt: block.alt });
  const fit = block.background?.fit ?? 'cover';
  if (fit === 'cover') {
    const scale = Math.max(area.widthPt / picture.widthPt, area.heightPt / picture.heightPt);
    const items = picture.draw(centred(area, picture.widthPt * scale, picture.heightPt * scale), tag, tools);
    return [{ kind: 'group', matrix: identity, clip: boxPath(area), alpha: 1, items }];
  }
  const room = { widthPt: Math.max(area.widthPt - inset * 2, 1), heightPt: Math.max(area.heightPt - inset * 2, 1) };
  const whole = Math.min(room.widthPt / picture.widthPt, room.heightPt / picture.heightPt);
  // What is shown whole is never cut off, however large its author wanted it.
  const asked = fit === 'contain' ? whole : fit === 'auto' ? 1 : (area.widthPt * Math.max(fit, 0.01)) / picture.widthPt;
  const most = fit === 'contain' ? whole : Math.min(area.widthPt / picture.widthPt, area.heightPt / picture.heightPt);
  const scale = Math.min(asked, most);
  return picture.draw(centred(area, picture.widthPt * scale, picture.heightPt * scale), tag, tools);
}

function centred(area: Box, widthPt: number, heightPt: number): Box {
  return {
    xPt: area.xPt + (area.widthPt - widthPt) / 2,
    yPt: area.yPt + (area.heightPt - heightPt) / 2,
    widthPt,
    heightPt,
  };
}
