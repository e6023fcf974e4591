/** Room to write: lines, dots or squares at the pitch that the recipe says. */
import type { Box, Stroke } from '../../model/geometry';
import type { Recipe } from '../../model/recipe';
import type { Item } from '../../model/scene';
import { across, strokes } from './ink';
import { bottomOf } from './paper';

type Writing = Recipe['writing'];

const pointsPerMm = 72 / 25.4;
/** Fewer lines than this look left over. */
const fewestLines = 2;

/** The distance of two lines in points. */
export function pitchOf(writing: Writing): number {
  return writing.pitchMm * pointsPerMm;
}

/** For places that are there to be written on: lines where a recipe wants none beside its slides. */
export function alwaysRoom(writing: Writing): Writing {
  return writing.kind === 'none' ? { ...writing, kind: 'lines' } : writing;
}

/** What is left under a slide, filled up from its lower edge, so that neighbours are level. */
export function roomToWrite(box: Box, writing: Writing): readonly Item[] {
  const count = linesIn(box, writing);
  if (count < fewestLines) return [];
  const heightPt = count * pitchOf(writing);
  return filled({ ...box, yPt: bottomOf(box) - heightPt, heightPt }, count, writing);
}

/** The same counted from the top: what stands over it sets its place. */
export function roomFromTop(box: Box, writing: Writing): readonly Item[] {
  const count = linesIn(box, writing);
  return count < fewestLines ? [] : filled({ ...box, heightPt: count * pitchOf(writing) }, count, writing);
}

function linesIn(box: Box, writing: Writing): number {
  return Math.floor((box.heightPt + 0.01) / pitchOf(writing));
}

/** The rows of pages stand at the same places: most of their rooms were filled before. */
const known = new Map<string, readonly Item[]>();
const mostKnown = 500;

/** A box that holds exactly so many lines. */
function filled(box: Box, count: number, writing: Writing): readonly Item[] {
  const key = [box.xPt, box.yPt, box.widthPt, count, writing.kind, writing.pitchMm].join(' ');
  let items = known.get(key);
  if (!items) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (items = fill(box, count, writing)));
  }
  return items;
}

function fill(box: Box, count: number, writing: Writing): readonly Item[] {
  const pitchPt = pitchOf(writing);
  switch (writing.kind) {
    case 'none':
      return [];
    case 'lines':
      return Array.from({ length: count }, (_, index) =>
        across(box.xPt, box.yPt + (index + 1) * pitchPt, box.widthPt, strokes.ruled),
      );
    case 'dots': {
      const dotted = { ...strokes.dots, dashPt: [0, pitchPt] };
      const { leftPt, widthPt } = inWholeSteps(box, pitchPt);
      // The last dot stands at the very end of its line; a hair more, so that no reader leaves it out.
      return Array.from({ length: count + 1 }, (_, index) =>
        across(leftPt, box.yPt + index * pitchPt, widthPt + 0.1, dotted),
      );
    }
    case 'grid':
      return [squares(box, count, pitchPt)];
  }
}

/** Whole steps in the middle of the box's width. */
function inWholeSteps(box: Box, pitchPt: number): { readonly leftPt: number; readonly widthPt: number } {
  const widthPt = Math.floor((box.widthPt + 0.01) / pitchPt) * pitchPt;
  return { leftPt: box.xPt + (box.widthPt - widthPt) / 2, widthPt };
}

/** One path: a page of squares has hundreds of lines. */
function squares(box: Box, count: number, pitchPt: number): Item {
  const { leftPt, widthPt } = inWholeSteps(box, pitchPt);
  const [left, right, top, bottom] = [leftPt, leftPt + widthPt, box.yPt, box.yPt + count * pitchPt].map(rounded);
  const rows = Array.from({ length: count + 1 }, (_, index) => rounded(box.yPt + index * pitchPt));
  const columns = Array.from({ length: Math.round(widthPt / pitchPt) + 1 }, (_, index) =>
    rounded(leftPt + index * pitchPt),
  );
  const path = [
    ...rows.map((y) => `M${left ?? ''} ${y}L${right ?? ''} ${y}`),
    ...columns.map((x) => `M${x} ${top ?? ''}L${x} ${bottom ?? ''}`),
  ].join('');
  return { kind: 'path', path, fill: null, stroke: strokes.squares, tag: 'artifact' };
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const kinds = [
  ['lines', strokes.ruled],
  ['dots', strokes.dots],
  ['grid', strokes.squares],
] as const;

/** What pages give to write on; null where they have no such room. */
export function writingOn(leaves: readonly { readonly items: readonly Item[] }[]): (typeof kinds)[number][0] | null {
  // A line of dots is one of our own strokes with dashes as far apart as the recipe says.
  const isOf = (item: Item, stroke: Stroke): boolean =>
    item.kind === 'group'
      ? item.items.some((within) => isOf(within, stroke))
      : item.kind === 'path' && item.stroke?.paint === stroke.paint;
  return kinds.find(([, stroke]) => leaves.some(({ items }) => items.some((item) => isOf(item, stroke))))?.[0] ?? null;
}
