/** A chart from its cached data, as parts of a drawing: title, legend, axes, points. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import type { Placed } from '../slide/place';
import type { Scope } from '../slide/scope';
import { strandsApart } from '../geometry/beside';
import { boxSteps, formatSteps } from '../geometry/trace';
import { tellEffectsBelow } from '../style/effects';
import { withOverride } from '../style/theme';
import { placePicture, readPictureFill } from '../pictures/place-picture';
import { attribute, child, descend, type Xml } from '../xml/xml';
import { titleRoom } from './axis-title';
import { readChart, type Chart, type Plot } from './chart-data';
import { openLook, paintIn, strokeIn, type ChartLook } from './chart-look';
import { writeChart } from './chart-words';
import { dataTableOf, readDataTable, type DataTable } from './data-table';
import { drawLines } from './draw-lines';
import { drawAreas, drawBars } from './draw-points';
import { drawSpans } from './draw-spans';
import { type PlotPlace } from './spots';
import { drawOfPie } from './draw-of-pie';
import { drawPie, drawRadar } from './draw-pie';
import { layChart } from './lay-chart';
import { placedByHand } from './placed-by-hand';
import { axisParts, gridParts, reachOfFirst, reachOfLast, roomFor } from './plot-area';
import { isDeleted, makeScale } from './scale';
import { drawTrends } from './trend-lines';
import { layAxes, systemsOf, type Laid } from './axis-systems';

interface LaidPlot {
  readonly laid: readonly Laid[];
  readonly table: DataTable | null;
}

/** The axes of a chart, and the table of numbers where it has one: its first row stands for the labels along the foot. */
function layPlot(chart: Chart, free: Box, look: ChartLook): LaidPlot {
  const laid = systemsOf(chart).map((system, index) => layAxes(system, index > 0, free, look));
  const table = readDataTable(chart, laid, free, look);
  if (!table) {
    if (dataTableOf(chart)) look.scope.note('pptx.chart-table-left-out', 'look');
    return { laid, table };
  }
  const beneath = laid.map((one, index) => ({
    ...one,
    axes: one.axes.map((axis) => {
      if (axis.direction !== 'across') return axis;
      return { ...axis, labels: [], levels: [], ...(index === 0 ? { tablePt: table.heightPt } : {}) };
    }),
  }));
  return { laid: beneath, table };
}

/** A plot that was placed by hand, so much smaller that the table beneath it and its names stay in what is free. */
function aboveTable(given: Box, free: Box, table: DataTable, laid: readonly Laid[], look: ChartLook): Box {
  const axis = laid[0]?.axes.find(({ direction }) => direction === 'across');
  const beneathPt = table.heightPt + (axis && !isDeleted(axis.element) ? titleRoom(axis, look) : 0);
  const left = Math.max(given.xPt, look.whole.xPt + table.namesPt);
  const foot = Math.min(given.yPt + given.heightPt, free.yPt + free.heightPt - beneathPt);
  return {
    xPt: left,
    yPt: given.yPt,
    widthPt: Math.max(10, given.xPt + given.widthPt - left),
    heightPt: Math.max(10, foot - given.yPt),
  };
}

/** The plot's inner box as the file gives it, else what axes leave free. */
function plotBox(chart: Chart, whole: Box, free: Box, { laid, table }: LaidPlot, look: ChartLook): Box {
  const area = descend(chart.root, 'c:chart', 'c:plotArea');
  const isInner = attribute(child(descend(area, 'c:layout', 'c:manualLayout'), 'c:layoutTarget'), 'val') === 'inner';
  const given = placedByHand(area, whole, free);
  if (given && isInner) return table ? aboveTable(given, free, table, laid, look) : given;
  const outer = given ?? free;
  const room = { left: table?.namesPt ?? 0, right: 4, top: 4, bottom: 4 };
  const all = laid.flatMap(({ axes }) => axes);
  for (const axis of all) {
    const reach = reachOfLast(axis, look);
    if (axis.direction === 'up') [room.top, room.bottom] = [Math.max(room.top, reach), Math.max(room.bottom, reach)];
    else room.right = Math.max(room.right, reach);
  }
  // What stands at the sides comes first: names along the foot break by what it leaves.
  for (const axis of [...all].sort((one, other) => other.direction.localeCompare(one.direction))) {
    if (isDeleted(axis.element)) {
      room.bottom = Math.max(room.bottom, axis.tablePt ?? 0);
      continue;
    }
    const [widthPt, heightPt] = [outer.widthPt - room.left - room.right, outer.heightPt * 0.85];
    const isAcross = axis.direction === 'across';
    const side = isAcross ? (axis.far ? 'top' : 'bottom') : axis.far ? 'right' : 'left';
    room[side] = Math.max(room[side], roomFor(axis, { widthPt, heightPt }, look, outer.widthPt));
    room.left = Math.max(room.left, reachOfFirst(axis, widthPt, look));
  }
  return {
    xPt: outer.xPt + room.left,
    yPt: outer.yPt + room.top,
    widthPt: Math.max(10, outer.widthPt - room.left - room.right),
    heightPt: Math.max(10, outer.heightPt - room.top - room.bottom),
  };
}

function drawPlot(plot: Plot, place: PlotPlace, look: ChartLook): readonly DrawnPart[] {
  switch (plot.kind) {
    case 'bar':
      return drawBars(plot, place, look);
    case 'area':
      return [...drawAreas(plot, place, look), ...drawSpans(plot, place, look)];
    case 'line':
    case 'scatter':
    case 'bubble':
      return drawLines(plot, place, look);
    case 'pie':
    case 'doughnut':
      return plot.element.name === 'c:ofPieChart' ? drawOfPie(plot, place.box, look) : drawPie(plot, place.box, look);
    case 'radar':
      return drawRadar(plot, place.box, look, place.valueAxis);
  }
}

