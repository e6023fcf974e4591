/**
 * Finds what an author hid without deleting it: off the slide, under an opaque shape, in the colour of its ground.
 * Nothing of it may reach a participant, so whatever is sure to be unseen is marked; what is doubtful stays seen.
 */
import {
  framesOf,
  wordsOfShape,
  type ConcealedWhy,
  type DrawnPart,
  type DrawnShape,
  type Paragraph,
  type TextFrame,
} from '../../../model/drawing';
import { inksOf, type Box, type Paint } from '../../../model/geometry';
import type { Sha256 } from '../../../model/ids';
import { blend, difference } from '../style/colour-space';
import { boxOfPath, fillsBox } from './box-of-path';
import { mayOverflow } from './may-overflow';

/** Colours this near (of 255 steps) cannot be told apart in print. */
const sameColour = 6;
/** Rounding in the file, in points. */
const slack = 0.5;

export interface ConcealSurroundings {
  readonly width: number;
  readonly height: number;
  /** Whether a picture has no transparent pixels. */
  readonly isOpaque: (picture: Sha256) => boolean;
  /** Ids of shapes that come or go during the show. */
  readonly inShow: ReadonlySet<string>;
}

/** The box around a shape's box on the slide. */
export function boundsOf({ matrix, widthPt, heightPt }: Pick<DrawnShape, 'matrix' | 'widthPt' | 'heightPt'>): Box {
  const [a, b, c, d, e, f] = matrix;
  const xs = [e, e + a * widthPt, e + c * heightPt, e + a * widthPt + c * heightPt];
  const ys = [f, f + b * widthPt, f + d * heightPt, f + b * widthPt + d * heightPt];
  const [xPt, yPt] = [Math.min(...xs), Math.min(...ys)];
  return { xPt, yPt, widthPt: Math.max(...xs) - xPt, heightPt: Math.max(...ys) - yPt };
}

function covers(outer: Box, inner: Box): boolean {
  return (
    outer.xPt <= inner.xPt + slack &&
    outer.yPt <= inner.yPt + slack &&
    outer.xPt + outer.widthPt >= inner.xPt + inner.widthPt - slack &&
    outer.yPt + outer.heightPt >= inner.yPt + inner.heightPt - slack
  );
}

function isOff(box: Box, { width, height }: ConcealSurroundings): boolean {
  return box.xPt >= width || box.yPt >= height || box.xPt + box.widthPt <= 0 || box.yPt + box.heightPt <= 0;
}

const isStraight = ({ matrix }: DrawnShape): boolean => Math.abs(matrix[1]) < 1e-3 || Math.abs(matrix[0]) < 1e-3;

/** The one colour that hides what is beneath; `picture` for an opaque picture, null where light comes through. */
function opaqueFill(part: DrawnPart, shape: DrawnShape, surroundings: ConcealSurroundings): string | null {
  if (part.kind === 'picture') {
    const [box] = part.boxes;
    const whole =
      box !== undefined &&
      (part.clip === null || fillsBox(part.clip, shape)) &&
      part.turnedDeg === 0 &&
      covers(box, { xPt: 0, yPt: 0, widthPt: shape.widthPt, heightPt: shape.heightPt });
    return whole && part.alpha >= 1 && surroundings.isOpaque(part.picture) ? 'picture' : null;
  }
  if (part.kind !== 'path' || !part.fill || !fillsBox(part.path, shape)) return null;
  if (part.fill.kind === 'solid') return part.fill.alpha >= 1 ? part.fill.rgb : null;
  return inksOf(part.fill).every(({ alpha }) => alpha >= 1) ? 'picture' : null;
}

interface Ground {
  readonly box: Box;
  /** A colour, or `picture` for a ground of several. */
  readonly fill: string;
}

function groundsOf(shape: DrawnShape, surroundings: ConcealSurroundings): readonly Ground[] {
  if (!isStraight(shape) || shape.concealed) return [];
  return shape.parts.flatMap((part) => {
    const fill = opaqueFill(part, shape, surroundings);
    return fill === null ? [] : [{ box: boundsOf(shape), fill }];
  });
}

/** Anything that paints over the place beside plain grounds: then the colour beneath a word is not known. */
function paintsOver(shape: DrawnShape, box: Box): boolean {
  const other = boundsOf(shape);
  const apart =
    other.xPt >= box.xPt + box.widthPt ||
    box.xPt >= other.xPt + other.widthPt ||
    other.yPt >= box.yPt + box.heightPt ||
    box.yPt >= other.yPt + other.heightPt;
  return !apart && shape.concealed === null && shape.parts.some((part) => part.kind !== 'text');
}

/** The one colour that a shape itself puts behind words; null where there are several, or where it does not reach behind all of them. */
function ownGround(parts: readonly DrawnPart[], frame: TextFrame): string | null {
  const filled = parts.filter((part) => part.kind !== 'path' || part.fill !== null);
  const fills = filled.map((part) =>
    part.kind === 'path' && part.fill?.kind === 'solid' && part.fill.alpha >= 1 ? part.fill.rgb : null,
  );
  const [first] = fills;
  const reaches = filled.some((part) => part.kind === 'path' && covers(boxOfPath(part.path), frame.box));
  return first && fills.every((fill) => fill === first) && reaches ? first : null;
}

