/**
 * The plot's place and its axes: lines, grid, labels.
 * Long because: where labels, marks and titles stand is reckoned from the same room beside the plot.
 */
import type { DrawnPart } from '../../../model/drawing';
import type { Box, Stroke } from '../../../model/geometry';
import { attribute, child, type Xml } from '../xml/xml';
import { titleParts, titleRoom, type TitledAxis } from './axis-title';
import { levelParts, rowOfLevel, type Span } from './category-levels';
import { lettersOf, strokeIn, textPart, thin, type ChartLook, type Letters } from './chart-look';
import { depthOf, turnedLabel, turnOf } from './label-turn';
import { roughWidth } from './rough-width';
import { isDeleted, isReversed } from './scale';
import { line } from './spots';

export interface AxisDrawing extends TitledAxis {
  /** Where on the other axis its line stands, and where its labels do, from 0 to 1. */
  readonly along: number;
  readonly labelsAlong: number;
  readonly labels: readonly { readonly text: string; /** From 0 to 1. */ readonly at: number }[];
  /** Names over several categories each, in rows beneath the labels. */
  readonly levels?: readonly (readonly Span[])[];
  /** The share of the axis that a label may take. */
  readonly slot: number;
  readonly grid: readonly number[];
  /** Where finer lines stand, on axes of values. */
  readonly fineGrid?: readonly number[];
  /** What a table of numbers takes beneath it, in place of its labels; in points. */
  readonly tablePt?: number;
  /** The unit that its labels are in, written at its end. */
  readonly unit?: string;
}

/** What Office draws where a file says nothing. */
const lineGrey = '868686';
const fineGrey = 'bcbcbc';
/** How far a mark at an axis reaches out, in points. */
const markPt = 3;

/** True where an axis has no labels. */
export function hidesLabels(element: Xml | null): boolean {
  return isDeleted(element) || attribute(child(element, 'c:tickLblPos'), 'val') === 'none';
}

function axisLetters({ element }: AxisDrawing, look: ChartLook): Letters {
  return lettersOf(element, look.letters, look.scope);
}

/** How the labels along the foot are turned; those above a plot stand upright or not at all. */
function labelTurn(axis: AxisDrawing, lengthPt: number, letters: Letters): number {
  if (axis.direction !== 'across') return 0;
  const texts = axis.labels.map(({ text }) => text);
  const turn = turnOf({ element: axis.element, texts, slotPt: lengthPt * axis.slot }, letters);
  return turn !== 0 && axis.far ? -90 : turn;
}

/** Between how many words a label may break; Chinese breaks anywhere. */
const piecesOf = (text: string): number =>
  /[\u2e80-\uffef]/.test(text) ? text.length : text.trim().split(/\s+/).length;

/** Into how many lines the labels along the foot break at most. */
function linesOfLabels({ labels, slot }: AxisDrawing, lengthPt: number, letters: Letters): number {
  const room = Math.max(1, lengthPt * slot - betweenLabels(letters));
  return Math.max(
    1,
    ...labels.map(({ text }) => Math.min(piecesOf(text), Math.ceil(roughWidth(text, letters) / room))),
  );
}

/** How much room the labels of an axis take. */
function labelRoom(axis: AxisDrawing, lengthPt: number, look: ChartLook, acrossPt = Infinity): number {
  if (hidesLabels(axis.element) || axis.labels.length === 0) return 0;
  const letters = axisLetters(axis, look);
  const widest = Math.max(...axis.labels.map(({ text }) => roughWidth(text, letters)));
  // Names beside a side may take half of the chart before they break.
  if (axis.direction === 'up') return Math.min(widest, acrossPt * 0.5) + 6;
  const turn = labelTurn(axis, lengthPt, letters);
  if (turn !== 0) return depthOf(turn, Math.min(widest, lengthPt * 0.35), letters.sizePt) + 6;
  return letters.sizePt * 1.25 * Math.min(3, linesOfLabels(axis, lengthPt, letters)) + 5;
}

/** How much room an axis takes beside a plot as large as `plot`: labels at a line that stands within it take room there first. */
export function roomFor(
  axis: AxisDrawing,
  plot: Pick<Box, 'widthPt' | 'heightPt'>,
  look: ChartLook,
  acrossPt = Infinity,
): number {
  const letters = axisLetters(axis, look);
  const [lengthPt, depthPt] =
    axis.direction === 'across' ? [plot.widthPt, plot.heightPt] : [plot.heightPt, plot.widthPt];
  const withinPt = depthPt * (axis.far ? 1 - axis.labelsAlong : axis.labelsAlong);
  const labels =
    labelRoom(axis, lengthPt, look, acrossPt) +
    (axis.unit ? letters.sizePt * 1.6 : 0) +
    (axis.levels?.length ?? 0) * rowOfLevel(letters);
  return Math.max(0, labels - withinPt) + (axis.tablePt ?? 0) + titleRoom(axis, look);
}