/** Areas lie behind bars, lines before both. */
const depth: readonly Plot['kind'][] = ['area', 'bar', 'pie', 'doughnut', 'radar', 'line', 'scatter', 'bubble'];

function plotParts(chart: Chart, whole: Box, free: Box, look: ChartLook): readonly DrawnPart[] {
  const round = chart.plots.every(({ kind }) => kind === 'pie' || kind === 'doughnut' || kind === 'radar');
  const within = { xPt: free.xPt + 6, yPt: free.yPt + 6, widthPt: free.widthPt - 12, heightPt: free.heightPt - 12 };
  if (round)
    return chart.plots.flatMap((plot) =>
      drawPlot(
        plot,
        {
          box: placedByHand(descend(chart.root, 'c:chart', 'c:plotArea'), whole, within) ?? within,
          values: makeScale([], null, true),
          across: null,
          categories: 1,
          categoryAxis: null,
          valueAxis: chart.axes.find(({ kind }) => kind === 'value')?.element ?? null,
          between: true,
        },
        look,
      ),
    );
  const { laid, table } = layPlot(chart, free, look);
  const box = plotBox(chart, whole, free, { laid, table }, look);
  const properties = child(descend(chart.root, 'c:chart', 'c:plotArea'), 'c:spPr');
  const grid = laid.flatMap(({ axes }) => axes.flatMap((axis) => gridParts(axis, box, look)));
  const bridges = attribute(descend(chart.root, 'c:chart', 'c:dispBlanksAs'), 'val') === 'span';
  const points = laid
    .flatMap(({ system, values, across, count, between, slots }) =>
      system.plots.map((plot) => ({
        plot,
        place: {
          box,
          values,
          across,
          categories: count,
          categoryAxis: system.category?.element ?? null,
          valueAxis: system.value?.element ?? null,
          between,
          bridges,
          ...(slots ? { slots } : {}),
        },
      })),
    )
    .sort((a, b) => depth.indexOf(a.plot.kind) - depth.indexOf(b.plot.kind))
    .flatMap(({ plot, place }) => [...drawPlot(plot, place, look), ...drawTrends(plot, place, whole, look)]);
  const axes = laid.flatMap((one) => one.axes.flatMap((axis) => axisParts(axis, box, look)));
  return [...groundParts(properties, box, look), ...grid, ...points, ...axes, ...(table?.draw(box) ?? [])];
}

/** The fill and the line of a box, as its properties have them. */
function groundParts(properties: Xml | null, box: Box, look: ChartLook): readonly DrawnPart[] {
  const [fill, stroke] = [paintIn(properties, box, look), strokeIn(properties, look)];
  if ((!fill || fill === 'none') && (!stroke || stroke === 'none')) return [];
  return [
    {
      kind: 'path',
      path: formatSteps(boxSteps(box.xPt, box.yPt, box.widthPt, box.heightPt)),
      fill: fill === 'none' ? null : fill,
      stroke: stroke === 'none' ? null : stroke,
    },
  ];
}

/** A picture behind the whole chart. */
function pictureParts(properties: Xml | null, box: Box, { scope }: ChartLook): readonly DrawnPart[] {
  const element = child(properties, 'a:blipFill');
  const fill = element && readPictureFill(element, scope);
  const boxPath = formatSteps(boxSteps(0, 0, box.widthPt, box.heightPt));
  const part = fill && placePicture(fill, { ...box, clip: null, flipped: 'none', turnedDeg: 0, boxPath }, scope);
  return part ? [part] : [];
}

function frameParts(root: Xml, box: Box, look: ChartLook): readonly DrawnPart[] {
  const properties = child(root, 'c:spPr');
  return [...pictureParts(properties, box, look), ...groundParts(properties, box, look)];
}

export interface DrawnChart {
  readonly parts: readonly DrawnPart[];
  /** Title and table. */
  readonly words: string;
}

/** Null where there is no data that we can draw. */
export function drawChart(part: string | null, placed: Placed, around: Scope): DrawnChart | null {
  return part === null ? null : drawChartOf(around.parts.xml(part), part, placed, around);
}

/** The same of a `c:chartSpace` at hand; what it refers to is found from the part. */
export function drawChartOf(root: Xml | null, part: string, placed: Placed, around: Scope): DrawnChart | null {
  const chart = readChart(root);
  if (!chart) return null;
  const theme = withOverride(around.theme, around.parts.xml(around.parts.related(part, 'themeOverride')));
  const scope: Scope = { ...around, part, theme, colours: { ...around.colours, scheme: theme.scheme } };
  const whole: Box = { xPt: 0, yPt: 0, widthPt: placed.widthPt, heightPt: placed.heightPt };
  const look = openLook(chart.root, whole, scope);
  const frame = frameParts(chart.root, whole, look);
  if (chart.plots.every(({ series }) => series.length === 0)) return { parts: frame, words: '' };
  const { title, legend, free } = layChart(chart, whole, look);
  if (chart.plots.some(({ element: plot }) => /3D|surface/.test(plot.name)))
    scope.note('pptx.chart-simplified', 'information', {
      kind: chart.plots.map(({ element: plot }) => plot.name.slice(2)).join(', '),
    });
  tellEffectsBelow(chart.root, scope);
  return {
    parts: [...frame, ...plotParts(chart, whole, free, look), ...title, ...legend].flatMap((part) =>
      strandsApart(part),
    ),
    words: writeChart(chart),
  };
}