/** The colour beneath words of a shape; null where it is not one colour for sure. */
function groundBeneath(
  shapes: readonly DrawnShape[],
  index: number,
  frame: TextFrame,
  surroundings: ConcealSurroundings,
): string | null {
  const shape = shapes[index];
  if (!shape || mayOverflow(frame)) return null;
  const own = shape.parts.filter(({ kind }) => kind !== 'text');
  if (own.length > 0) return ownGround(own, frame);
  const box = boundsOf(shape);
  for (let at = index - 1; at >= 0; at -= 1) {
    const beneath = shapes[at];
    if (!beneath) continue;
    const ground = groundsOf(beneath, surroundings).findLast((candidate) => covers(candidate.box, box));
    if (ground) return ground.fill === 'picture' ? null : ground.fill;
    if (paintsOver(beneath, box)) return null;
  }
  return 'ffffff';
}

function isUnseen(paint: Paint, ground: string | null): boolean {
  if (paint.kind !== 'solid') return false;
  return (
    paint.alpha <= 0.02 || (ground !== null && difference(blend(paint.rgb, ground, paint.alpha), ground) <= sameColour)
  );
}

function hideRuns(
  frame: TextFrame,
  ground: string | null,
): { readonly frame: TextFrame; readonly hidden: readonly string[] } {
  const hidden: string[] = [];
  const paragraphs = frame.paragraphs.map((paragraph): Paragraph => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => {
      const marked = run.ground?.kind === 'solid' ? run.ground.rgb : ground;
      if (run.text.trim() === '' || !isUnseen(run.paint, marked)) return run;
      if (run.outline && !isUnseen(run.outline, marked)) return { ...run, paint: run.outline };
      hidden.push(run.text);
      return { ...run, concealed: 'same-colour' as const };
    }),
  }));
  return { frame: { ...frame, paragraphs }, hidden };
}

function hidePart(
  part: DrawnPart,
  groundOf: (frame: TextFrame) => string | null,
  tell: (text: string) => void,
): DrawnPart {
  const apply = (frame: TextFrame, over: string | null): TextFrame => {
    const { frame: marked, hidden } = hideRuns(frame, over);
    if (hidden.length > 0) tell(hidden.join(' '));
    return marked;
  };
  if (part.kind === 'text') return { ...part, frame: apply(part.frame, groundOf(part.frame)) };
  if (part.kind !== 'table') return part;
  const rows = part.table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell) return cell;
      const over = cell.fill?.kind === 'solid' && cell.fill.alpha >= 1 ? cell.fill.rgb : null;
      return { ...cell, frame: apply(cell.frame, over) };
    }),
  }));
  return { ...part, table: { ...part.table, rows } };
}

export function conceal(
  shapes: readonly DrawnShape[],
  surroundings: ConcealSurroundings,
  tell: (why: ConcealedWhy, text: string, shape: DrawnShape, comesAndGoes: boolean) => void,
): readonly DrawnShape[] {
  const marked = shapes.map((shape, index): DrawnShape => {
    if (shape.role === 'background') return shape;
    const { why, over } = shape.concealed ? { why: shape.concealed, over: [] } : whyUnseen(shapes, index, surroundings);
    if (why === null) return shape;
    const comesAndGoes = over.length > 0 && [shape, ...over].some(({ id }) => surroundings.inShow.has(id));
    if (saysSomething(shape)) tell(why, wordsOfShape(shape) || shape.alt, shape, comesAndGoes);
    return { ...shape, concealed: why };
  });
  return marked.map((shape, index) => {
    if (shape.concealed || shape.parts.every((part) => framesOf(part).length === 0)) return shape;
    const groundOf = (frame: TextFrame): string | null => groundBeneath(marked, index, frame, surroundings);
    return {
      ...shape,
      parts: shape.parts.map((part) => hidePart(part, groundOf, (text) => tell('same-colour', text, shape, false))),
    };
  });
}

/** An ornament under a panel is nobody's secret. */
function saysSomething(shape: DrawnShape): boolean {
  if (shape.role === 'number' || shape.role === 'date') return false;
  const runs = shape.parts.flatMap(framesOf).flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.runs));
  if (runs.length > 0 && runs.every(({ field, text }) => field !== null || text.trim() === '')) return false;
  return wordsOfShape(shape).trim() !== '' || shape.parts.some(({ kind }) => kind === 'picture');
}

/** Why nobody sees it, and the shapes that cover it. */
function whyUnseen(
  shapes: readonly DrawnShape[],
  index: number,
  surroundings: ConcealSurroundings,
): { readonly why: ConcealedWhy | null; readonly over: readonly DrawnShape[] } {
  const shape = shapes[index];
  if (!shape) return { why: null, over: [] };
  const box = boundsOf(shape);
  if (isOff(box, surroundings)) return { why: 'off-slide', over: [] };
  if (shape.parts.flatMap(framesOf).some(mayOverflow)) return { why: null, over: [] };
  const visible: Box = {
    ...box,
    xPt: Math.max(0, box.xPt),
    yPt: Math.max(0, box.yPt),
    widthPt: Math.min(box.xPt + box.widthPt, surroundings.width) - Math.max(0, box.xPt),
    heightPt: Math.min(box.yPt + box.heightPt, surroundings.height) - Math.max(0, box.yPt),
  };
  const over = shapes
    .slice(index + 1)
    .filter((later) => groundsOf(later, surroundings).some((ground) => covers(ground.box, visible)));
  return { why: over.length > 0 ? 'covered' : null, over };
}
