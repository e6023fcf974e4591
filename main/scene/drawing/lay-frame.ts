/** A text frame: its paragraphs in its box, shrunk, anchored, in columns, turned. */
import type { TextFrame } from '../../model/drawing';
import { compose, identity, type Box, type Matrix } from '../../model/geometry';
import type { Item, TagRef } from '../../model/scene';
import { placeItems } from '../../typeset/place-line';
import { setDrawnParagraph, type DrawnLine, type ParagraphTools } from './set-paragraph';
import { isAsWide } from './stand-ins';
import { standUpright } from './vertical';
import { warpOf } from './warped';

export interface FrameTags {
  /** The tag of a paragraph's words, and of its bullet. */
  readonly of: (index: number) => { readonly words: TagRef; readonly bullet: TagRef };
}

export interface FrameSetting {
  readonly lang: string;
  readonly tags: FrameTags;
}

/**
 * What does not fit a frame that its author's program had fitted is due to our fonts, where they are others: it is made smaller by
 * as much as they are wider. What reaches out further, or in fonts of the same widths, did so for its author too: a size that the
 * file does not give is the whole one (ECMA-376, 21.1.2.1.3).
 */
const smallestScale = 0.85;
const step = 0.95;

interface Block {
  readonly lines: readonly (DrawnLine & { readonly yPt: number })[];
  readonly heightPt: number;
}

interface Sizes {
  readonly scale: number;
  readonly lineReduction: number;
}

function setBlock(
  frame: TextFrame,
  widthPt: number,
  sizes: Sizes,
  setting: FrameSetting,
  tools: ParagraphTools,
): Block {
  const lines: (DrawnLine & { yPt: number })[] = [];
  let yPt = 0;
  let after = 0;
  frame.paragraphs.forEach((paragraph, index) => {
    const { words, bullet } = setting.tags.of(index);
    const shared = { ...sizes, lang: setting.lang, tag: words, bulletTag: bullet, widthPt, isFirst: index === 0 };
    const set = setDrawnParagraph(paragraph, shared, tools);
    yPt += index === 0 ? 0 : after + set.beforePt;
    for (const line of set.lines) {
      lines.push({ ...line, yPt });
      yPt += line.heightPt;
    }
    after = set.afterPt;
  });
  return { lines, heightPt: yPt };
}

interface Room {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly columns: number;
  readonly gapPt: number;
  readonly fromRight: boolean;
}

/** Lines into columns of the room's height; the last takes what is left. */
function intoColumns(
  block: Block,
  { columns, heightPt, widthPt, gapPt, fromRight }: Room,
): { readonly items: readonly Item[]; readonly heightPt: number } {
  let [column, top, bottom] = [0, 0, 0];
  const items: Item[] = [];
  for (const line of block.lines) {
    if (column < columns - 1 && line.yPt + line.heightPt - top > heightPt + 0.5 && line.yPt > top) {
      column += 1;
      top = line.yPt;
    }
    items.push(
      ...placeItems(line.items, (fromRight ? columns - 1 - column : column) * (widthPt + gapPt), line.yPt - top),
    );
    bottom = Math.max(bottom, line.yPt + line.heightPt - top);
  }
  return { items, heightPt: bottom };
}

/** What may reach over a frame that its author's program had fitted; LibreOffice allows as much. */
const overflow = 1.04;

/** Empty paragraphs at the end may reach out of their frame: nobody sees them. */
function fits(block: Block, { columns, heightPt }: Room): boolean {
  const last = block.lines.findLast(({ items }) => items.length > 0);
  return !last || last.yPt + last.heightPt <= heightPt * columns * overflow + 1;
}

function fitBlock(frame: TextFrame, room: Room, setting: FrameSetting, tools: ParagraphTools): Block {
  const { fit } = frame;
  let sizes: Sizes =
    fit.kind === 'shrink' ? { scale: fit.fontScale, lineReduction: fit.lineReduction } : { scale: 1, lineReduction: 0 };
  let block = setBlock(frame, room.widthPt, sizes, setting, tools);
  if (fit.kind !== 'shrink' || frame.paragraphs.every(({ runs }) => runs.every(isAsWide))) return block;
  while (!fits(block, room) && sizes.scale > smallestScale * fit.fontScale && sizes.scale > 0.2) {
    sizes = { scale: sizes.scale * step, lineReduction: Math.min(0.2, sizes.lineReduction + 0.02) };
    block = setBlock(frame, room.widthPt, sizes, setting, tools);
  }
  return block;
}

/** The frame's own space, in which its lines run across, and the way back. */
function innerSpace({ writing, turnedDeg, box }: TextFrame): { readonly box: Box; readonly matrix: Matrix } {
  const quarter = writing === 'rotated90' || writing === 'vertical' ? 90 : writing === 'rotated270' ? 270 : 0;
  const turn = turnedDeg + quarter;
  if (turn === 0) return { box, matrix: identity };
  const [cx, cy] = [box.xPt + box.widthPt / 2, box.yPt + box.heightPt / 2];
  const [width, height] = quarter === 0 ? [box.widthPt, box.heightPt] : [box.heightPt, box.widthPt];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = compose([1, 0, 0, 1, cx, cy], compose([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -cx, -cy]));
  return { box: { xPt: cx - width / 2, yPt: cy - height / 2, widthPt: width, heightPt: height }, matrix };
}

