/** Pictures in the flow: a row shares the width, and gives way to text in height. */
import type { PictureBlock } from '../../model/blocks';
import { at, type Fragment } from '../fragment';
import type { ShownPicture } from '../pictures/picture-shop';
import type { Flow, Piece } from './flow';

/** Slide pixels to points: 1280 to 960. */
export const pointsPerPixel = 0.75;

const mostInRow = 5;

/** Pictures in as many rows as show them largest. */
export function setPictureBlock(blocks: readonly PictureBlock[], flow: Flow, widthPt: number): readonly Piece[] {
  const counts = Array.from({ length: blocks.length }, (_, index) => index + 1).filter(
    (rows) => Math.ceil(blocks.length / rows) <= mostInRow,
  );
  let [best, bestArea] = [blocks.length, -1];
  for (const rows of counts.slice(0, 12)) {
    const area = shownArea(blocks, rows, flow, widthPt);
    if (area > bestArea * 1.05) [best, bestArea] = [rows, area];
  }
  return inRows(blocks, best).map((row) => setRow(row, flow, widthPt));
}

function inRows(blocks: readonly PictureBlock[], rows: number): readonly (readonly PictureBlock[])[] {
  const perRow = Math.ceil(blocks.length / rows);
  return Array.from({ length: Math.ceil(blocks.length / perRow) }, (_, row) =>
    blocks.slice(row * perRow, (row + 1) * perRow),
  );
}

/** What is seen of the pictures in so many rows: the sum of their areas when all rows share the height. */
function shownArea(blocks: readonly PictureBlock[], rows: number, flow: Flow, widthPt: number): number {
  if (blocks.length === 1) return 1;
  const inner = { ...flow, ledger: flow.ledger.fork() };
  const measured = inRows(blocks, rows).map((row) => measureRow(row, inner, widthPt));
  const height = measured.reduce((sum, row) => sum + row.wantedPt, 0) + (measured.length - 1) * flow.sizePt;
  const scale = Math.min(1, flow.areaHeightPt / height);
  return measured.reduce((sum, row) => sum + row.total * row.wantedPt * row.scale * scale * scale, 0);
}

interface Sized {
  readonly picture: ShownPicture;
  readonly alt: string;
  readonly widthPt: number;
  readonly heightPt: number;
}

interface MeasuredRow {
  readonly wished: readonly Sized[];
  readonly gap: number;
  /** All widths before scaling. */
  readonly total: number;
  readonly scale: number;
  readonly wantedPt: number;
}

function measureRow(blocks: readonly PictureBlock[], flow: Flow, widthPt: number): MeasuredRow {
  const gap = flow.sizePt;
  const inner = Math.max(widthPt - gap * (blocks.length - 1), 1);
  const wished = equalHeights(
    blocks.map((block) => sizeOf(block, flow, inner)),
    blocks,
  );
  const total = wished.reduce((sum, sized) => sum + sized.widthPt, 0);
  const highest = Math.max(...wished.map((sized) => sized.heightPt));
  const scale = Math.min(1, inner / total, flow.areaHeightPt / highest);
  return { wished, gap, total, scale, wantedPt: highest * scale };
}

function setRow(blocks: readonly PictureBlock[], flow: Flow, widthPt: number): Piece {
  const { wished, gap, total, scale, wantedPt } = measureRow(blocks, flow, widthPt);
  const tags = wished.map((sized) =>
    flow.ledger.tag('Figure', flow.parent, sized.alt === '' ? {} : { alt: sized.alt }),
  );

  const set = (heightPt: number): Fragment => {
    const factor = (heightPt / wantedPt) * scale;
    const rowWidth = total * factor + gap * (blocks.length - 1);
    let xPt = Math.max(0, (widthPt - rowWidth) / 2);
    const parts = wished.map((sized, index) => {
      const [width, height] = [sized.widthPt * factor, sized.heightPt * factor];
      const part = at(
        xPt,
        (heightPt - height) / 2,
        sized.picture.draw({ xPt: 0, yPt: 0, widthPt: width, heightPt: height }, tags[index] ?? 'artifact', flow),
      );
      xPt += width + gap;
      return part;
    });
    return { widthPt, heightPt, parts };
  };
  const fragment = flow.depth > 0 ? set(wantedPt) : { widthPt, heightPt: wantedPt, parts: [] };
  return { kind: 'picture', beforePt: flow.sizePt * 0.7, fragment, picture: { wantedPt, set } };
}

/** The size that a picture asks for, or the largest it may have at its own ratio. */
function sizeOf(block: PictureBlock, flow: Flow, widthPt: number): Sized {
  const picture = flow.pictures.show(block, flow);
  const ratio = picture.widthPt / picture.heightPt;
  const width =
    block.width &&
    (block.width.unit === 'px' ? block.width.value * pointsPerPixel : (block.width.value / 100) * widthPt);
  const height =
    block.height &&
    (block.height.unit === 'px' ? block.height.value * pointsPerPixel : (block.height.value / 100) * flow.areaHeightPt);
  const sized = (w: number, h: number): Sized => ({
    picture,
    alt: block.alt,
    widthPt: Math.max(w, 1),
    heightPt: Math.max(h, 1),
  });
  if (width && height) return sized(width, height);
  if (width) return sized(width, width / ratio);
  if (height) return sized(height * ratio, height);
  // Inside lists and quotes a picture is one thing among others.
  const room = flow.depth > 0 ? 0.4 : 1;
  const grown = Math.min(picture.growth, widthPt / picture.widthPt, (flow.areaHeightPt * room) / picture.heightPt);
  return sized(picture.widthPt * grown, picture.heightPt * grown);
}

/** Pictures side by side that ask for no size stand equally high. */
function equalHeights(row: readonly Sized[], blocks: readonly PictureBlock[]): readonly Sized[] {
  if (row.length < 2 || blocks.some((block) => block.width !== null || block.height !== null)) return row;
  const heightPt = Math.min(...row.map((sized) => sized.heightPt));
  return row.map((sized) => ({ ...sized, widthPt: (sized.widthPt / sized.heightPt) * heightPt, heightPt }));
}
