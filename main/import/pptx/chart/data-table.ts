/** The table of numbers that a chart may carry beneath its plot: a column for each category, a row for each series. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box, Stroke } from '../../../model/geometry';
import { child, descend, flagAttribute, type Xml } from '../xml/xml';
import type { Laid } from './axis-systems';
import type { Chart } from './chart-data';
import { lettersOf, paintIn, strokeIn, textPart, thin, type ChartLook } from './chart-look';
import { entryOfSeries, signPart } from './legend';
import { formatValue } from './number-format';
import type { AxisDrawing } from './plot-area';
import { roughWidth } from './rough-width';
import { boxPath, line } from './spots';

export interface DataTable {
  /** What it takes beneath the plot, in points. */
  readonly heightPt: number;
  /** What the names of its rows take at the left of the plot, in points. */
  readonly namesPt: number;
  readonly draw: (plot: Box) => readonly DrawnPart[];
}

/** The shares of what is free for a plot that a table may take; a larger one would leave no chart. */
const mostHigh = 0.6;
const mostNames = 0.3;
/** Into how many lines the names of categories break at most. */
const mostLines = 3;

const borderGrey = '868686';

/** The table of numbers that a chart asks for. */
export const dataTableOf = (chart: Chart): Xml | null =>
  child(descend(chart.root, 'c:chart', 'c:plotArea'), 'c:dTable');

const shows = (table: Xml, name: string): boolean => {
  const flag = child(table, name);
  return flag !== null && (flagAttribute(flag, 'val') ?? true);
};

/** Columns stand under their points only where categories run along the foot, each in a place of its own, and on one level. */
function columnsOf({ axes, across, between, slots, system }: Laid): AxisDrawing | null {
  const axis = axes.find(({ element }) => element !== null && element === system.category?.element);
  const stands = axis?.direction === 'across' && !axis.far && !axis.levels && !across && between && !slots;
  return stands ? axis : null;
}

/** Null where the chart has none, or where it cannot stand under its points. `free` is what plot and axes may take. */
export function readDataTable(chart: Chart, laid: readonly Laid[], free: Box, look: ChartLook): DataTable | null {
  const [element, axis] = [dataTableOf(chart), laid[0] ? columnsOf(laid[0]) : null];
  if (!element || !axis || axis.labels.length === 0) return null;
  const letters = lettersOf(element, look.letters, look.scope);
  const rows = chart.plots.flatMap((plot) => plot.series.map((series) => ({ plot, series })));
  const keyPt = shows(element, 'c:showKeys') ? letters.sizePt * 1.6 : 0;
  const gapPt = letters.sizePt * 0.4;
  const widest = Math.max(...rows.map(({ series }) => roughWidth(series.name, letters)));
  const namesPt = Math.min(free.widthPt * mostNames, keyPt + widest + 2 * gapPt);
  const columnPt = Math.max(1, (free.widthPt - namesPt) / axis.labels.length - gapPt);
  const lines = Math.max(...axis.labels.map(({ text }) => Math.ceil(roughWidth(text, letters) / columnPt)));
  const rowPt = letters.sizePt * 1.4;
  const headPt = rowPt + letters.sizePt * 1.2 * (Math.max(1, Math.min(mostLines, lines)) - 1);
  const heightPt = headPt + rowPt * rows.length;
  if (heightPt > free.heightPt * mostHigh) return null;

  const draw: DataTable['draw'] = (plot) => {
    const [left, top, right] = [plot.xPt - namesPt, plot.yPt + plot.heightPt, plot.xPt + plot.widthPt];
    const slotPt = plot.widthPt / axis.labels.length;
    const cell = (text: string, at: number, yPt: number, tallPt: number): readonly DrawnPart[] => {
      const box = { xPt: plot.xPt + plot.widthPt * at - slotPt / 2, yPt, widthPt: slotPt, heightPt: tallPt };
      const wrap = tallPt > rowPt && roughWidth(text, letters) > slotPt - gapPt;
      return text === '' ? [] : [textPart(text, box, letters, 'centre', 'middle', { wrap })];
    };
    const head = axis.labels.flatMap(({ text, at }) => cell(text, at, top, headPt));
    const body = rows.flatMap(({ plot: drawn, series }, row): readonly DrawnPart[] => {
      const yPt = top + headPt + row * rowPt;
      const name = { xPt: left + gapPt + keyPt, yPt, widthPt: namesPt - keyPt - gapPt, heightPt: rowPt };
      const sign = signPart(entryOfSeries(drawn, series, look), left + gapPt, yPt + rowPt / 2, letters.sizePt);
      return [
        ...(keyPt > 0 ? sign : []),
        ...(series.name === '' ? [] : [textPart(series.name, name, letters, 'start', 'middle')]),
        ...axis.labels.flatMap(({ at }, index) => {
          const value = series.values[index] ?? null;
          return value === null ? [] : cell(formatValue(value, series.format), at, yPt, rowPt);
        }),
      ];
    });
    const edges = { left, top, right, bottom: top + heightPt, plotLeft: plot.xPt, headFoot: top + headPt };
    const borders = bordersOf(element, edges, { columns: axis.labels.length, rows: rows.length });
    return [...groundOf(element, edges, borders, look), ...head, ...body];
  };
  return { heightPt, namesPt, draw };
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly plotLeft: number;
  readonly headFoot: number;
}

/** The lines that the file asks for; there is no cell above the names of the rows. */
function bordersOf(table: Xml, edges: Edges, { columns, rows }: { columns: number; rows: number }): string {
  const { left, top, right, bottom, plotLeft, headFoot } = edges;
  const rowPt = (bottom - headFoot) / rows;
  const across = Array.from({ length: rows }, (_, row) =>
    line(left, headFoot + row * rowPt, right, headFoot + row * rowPt),
  );
  const columnPt = (right - plotLeft) / columns;
  const down = Array.from({ length: columns }, (_, column) =>
    line(plotLeft + column * columnPt, top, plotLeft + column * columnPt, bottom),
  );
  const outline = [
    line(plotLeft, top, right, top),
    line(right, top, right, bottom),
    line(right, bottom, left, bottom),
    line(left, bottom, left, headFoot),
    line(left, headFoot, plotLeft, headFoot),
    line(plotLeft, headFoot, plotLeft, top),
  ];
  return [
    ...(shows(table, 'c:showHorzBorder') ? across : []),
    ...(shows(table, 'c:showVertBorder') ? down : []),
    ...(shows(table, 'c:showOutline') ? outline : []),
  ].join('');
}

/** The table's own fill, and its lines over it. */
function groundOf(table: Xml, edges: Edges, borders: string, look: ChartLook): readonly DrawnPart[] {
  const properties = child(table, 'c:spPr');
  const { left, right, bottom, headFoot } = edges;
  const box: Box = { xPt: left, yPt: headFoot, widthPt: right - left, heightPt: bottom - headFoot };
  const [fill, said] = [paintIn(properties, box, look), strokeIn(properties, look)];
  const stroke: Stroke | null = said === 'none' ? null : (said ?? thin(borderGrey));
  return [
    ...(fill && fill !== 'none'
      ? [{ kind: 'path', path: boxPath(left, headFoot, right, bottom), fill, stroke: null } as const]
      : []),
    ...(stroke && borders !== '' ? [{ kind: 'path', path: borders, fill: null, stroke } as const] : []),
  ];
}
