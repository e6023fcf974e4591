/** Where the words of a text frame can stand at most, told without setting them. */
import type { Paragraph, Run, TextFrame } from '../../model/drawing';
import type { Edges } from '../../model/flat-path';
import { hasHan } from '../../scene/blocks/flow';
import { fillAtMost } from './fill-at-most';

/** As scene/drawing sets them: a line is 1.2 of its size high, and tightened lines of Han keep 1.064. */
const lineOfSize = 1.2;
const leastOfHan = 1.33 * 0.8;
/** Samples of a word reach half an em over its baseline. */
const reach = 0.5;
/** Words that are too wide by less than this share still stand on their line; and rounding, in points. */
const spareShare = 0.003;
const slackPt = 0.5;
/** Fitting tightens lines by no more than a fifth, where its author's program had not. */
const mostReduction = 0.2;

interface Room {
  readonly widthPt: number;
  readonly scale: number;
  /** What is taken off the spacing of lines at most, as a share. */
  readonly reduction: number;
  readonly wraps: boolean;
}

interface Extent {
  readonly heightPt: number;
  readonly widthPt: number;
  /** How far samples reach out of the lines' own boxes. */
  readonly overPt: number;
}

/** In the shape's own space; null where only setting them tells. */
export function extentOf(frame: TextFrame): Edges | null {
  const { box, insetPt, fit, wrap, writing, turnedDeg, anchor } = frame;
  if (writing !== 'horizontal' || turnedDeg !== 0) return null;
  if (fit.kind === 'shrink' && (fit.fontScale > 1 || fit.lineReduction < 0)) return null;
  const inner = box.widthPt - insetPt.left - insetPt.right;
  const columns = wrap ? Math.max(1, frame.columns) : 1;
  const widthPt = (inner - (columns > 1 ? frame.columnGapPt : 0) * (columns - 1)) / columns;
  const room = box.heightPt - insetPt.top - insetPt.bottom;
  if (widthPt < 4 || room < 1) return null;
  const shrunk =
    fit.kind === 'shrink'
      ? { scale: fit.fontScale, reduction: Math.max(mostReduction, fit.lineReduction) }
      : { scale: 1, reduction: 0 };
  const extent = extentOfAll(frame.paragraphs, { widthPt, ...shrunk, wraps: wrap });
  if (!extent) return null;
  const [left, top] = [box.xPt + insetPt.left, box.yPt + insetPt.top];
  const share = columns > 1 || extent.widthPt > inner ? null : sideOf(frame);
  const beyond = (wrap ? 0 : Math.max(0, extent.widthPt - inner)) + inner * spareShare + slackPt;
  const across = share === null ? 0 : inner - extent.widthPt;
  const free = room - extent.heightPt;
  const from = anchor === 'top' ? 0 : anchor === 'middle' ? free / 2 : free;
  const beyondPt = extent.overPt + slackPt;
  return {
    left: left + across * (share ?? 0) - beyond,
    right: left + inner - across * (1 - (share ?? 0)) + beyond,
    top: top + from - beyondPt,
    bottom: top + from + extent.heightPt + beyondPt,
  };
}

/** On which side short lines stand, from 0 to 1; null where not all stand there, or where margins move them. */
function sideOf({ paragraphs, anchorCentred }: TextFrame): number | null {
  const [first] = paragraphs;
  if (!first || anchorCentred || paragraphs.some(({ align }) => align !== first.align)) return null;
  if (first.align === 'start' || first.align === 'justify') return 0;
  const isMoved = paragraphs.some(
    ({ marginPt, indentPt, rightPt, bullet }) => marginPt || indentPt || rightPt || bullet,
  );
  return isMoved ? null : first.align === 'end' ? 1 : 0.5;
}

/** How high a frame is at most that is as wide as given, insets included; null where only setting its words tells. */
export function mostHeightOf(frame: TextFrame, widthPt: number): number | null {
  const { left, right, top, bottom } = frame.insetPt;
  const inner = widthPt - left - right;
  const extent =
    inner < 4 ? null : extentOfAll(frame.paragraphs, { widthPt: inner, scale: 1, reduction: 0, wraps: true });
  return extent && extent.heightPt + extent.overPt + top + bottom;
}

