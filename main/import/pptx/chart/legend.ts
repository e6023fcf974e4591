/** A chart's legend: a sign and a name for each series, or for each slice. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box, Paint, Stroke } from '../../../model/geometry';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type Xml } from '../xml/xml';
import type { Chart, Plot, Series } from './chart-data';
import { lettersOf, placedIn, textPart, type ChartLook } from './chart-look';
import { isUnjoined } from './draw-lines';
import { circle } from './draw-points';
import { markerOf, markerPath, type Marker } from './markers';
import { formatCategory } from './number-format';
import { anyBox, lineOfSeries, lookOfPoint, type PointLook } from './point-look';
import { roughWidth } from './rough-width';
import { isReversed } from './scale';
import { boxPath, polygon, round } from './spots';
import { trendEntries } from './trend-lines';

interface Entry {
  readonly text: string;
  /** Of its square or its disc. */
  readonly paint: Paint | null;
  readonly stroke: Stroke | null;
  readonly isRound?: boolean;
  /** What joins the points, and the sign at each of them. */
  readonly line: Stroke | null;
  readonly marker: Marker | null;
}

export interface Legend {
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  readonly sizePt: number;
  readonly overlay: boolean;
  /** As large as its entries are together. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the middle of a box, or all over one that its author drew. */
  readonly draw: (box: Box, how: 'centred' | 'spread') => readonly DrawnPart[];
}

const sides: Readonly<Record<string, Legend['side']>> = { l: 'left', r: 'right', t: 'top', b: 'bottom', tr: 'right' };
const mostEntries = 60;

function entriesOf(chart: Chart, legend: Xml, isUpright: boolean, look: ChartLook): readonly Entry[] {
  const removed = new Set(
    childrenOf(legend, 'c:legendEntry')
      .filter((entry) => flagAttribute(child(entry, 'c:delete'), 'val'))
      .map((entry) => numberAttribute(child(entry, 'c:idx'), 'val')),
  );
  const entries = chart.plots.flatMap((plot): readonly Entry[] => {
    const [first] = plot.series;
    if (first && plot.variedColours && plot.series.length >= 1 && (plot.kind === 'pie' || plot.kind === 'doughnut')) {
      return first.values.map((_, index) => ({
        text: formatCategory(first.categories[index] ?? '', first.categoryFormat) || String(index + 1),
        ...signOf(lookOfPoint({ ...plot, series: [first] }, first, index, look)),
      }));
    }
    const named = plot.series.map((series) => entryOfSeries(plot, series, look));
    const trends = plot.series
      .flatMap((series) => (plot.grouping === 'side' ? trendEntries(series, look) : []))
      .map(({ text, stroke }): Entry => ({ text, paint: null, stroke: null, line: stroke, marker: null }));
    return [...(isUpright && standsFromTheFoot(plot, chart) ? named.reverse() : named), ...trends];
  });
  return entries.filter((_, index) => !removed.has(index)).slice(0, mostEntries);
}

/** What names a series, in a legend or beside its row of a table. */
export function entryOfSeries(plot: Plot, series: Series, look: ChartLook): Entry {
  const isLine = plot.kind === 'line' || plot.kind === 'scatter' || plot.kind === 'radar';
  const isJoined = isLine && !(plot.kind === 'scatter' && isUnjoined(plot));
  const line = isJoined ? lineOfSeries(series, look) : null;
  const marker = isLine ? markerOf(plot, series, look) : null;
  return {
    text: series.name || `${series.index + 1}`,
    ...signOf(lookOfPoint(plot, series, null, look)),
    ...(line || marker ? { paint: null, stroke: null, line, marker } : {}),
    isRound: plot.kind === 'bubble',
  };
}

const signOf = ({ fill, stroke }: PointLook): Omit<Entry, 'text'> => ({
  paint: fill,
  stroke,
  line: null,
  marker: null,
});

/** Heaps, and bars beside each other that lie from the foot upwards, are named from the top down. */
function standsFromTheFoot({ grouping, horizontal, axes }: Plot, chart: Chart): boolean {
  if (!horizontal) return grouping !== 'side';
  const category = chart.axes.find(({ id, kind }) => kind !== 'value' && axes.includes(id));
  return grouping === 'side' && !isReversed(category?.element ?? null);
}

/** The sign of an entry from its left edge, in the middle of its row; `size` is that of its letters. */
export function signPart(entry: Entry, xPt: number, middlePt: number, size: number): readonly DrawnPart[] {
  if (entry.line || entry.marker) return lineSign(entry, xPt, middlePt, size);
  if (!entry.paint && !entry.stroke) return [];
  const side = size * 0.6;
  const box: Box = { xPt: round(xPt), yPt: round(middlePt - side / 2), widthPt: round(side), heightPt: round(side) };
  return [
    {
      kind: 'path',
      path: entry.isRound
        ? circle({ x: xPt + side / 2, y: middlePt }, side / 2)
        : boxPath(box.xPt, box.yPt, box.xPt + box.widthPt, box.yPt + box.heightPt),
      fill: entry.paint && placedIn(entry.paint, anyBox, box),
      stroke: entry.stroke,
    },
  ];
}