/** How far the last label of an axis of values reaches out behind its end. */
export function reachOfLast(axis: AxisDrawing, look: ChartLook): number {
  const last = axis.labels.at(-1);
  if (!last || last.at < 0.999 || hidesLabels(axis.element)) return 0;
  const letters = axisLetters(axis, look);
  return axis.direction === 'up' ? letters.sizePt * 0.6 : roughWidth(last.text, letters) / 2;
}

/** How far labels along the foot that rise aslant reach out before the beginning of an axis as long as this. */
export function reachOfFirst(axis: AxisDrawing, lengthPt: number, look: ChartLook): number {
  const first = axis.labels[0];
  if (axis.direction === 'up' || !first || hidesLabels(axis.element)) return 0;
  const letters = axisLetters(axis, look);
  const turn = labelTurn(axis, lengthPt, letters);
  if (turn >= 0 || turn === -90) return 0;
  const angle = (Math.abs(turn) * Math.PI) / 180;
  const outPt = ({ text, at }: AxisDrawing['labels'][number]): number =>
    roughWidth(text, letters) * 1.1 * Math.cos(angle) + letters.sizePt * 0.6 * Math.sin(angle) - at * lengthPt;
  return Math.max(0, ...axis.labels.map(outPt));
}

/** Labels beside each other keep as far apart as words do. */
const betweenLabels = ({ sizePt }: Letters): number => sizePt * 0.25;

function labelBox(axis: AxisDrawing, plot: Box, at: number, roomPt: number, letters: Letters): Box {
  const { xPt, yPt, widthPt, heightPt } = plot;
  if (axis.direction === 'across') {
    const slot = Math.max(1, widthPt * axis.slot - betweenLabels(letters));
    return {
      xPt: xPt + widthPt * at - slot / 2,
      yPt: yPt + heightPt * (1 - axis.labelsAlong) + (axis.far ? -roomPt : 3),
      widthPt: slot,
      heightPt: roomPt - 3,
    };
  }
  const slot = heightPt * axis.slot;
  return {
    xPt: xPt + widthPt * axis.labelsAlong + (axis.far ? 4 : -roomPt),
    yPt: yPt + heightPt * (1 - at) - slot / 2,
    widthPt: roomPt - 4,
    heightPt: slot,
  };
}

function labelParts(axis: AxisDrawing, plot: Box, look: ChartLook): readonly DrawnPart[] {
  if (hidesLabels(axis.element)) return [];
  const letters = axisLetters(axis, look);
  const lengthPt = axis.direction === 'across' ? plot.widthPt : plot.heightPt;
  const turn = labelTurn(axis, plot.widthPt, letters);
  const upwards = turn === -90;
  const aslant = turn !== 0 && !upwards;
  const needed = upwards || axis.direction === 'up' ? letters.sizePt * 1.1 : aslant ? letters.sizePt * 1.5 : 1;
  const said = Number(attribute(child(axis.element, 'c:tickLblSkip'), 'val') ?? 0);
  const every = said >= 1 ? Math.trunc(said) : Math.max(1, Math.ceil(needed / Math.max(0.1, lengthPt * axis.slot)));
  const roomPt = labelRoom(axis, lengthPt, look);
  const rows = axis.far
    ? []
    : levelParts(
        axis.levels ?? [],
        {
          plot,
          top: plot.yPt + plot.heightPt * (1 - axis.labelsAlong) + roomPt,
          count: axis.labels.length,
          reversed: isReversed(axis.element),
        },
        letters,
      );
  const labels = axis.labels.flatMap(({ text, at }, index): readonly DrawnPart[] => {
    if (index % every !== 0 || text === '') return [];
    const box = labelBox(axis, plot, at, roomPt, letters);
    if (axis.direction === 'up')
      return [
        textPart(text, box, letters, axis.far ? 'start' : 'end', 'middle', {
          wrap: axis.labels.some((label) => roughWidth(label.text, letters) > roomPt),
        }),
      ];
    if (aslant) return [turnedLabel(text, { x: plot.xPt + plot.widthPt * at, y: box.yPt }, turn, letters)];
    return [
      textPart(text, box, letters, upwards ? 'end' : 'centre', upwards ? 'middle' : 'top', {
        wrap: !upwards && axis.slot < 1 && linesOfLabels(axis, lengthPt, letters) > 1,
        upwards,
      }),
    ];
  });
  return [...labels, ...rows];
}

