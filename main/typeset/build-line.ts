/** From a filled line to the items that are drawn: runs of words, the tint behind them, lines under and through them. */
import { assertNever } from '../model/fault';
import type { Item, LineItem, Shaped } from '../model/scene';
import type { Box, HardLine } from './boxes';
import type { BoxRun } from './pieces';
import { lineUnder, lineThrough, tintBehind } from './decorations';
import { BuiltLine } from './built-line';
import type { FilledLine } from './fill-lines';
import { naturalWidth, shrinkOfLine } from './measure-boxes';
import { seenOrder } from './seen-order';
import { gapBefore, shrinkBetween, stretchBetween, trimAtEnd } from './spacing';
import type { ParagraphStyle, SetLine } from './typesetter';

/** Ems between two Han or at a space; beyond, a line stays ragged: holes read worse than an uneven edge. Presentations fill it. */
const mostStretchOfHan = 0.5;
const mostStretchOfSpace = 0.8;

/** Builds a line with its text on `baselinePt`; `indentPt` is the blank at its start. */
export function buildLine(
  row: HardLine,
  line: FilledLine,
  style: ParagraphStyle,
  baselinePt: number,
  indentPt: number,
): SetLine {
  const { boxes } = row;
  const spread = spreadOf(row, line, style);
  const slack = Math.max(0, line.availablePt - spread.widthPt);
  const startPt = indentPt + offsetOf(style.align, slack);
  const writer: LineWriter = { baselinePt, items: [], stretches: [], open: null, xPt: startPt };
  const write = (index: number): void => {
    const box = boxes[index];
    if (box === undefined) return;
    writeBox(writer, box, index < line.visibleEnd);
    if (index + 1 < line.visibleEnd) writeGap(writer, spread.gaps?.[index - line.start] ?? 0);
  };
  if (row.base === null) for (let index = line.start; index < line.end; index += 1) write(index);
  else {
    // The spaces at the line's end hang out at the side to which the paragraph runs.
    if (row.base === 1) writer.xPt -= naturalWidth(boxes, line.visibleEnd, line.end, true);
    for (const index of seenOrder(row, line)) write(index);
  }
  finishItem(writer);
  const items = decorated(writer.items, writer.stretches, baselinePt);
  return new BuiltLine(items, spread.widthPt, style.leadingPt, boxes, line);
}

interface LineWriter {
  readonly baselinePt: number;
  readonly items: Item[];
  readonly stretches: Stretch[];
  open: OpenItem | null;
  xPt: number;
}

/** Spaces that hang at a line's end are written, for whoever reads the text, but count for no width. */
function writeBox(writer: LineWriter, box: Box, isSeen: boolean): void {
  if (isSeen) noteStretch(writer.stretches, box.style, writer.xPt);
  for (const part of box.chunk.parts) {
    if (writer.open?.style !== box.style || writer.open.face !== part.face) {
      finishItem(writer);
      writer.open = { style: box.style, face: part.face, xPt: writer.xPt, words: [], gaps: null, endPt: writer.xPt };
    }
    writer.open.words.push(part.shaped);
    writer.xPt += part.shaped.width * box.style.scale;
    if (isSeen) writer.open.endPt = writer.xPt;
  }
  const stretch = writer.stretches[writer.stretches.length - 1];
  if (isSeen && stretch !== undefined) stretch.endPt = writer.xPt;
}

function writeGap(writer: LineWriter, gap: number): void {
  if (gap === 0) return;
  writer.xPt += gap;
  const { open } = writer;
  if (open === null) return;
  open.gaps ??= new Map<number, number>();
  open.gaps.set(open.words.length - 1, gap);
}

function finishItem(writer: LineWriter): void {
  if (writer.open !== null) writer.items.push(closeItem(writer.open, writer.baselinePt));
  writer.open = null;
}

interface OpenItem {
  readonly style: BoxRun;
  readonly face: string;
  readonly xPt: number;
  readonly words: Shaped[];
  gaps: Map<number, number> | null;
  endPt: number;
}

/** A run's part of a line, from its first word to its last. */
interface Stretch {
  readonly style: BoxRun;
  readonly startPt: number;
  endPt: number;
}

function closeItem(open: OpenItem, baselinePt: number): LineItem {
  const { run } = open.style;
  let gapsPt: Float32Array | undefined;
  if (open.gaps !== null) {
    // A gap after the last word belongs to no item: the next one has a place of its own.
    open.gaps.delete(open.words.length - 1);
    if (open.gaps.size > 0) {
      gapsPt = new Float32Array(open.words.length);
      for (const [index, gap] of open.gaps) gapsPt[index] = gap;
    }
  }
  const item: LineItem = {
    kind: 'line',
    face: open.face,
    sizePt: run.sizePt,
    xPt: open.xPt,
    baselinePt,
    // Cut to its length: a list that grew has room for more.
    words: open.words.slice(),
    widthPt: open.endPt - open.xPt,
    paint: run.paint,
    lang: run.lang,
    tag: run.tag,
  };
  if (gapsPt === undefined && run.link === undefined) return item;
  return { ...item, ...(gapsPt && { gapsPt }), ...(run.link && { link: run.link }) };
}