/** A piece of a series' line with its sign in the middle; points that no line joins are named by their sign alone. */
function lineSign({ line, marker }: Entry, xPt: number, middlePt: number, size: number): readonly DrawnPart[] {
  const widthPt = line ? size * 1.25 : size * 0.6;
  const [from, to] = [
    { x: xPt, y: middlePt },
    { x: xPt + widthPt, y: middlePt },
  ];
  const most = size * 0.6;
  return [
    ...(line ? [{ kind: 'path', path: polygon([from, to], false), fill: null, stroke: line } as const] : []),
    ...(marker
      ? [
          {
            kind: 'path',
            path: markerPath({ x: xPt + widthPt / 2, y: middlePt }, marker.symbol, Math.min(marker.sizePt, most)),
            fill: marker.fill,
            stroke: marker.rim,
          } as const,
        ]
      : []),
  ];
}

/** Null where the chart has none. `within` is the whole chart's box. */
export function readLegend(chart: Chart, within: Box, look: ChartLook): Legend | null {
  const element = child(child(chart.root, 'c:chart'), 'c:legend');
  if (!element) return null;
  const letters = lettersOf(element, look.letters, look.scope);
  const side = sides[attribute(child(element, 'c:legendPos'), 'val') ?? 'r'] ?? 'right';
  const upright = side === 'left' || side === 'right';
  const entries = entriesOf(chart, element, upright, look);
  if (entries.length === 0) return null;
  const linePt = letters.sizePt * 1.35;
  const signPt = letters.sizePt * (entries.some(({ line }) => line) ? 1.5 : 0.9);
  const own = entries.map(({ text }) => signPt + roughWidth(text, letters) + letters.sizePt * 0.4);
  const widest = Math.min(within.widthPt * 0.4, Math.max(...own));
  const table = flow(own, within.widthPt);
  const draw: Legend['draw'] = (box, how) => {
    if (upright) {
      const pitchPt = how === 'spread' ? Math.max(linePt, box.heightPt / entries.length) : linePt;
      const startPt = box.yPt + Math.max(0, (box.heightPt - entries.length * pitchPt) / 2);
      return entries.flatMap((entry, index) =>
        entryParts(entry, { xPt: box.xPt, yPt: startPt + index * pitchPt, widthPt: widest, heightPt: pitchPt }),
      );
    }
    const { columns, lines, widthPt } = how === 'spread' ? flow(own, box.widthPt * 1.05) : table;
    const pitchPt = how === 'spread' ? Math.max(linePt, box.heightPt / lines) : linePt;
    const startPt = box.xPt + (box.widthPt - widthPt) / 2;
    return entries.flatMap((entry, index) => {
      const column = index % columns.length;
      const xPt = startPt + columns.slice(0, column).reduce((sum, width) => sum + width, 0);
      const yPt = box.yPt + Math.floor(index / columns.length) * pitchPt;
      return entryParts(entry, { xPt, yPt, widthPt: columns[column] ?? 0, heightPt: pitchPt });
    });
  };
  const entryParts = (entry: Entry, box: Box): readonly DrawnPart[] => [
    ...signPart(entry, box.xPt, box.yPt + box.heightPt / 2, letters.sizePt),
    textPart(
      entry.text,
      { ...box, xPt: box.xPt + signPt, widthPt: Math.max(10, box.widthPt - signPt) },
      letters,
      'start',
      'middle',
      { wrap: upright && (own[entries.indexOf(entry)] ?? 0) > widest + 1 },
    ),
  ];
  return {
    side,
    sizePt: upright ? widest : table.lines * linePt,
    overlay: flagAttribute(child(element, 'c:overlay'), 'val') ?? false,
    widthPt: upright ? widest : table.widthPt,
    heightPt: (upright ? entries.length : table.lines) * linePt,
    draw,
  };
}

/** Entries in one row where all have room there, else in columns as wide as the widest of them. */
function flow(
  own: readonly number[],
  roomPt: number,
): { readonly columns: readonly number[]; readonly lines: number; readonly widthPt: number } {
  const together = own.reduce((sum, width) => sum + width, 0);
  if (together <= roomPt) return { columns: own, lines: 1, widthPt: together };
  const widest = Math.max(...own);
  const fitting = Math.max(1, Math.min(own.length, Math.floor(roomPt / widest)));
  const lines = Math.ceil(own.length / fitting);
  const columns = Array.from({ length: Math.ceil(own.length / lines) }, () => widest);
  return { columns, lines, widthPt: columns.length * widest };
}