function extentOfAll(paragraphs: readonly Paragraph[], room: Room): Extent | null {
  let [heightPt, widthPt, overPt] = [0, 0, 0];
  for (const [index, paragraph] of paragraphs.entries()) {
    const one = extentOfOne(paragraph, room, index === 0);
    if (!one) return null;
    heightPt += one.heightPt;
    widthPt = Math.max(widthPt, one.widthPt);
    overPt = Math.max(overPt, one.overPt);
  }
  return { heightPt, widthPt, overPt };
}

function extentOfOne(
  paragraph: Paragraph,
  { widthPt, scale, reduction, wraps }: Room,
  isFirst: boolean,
): Extent | null {
  const { runs, marginPt, indentPt, rightPt, bullet, line, rightToLeft } = paragraph;
  if (rightToLeft || rightPt < 0 || runs.some(({ text }) => text.includes('\t'))) return null;
  const restPt = Math.max(0, marginPt);
  let firstPt = Math.max(0, marginPt + indentPt);
  const [model] = runs;
  if (bullet && model) {
    const sign: Run = { ...model, ...bullet, family: bullet.family ?? model.family, raise: 0, caps: 'none' };
    const wide = fillAtMost([sign], scale, { firstPt: 10_000, restPt: 10_000 });
    if (!wide) return null;
    firstPt = Math.max(firstPt, marginPt, firstPt + wide.widthPt + bullet.sizePt * scale * 0.2);
  }
  const right = widthPt - rightPt;
  const hard = hardLines(runs);
  const isBlank = hard.some((own) => own.length === 0);
  const largest = Math.max(isBlank ? paragraph.emptySizePt : 0, ...runs.map(({ sizePt }) => sizePt)) * scale;
  let [lines, widest] = [0, 0];
  for (const [index, own] of hard.entries()) {
    const startPt = index === 0 ? firstPt : restPt;
    const room = wraps ? { firstPt: right - startPt, restPt: right - restPt } : { firstPt: 1e6, restPt: 1e6 };
    const filled = own.length === 0 ? { lines: 1, widthPt: 0 } : fillAtMost(own, scale, room);
    if (!filled) return null;
    lines += filled.lines;
    widest = Math.max(widest, startPt + filled.widthPt + rightPt);
  }
  const spacings = [paragraph.before, paragraph.after].map(({ kind, value }) =>
    kind === 'points' ? value : value * lineOfSize * largest,
  );
  if (line.value < 0 || spacings.some((spacing) => spacing < 0)) return null;
  const [before = 0, after = 0] = spacings;
  const isHan = runs.some(({ text }) => hasHan(text));
  const times = Math.max(0.1, line.value);
  const linePt = line.kind === 'points' ? line.value : largest * Math.max(lineOfSize * times, isHan ? leastOfHan : 0);
  // Where lines are tightened, a baseline stands nearer to the top of its line than its words reach.
  const tight = Math.max(0.1, Math.min(1, times) * (1 - reduction));
  const ascentOf = (sizePt: number): number =>
    line.kind === 'points' ? line.value * 0.8 : sizePt * (1 - lineOfSize * (1 - tight));
  const smallest = Math.min(largest, ...runs.map(({ sizePt }) => sizePt * scale));
  // A bullet counts for no line's height.
  const bulletOver = bullet ? bullet.sizePt * scale * reach - ascentOf(smallest) : 0;
  const raisedPt = Math.max(0, ...runs.map(({ raise }) => Math.abs(raise))) * largest;
  return {
    heightPt: (isFirst ? 0 : before) + after + lines * linePt,
    widthPt: widest,
    overPt: Math.max(0, bulletOver, largest * reach - ascentOf(largest)) + raisedPt,
  };
}

function hardLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  return lines;
}