function linesAcross(axis: AxisDrawing, spots: readonly number[], { xPt, yPt, widthPt, heightPt }: Box): string {
  return spots
    .map((at) =>
      axis.direction === 'up'
        ? line(xPt, yPt + heightPt * (1 - at), xPt + widthPt, yPt + heightPt * (1 - at))
        : line(xPt + widthPt * at, yPt, xPt + widthPt * at, yPt + heightPt),
    )
    .join('');
}

/** How the grid of an axis is drawn; null where the file wants none. */
export function gridStroke(
  axis: Xml | null,
  name: 'c:majorGridlines' | 'c:minorGridlines',
  look: ChartLook,
): Stroke | null {
  const grid = child(axis, name);
  if (!grid) return null;
  const stroke = strokeIn(child(grid, 'c:spPr'), look) ?? thin(name === 'c:majorGridlines' ? lineGrey : fineGrey);
  return stroke === 'none' ? null : stroke;
}

/** How the line of an axis is drawn; null for one that was taken away. */
export function axisStroke(axis: Xml | null, look: ChartLook): Stroke | null {
  if (isDeleted(axis)) return null;
  const stroke = strokeIn(child(axis, 'c:spPr'), look) ?? thin(lineGrey);
  return stroke === 'none' ? null : stroke;
}

/** The lines across the plot that the file asks for, finer ones beneath the others. */
export function gridParts(axis: AxisDrawing, plot: Box, look: ChartLook): readonly DrawnPart[] {
  const kinds = [
    ['c:minorGridlines', axis.fineGrid ?? []],
    ['c:majorGridlines', axis.grid],
  ] as const;
  return kinds.flatMap(([name, spots]): readonly DrawnPart[] => {
    const stroke = gridStroke(axis.element, name, look);
    const path = linesAcross(axis, spots, plot);
    return stroke && path !== '' ? [{ kind: 'path', path, fill: null, stroke }] : [];
  });
}

/** Small marks where the grid meets the axis, outwards unless the file wants none. */
function markPath(axis: AxisDrawing, plot: Box, along: number): string {
  const wanted = attribute(child(axis.element, 'c:majorTickMark'), 'val');
  if (wanted !== 'out' && wanted !== 'cross') return '';
  const [out, within] = [axis.far ? -markPt : markPt, wanted === 'cross' ? (axis.far ? markPt : -markPt) : 0];
  return axis.grid
    .map((at) => {
      if (axis.direction === 'up') {
        const [x, y] = [plot.xPt + plot.widthPt * along, plot.yPt + plot.heightPt * (1 - at)];
        return line(x - out, y, x - within, y);
      }
      const [x, y] = [plot.xPt + plot.widthPt * at, plot.yPt + plot.heightPt * (1 - along)];
      return line(x, y + within, x, y + out);
    })
    .join('');
}

export function axisParts(axis: AxisDrawing, plot: Box, look: ChartLook): readonly DrawnPart[] {
  if (isDeleted(axis.element)) return [];
  const stroke = axisStroke(axis.element, look);
  const { along } = axis;
  const path =
    axis.direction === 'up'
      ? line(plot.xPt + plot.widthPt * along, plot.yPt, plot.xPt + plot.widthPt * along, plot.yPt + plot.heightPt)
      : line(
          plot.xPt,
          plot.yPt + plot.heightPt * (1 - along),
          plot.xPt + plot.widthPt,
          plot.yPt + plot.heightPt * (1 - along),
        );
  const unitLetters = { ...axisLetters(axis, look), weight: 700 };
  const marks = markPath(axis, plot, along);
  // Without its title: that stands behind the labels and the unit.
  const roomPt = roomFor({ ...axis, title: '' }, plot, look);
  const rowBox = ({ sizePt }: Letters): Box =>
    axis.direction === 'up'
      ? {
          xPt: axis.far ? plot.xPt + plot.widthPt + roomPt - sizePt * 1.5 : plot.xPt - roomPt,
          yPt: plot.yPt,
          widthPt: sizePt * 1.5,
          heightPt: plot.heightPt,
        }
      : {
          xPt: plot.xPt,
          yPt: axis.far ? plot.yPt - roomPt : plot.yPt + plot.heightPt + roomPt - sizePt * 1.5,
          widthPt: plot.widthPt,
          heightPt: sizePt * 1.5,
        };
  const upwards = axis.direction === 'up';
  const unit = axis.unit ? [textPart(axis.unit, rowBox(unitLetters), unitLetters, 'end', 'middle', { upwards })] : [];
  return [
    ...(stroke ? [{ kind: 'path', path: path + marks, fill: null, stroke } as const] : []),
    ...labelParts(axis, plot, look),
    ...titleParts(axis, plot, roomPt, look),
    ...unit,
  ];
}