function noteStretch(stretches: Stretch[], style: BoxRun, xPt: number): void {
  const { underline, strike, ground } = style.run;
  if (underline !== true && strike !== true && ground === undefined) {
    if (stretches.length > 0 && stretches[stretches.length - 1]?.style !== style)
      stretches.push({ style, startPt: xPt, endPt: xPt });
    return;
  }
  if (stretches[stretches.length - 1]?.style !== style) stretches.push({ style, startPt: xPt, endPt: xPt });
}

function decorated(items: readonly Item[], stretches: readonly Stretch[], baselinePt: number): readonly Item[] {
  if (stretches.length === 0) return items;
  const behind: Item[] = [];
  const above: Item[] = [];
  for (const { style, startPt, endPt } of stretches) {
    const { run } = style;
    if (endPt <= startPt) continue;
    if (run.ground !== undefined) behind.push(tintBehind(run, startPt, endPt, baselinePt));
    if (run.underline === true) above.push(lineUnder(run, startPt, endPt, baselinePt));
    if (run.strike === true) above.push(lineThrough(run, startPt, endPt, baselinePt));
  }
  return [...behind, ...items, ...above];
}

function offsetOf(align: ParagraphStyle['align'], slack: number): number {
  switch (align) {
    case 'start':
    case 'justify':
      return 0;
    case 'centre':
      return slack / 2;
    case 'end':
      return slack;
    default:
      return assertNever(align);
  }
}

interface Spread {
  /** The gap after each box of the line in points; null where all are 0. */
  readonly gaps: Float64Array | null;
  readonly widthPt: number;
}

function spreadOf({ boxes, isLatin }: HardLine, line: FilledLine, style: ParagraphStyle): Spread {
  if (style.verbatim === true) return { gaps: null, widthPt: line.naturalPt };
  const gaps = isLatin ? null : naturalGaps(boxes, line);
  const overflow = line.naturalPt - line.availablePt;
  if (overflow > 0.01) return pushedTogether(boxes, line, gaps, overflow);
  if (style.align === 'justify' && !line.isLast) return stretched(boxes, line, gaps, style);
  return { gaps, widthPt: line.naturalPt };
}

function naturalGaps(boxes: readonly Box[], line: FilledLine): Float64Array | null {
  let gaps: Float64Array | null = null;
  for (let index = line.start + 1; index < line.visibleEnd; index += 1) {
    const gap = gapBefore(boxes, line.start, index);
    if (gap !== 0) (gaps ??= new Float64Array(line.end - line.start))[index - 1 - line.start] = gap;
  }
  return gaps;
}

/** The blank of the last mark goes first, since nobody sees it; then the marks inside share the rest. */
function pushedTogether(
  boxes: readonly Box[],
  line: FilledLine,
  natural: Float64Array | null,
  overflow: number,
): Spread {
  const last = boxes[line.visibleEnd - 1];
  const trim = last === undefined ? 0 : Math.min(overflow, trimAtEnd(last));
  const inside = shrinkOfLine(boxes, line.start, line.visibleEnd) - (last === undefined ? 0 : trimAtEnd(last));
  const share = inside > 0 ? Math.min(1, (overflow - trim) / inside) : 0;
  const gaps = natural ?? new Float64Array(line.end - line.start);
  let taken = trim;
  for (let index = line.start + 1; index < line.visibleEnd && share > 0; index += 1) {
    const [left, right] = [boxes[index - 1], boxes[index]];
    if (left === undefined || right === undefined) continue;
    const at = index - 1 - line.start;
    const shrink = shrinkBetween(left, right, gaps[at] ?? 0) * share;
    gaps[at] = (gaps[at] ?? 0) - shrink;
    taken += shrink;
  }
  return { gaps, widthPt: line.naturalPt - taken };
}

function stretched(
  boxes: readonly Box[],
  line: FilledLine,
  natural: Float64Array | null,
  { asPresented = false }: ParagraphStyle,
): Spread {
  let weight = 0;
  for (let index = line.start + 1; index < line.visibleEnd; index += 1) weight += weightAt(boxes, index);
  const size = boxes[line.start]?.style.run.sizePt ?? 0;
  const most = weight > 0 && hasWide(boxes, line) ? mostStretchOfHan : mostStretchOfSpace / 2;
  const unit = weight > 0 ? (line.availablePt - line.naturalPt) / weight : 0;
  if (unit === 0 || (unit > most * size && !asPresented)) return { gaps: natural, widthPt: line.naturalPt };
  const gaps = natural ?? new Float64Array(line.end - line.start);
  for (let index = line.start + 1; index < line.visibleEnd; index += 1) {
    const at = index - 1 - line.start;
    gaps[at] = (gaps[at] ?? 0) + unit * weightAt(boxes, index);
  }
  return { gaps, widthPt: line.availablePt };
}

function weightAt(boxes: readonly Box[], index: number): number {
  const [left, right] = [boxes[index - 1], boxes[index]];
  return left === undefined || right === undefined ? 0 : stretchBetween(left, right);
}

function hasWide(boxes: readonly Box[], line: FilledLine): boolean {
  for (let index = line.start; index < line.visibleEnd; index += 1)
    if (boxes[index]?.chunk.kind === 'wide') return true;
  return false;
}

/** The advance of a row of boxes set on one line. */
export function advanceOf({ boxes, isLatin }: HardLine): number {
  return naturalWidth(boxes, 0, boxes.length, isLatin);
}