/** Insets stay on the sides that are seen. */
function innerInsets({ writing, insetPt: { left, top, right, bottom } }: TextFrame): TextFrame['insetPt'] {
  if (writing === 'rotated90' || writing === 'vertical') return { left: top, top: right, right: bottom, bottom: left };
  return writing === 'rotated270'
    ? { left: bottom, top: left, right: top, bottom: right }
    : { left, top, right, bottom };
}

/** Every character on a line of its own. */
function stacked(frame: TextFrame): TextFrame {
  return {
    ...frame,
    paragraphs: frame.paragraphs.map((paragraph) => ({
      ...paragraph,
      align: 'centre' as const,
      runs: paragraph.runs.map((run) => ({ ...run, text: [...run.text].join('\n') })),
    })),
  };
}

/** The frame's items in the space of its shape. */
export function layFrame(given: TextFrame, setting: FrameSetting, tools: ParagraphTools): readonly Item[] {
  const frame = given.writing === 'stacked' ? stacked(given) : given;
  const { box, matrix } = innerSpace(frame);
  const inset = innerInsets(frame);
  if (frame.warp && frame.writing === 'horizontal') {
    const space = { ...box, xPt: box.xPt + inset.left, yPt: box.yPt + inset.top };
    const room = { widthPt: box.widthPt - inset.left - inset.right, heightPt: box.heightPt - inset.top - inset.bottom };
    return layWarped(frame, { ...space, ...room }, matrix, setting, tools);
  }
  const columns = frame.wrap ? frame.columns : 1;
  const inner = Math.max(4, box.widthPt - inset.left - inset.right);
  const gapPt = columns > 1 ? frame.columnGapPt : 0;
  const fixed: Room = {
    widthPt: Math.max(4, (inner - gapPt * (columns - 1)) / columns),
    heightPt: Math.max(1, box.heightPt - inset.top - inset.bottom),
    columns,
    gapPt,
    fromRight: frame.columnsFromRight ?? false,
  };
  const room: Room = { ...fixed, widthPt: widthOfLines(frame, fixed, setting, tools) };
  const block = fitBlock(frame, room, setting, tools);
  const set = intoColumns(block, room);
  const free = fixed.heightPt - set.heightPt;
  const down = frame.anchor === 'middle' ? free / 2 : frame.anchor === 'bottom' ? free : 0;
  // Lines that do not wrap reach out of their box on the side that their alignment leaves open.
  const align = frame.paragraphs[0]?.align ?? 'start';
  const spare = columns > 1 ? 0 : inner - room.widthPt;
  const across = frame.anchorCentred || align === 'centre' ? spare / 2 : align === 'end' ? spare : 0;
  const placed = placeItems(
    set.items,
    box.xPt + inset.left + across,
    box.yPt + inset.top + (set.heightPt > fixed.heightPt && frame.anchor === 'top' ? 0 : down),
  );
  const upright = frame.writing === 'vertical' ? standUpright(placed) : placed;
  return matrix === identity ? upright : [{ kind: 'group', matrix, clip: null, alpha: 1, items: upright }];
}

function layWarped(
  frame: TextFrame,
  room: Box,
  matrix: Matrix,
  setting: FrameSetting,
  tools: ParagraphTools,
): readonly Item[] {
  const widthPt = unwrappedWidth(frame, setting, tools);
  const block = setBlock(frame, widthPt, { scale: 1, lineReduction: 0 }, setting, tools);
  const items = block.lines.flatMap((line) => placeItems(line.items, 0, line.yPt));
  const warp = warpOf(frame, { widthPt, heightPt: block.heightPt }, room);
  return items.length === 0 ? [] : [{ kind: 'group', matrix: compose(matrix, warp), clip: null, alpha: 1, items }];
}

/**
 * How wide a line may be: the room's width, and where nothing wraps as much more as the widest needs. A block that is centred
 * whatever the alignment of its lines is as narrow as they are.
 */
function widthOfLines(frame: TextFrame, room: Room, setting: FrameSetting, tools: ParagraphTools): number {
  if (frame.wrap && !(frame.anchorCentred && room.columns === 1)) return room.widthPt;
  const widest = unwrappedWidth(frame, setting, tools);
  if (frame.anchorCentred) return frame.wrap ? Math.min(room.widthPt, widest) : widest;
  return Math.max(room.widthPt, widest);
}

/** How wide the lines are when nothing wraps them. */
function unwrappedWidth(frame: TextFrame, setting: FrameSetting, tools: ParagraphTools): number {
  const open: TextFrame = {
    ...frame,
    paragraphs: frame.paragraphs.map((paragraph) => ({ ...paragraph, align: 'start' as const })),
  };
  const block = setBlock(
    open,
    100_000,
    { scale: frame.fit.kind === 'shrink' ? frame.fit.fontScale : 1, lineReduction: 0 },
    setting,
    tools,
  );
  return Math.max(1, ...block.lines.map(({ widthPt }) => widthPt)) + 0.1;
}

/** How high a frame must be for its words, with its insets. */
export function heightOfFrame(given: TextFrame, lang: string, tools: ParagraphTools): number {
  const frame = given.writing === 'stacked' ? stacked(given) : given;
  const { left, right, top, bottom } = frame.insetPt;
  if (frame.writing !== 'horizontal' && frame.writing !== 'stacked') return top + bottom;
  const tags: FrameTags = { of: () => ({ words: 'artifact', bullet: 'artifact' }) };
  const block = setBlock(
    frame,
    Math.max(4, frame.box.widthPt - left - right),
    { scale: 1, lineReduction: 0 },
    { lang, tags },
    tools,
  );
  return block.heightPt + top + bottom;
}
