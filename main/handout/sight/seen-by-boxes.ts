/**
 * Whether boxes alone show that everything on a drawing is seen, so that it need not be set in its fonts to be looked at. A box is
 * never smaller than what it stands for, and whatever is left open by it says no.
 */
import type { Drawing, DrawnPart, DrawnPicture, DrawnShape, Run, TableGrid, TextFrame } from '../../model/drawing';
import { compose, type Matrix } from '../../model/geometry';
import { meet, type Edges } from '../../model/flat-path';
import { hasLetters } from '../../model/has-letters';
import type { Sha256 } from '../../model/ids';
import { around, edgesOfBox, edgesOn, openBoxLook, type BoxLook } from './box-look';
import { isSolid } from './covers';
import { extentOf, mostHeightOf } from './frame-extent';
import { colourOf } from './own-colour';
import { pathOn } from './walk-scene';

/** A line through words is six hundredths of their size high. */
const mostApart = 3;

/** `isRaster` says of a picture whether it is drawn as pixels, which fill its box. False says nothing. */
export function isSeenByBoxes(drawing: Drawing, isRaster: (picture: Sha256) => boolean): boolean {
  const look = openBoxLook(drawing);
  return drawing.shapes.every(
    (shape) => shape.concealed !== null || shape.parts.every((part) => isPartSeen(part, shape, look, isRaster)),
  );
}

function isPartSeen(
  part: DrawnPart,
  shape: DrawnShape,
  look: BoxLook,
  isRaster: (picture: Sha256) => boolean,
): boolean {
  switch (part.kind) {
    case 'path': {
      const path = part.fill && pathOn(part.path, shape.matrix, false);
      if (!part.fill || !path) return true;
      const rgb = colourOf(part.fill, 1);
      return look.paint({
        edges: path,
        colours: rgb === null ? [] : [rgb],
        isWhole: true,
        hides: isSolid(part.fill, 1),
      });
    }
    case 'picture':
      return isPictureSeen(part, shape, look, isRaster(part.picture));
    case 'text': {
      if (!saysOrPaints(part.frame)) return true;
      const extent = extentOf(part.frame);
      return extent !== null && isFrameSeen(part.frame, edgesOn(extent, shape.matrix), look);
    }
    case 'table':
      return isTableSeen(part.table, shape.matrix, look);
  }
}

const runsOf = ({ paragraphs }: TextFrame): readonly Run[] => paragraphs.flatMap(({ runs }) => runs);

const isDecorated = ({ underline, strike, ground }: Run): boolean => underline || strike || ground !== null;

function saysOrPaints(frame: TextFrame): boolean {
  return runsOf(frame).some((run) => hasLetters(run.text) || isDecorated(run));
}

/** `ground` where the words stand on one colour alone. */
function isFrameSeen(frame: TextFrame, edges: Edges, look: BoxLook, ground?: readonly string[]): boolean {
  const runs = runsOf(frame);
  // A marker pen may have the words' own colour, and what their author hid has to be parted from its neighbours.
  if (runs.some((run) => run.ground !== null || run.concealed !== null)) return false;
  const inks = frame.paragraphs
    .flatMap(({ runs: own, bullet }) => [...own, ...(bullet ? [bullet] : [])])
    .filter(({ text }) => hasLetters(text))
    .map(({ paint }) => paint);
  if (!look.arePlain(inks, edges, ground)) return false;
  const bars = runs.filter(isDecorated).flatMap(({ paint }) => (paint.kind === 'solid' ? [paint.rgb] : []));
  if (runs.some(isDecorated)) {
    const sizes = runs.map(({ sizePt }) => sizePt);
    // A line through large words could hide tiny ones.
    if (Math.max(...sizes) > Math.min(...sizes) * mostApart) return false;
    if (!look.paint({ edges, colours: bars, isWhole: false, hides: true })) return false;
  }
  return look.seeWords(edges);
}

function isPictureSeen(
  part: DrawnPicture,
  { matrix, widthPt, heightPt, role }: DrawnShape,
  look: BoxLook,
  isRaster: boolean,
): boolean {
  const [box] = part.boxes;
  if (!box) return true;
  const [across, down] = [
    part.flipped === 'across' || part.flipped === 'both',
    part.flipped === 'down' || part.flipped === 'both',
  ];
  const map = compose(matrix, [across ? -1 : 1, 0, 0, down ? -1 : 1, across ? widthPt : 0, down ? heightPt : 0]);
  const all = part.boxes.map((one) => edgesOn(edgesOfBox(one), map)).reduce(around);
  const clip = part.clip === null ? null : pathOn(part.clip, matrix, false);
  const edges = clip ? meet(all, clip) : all;
  if (
    !look.paint({
      edges,
      colours: isRaster ? [] : 'unknown',
      isWhole: isRaster && part.boxes.length === 1,
      hides: part.alpha >= 0.999,
    })
  )
    return false;
  // What is not drawn as pixels is shown as lines and words of its own, for which nothing is marked.
  return !isRaster || role === 'background' || look.seePicture(edgesOn(edgesOfBox(box), map), edges, map);
}

/** Cells whose words may make rows higher than told here are left open, and so are those that take several rows. */
function isTableSeen({ columnsPt, rows }: TableGrid, matrix: Matrix, look: BoxLook): boolean {
  const cells = rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => (cell ? [{ cell, index, column }] : [])),
  );
  if (
    cells.some(
      ({ cell: { frame, down } }) =>
        !frame.wrap || frame.writing !== 'horizontal' || frame.turnedDeg !== 0 || down !== 1,
    )
  )
    return false;
  const leftOf = (column: number): number => columnsPt.slice(0, column).reduce((sum, width) => sum + width, 0);
  const heights = rows.map(({ heightPt }) => heightPt);
  for (const { cell, index, column } of cells) {
    const needed = mostHeightOf(cell.frame, leftOf(column + cell.across) - leftOf(column));
    if (needed === null) return false;
    heights[index] = Math.max(heights[index] ?? 0, needed);
  }
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const fills = cells.flatMap(({ cell }) => (cell.fill ? [cell.fill] : []));
  const whole = edgesOn({ left: 0, top: 0, right: leftOf(columnsPt.length), bottom: sumOf(heights) }, matrix);
  const colours = fills.flatMap((fill) => colourOf(fill, 1) ?? []);
  if (
    fills.length > 0 &&
    !look.paint({ edges: whole, colours, isWhole: false, hides: fills.some((fill) => isSolid(fill, 1)) })
  )
    return false;
  return cells.every(({ cell, index, column }) => {
    if (!saysOrPaints(cell.frame)) return true;
    const top = sumOf(rows.slice(0, index).map(({ heightPt }) => heightPt));
    const edges = {
      left: leftOf(column),
      right: leftOf(column + cell.across),
      top,
      bottom: sumOf(heights.slice(0, index + 1)),
    };
    const own = cell.fill ? colourOf(cell.fill, 1) : null;
    return isFrameSeen(cell.frame, edgesOn(edges, matrix), look, cell.fill ? (own === null ? [] : [own]) : undefined);
  });
}
