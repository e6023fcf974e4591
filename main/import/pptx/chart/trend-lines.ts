/** `c:trendline`: the curve that an author laid through a series, reckoned anew from its cached values. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box, Stroke } from '../../../model/geometry';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type Xml } from '../xml/xml';
import type { Plot, Series } from './chart-data';
import { lettersOf, strokeIn, textPart, type ChartLook } from './chart-look';
import { polygon, type PlotPlace, type Spot } from './spots';
import { unbroken } from './draw-lines';
import { fitTrend, movingAverage, type Point, type Trend, type TrendKind } from './fit-trend';
import { formatValue } from './number-format';
import { placedByHand } from './placed-by-hand';
import { placeValue, pointsOf } from './place-value';

const kinds: Readonly<Record<string, TrendKind>> = {
  linear: 'linear',
  exp: 'exponential',
  log: 'logarithmic',
  power: 'power',
  poly: 'polynomial',
};
/** What a legend calls those that nobody named, as Office writes it. */
const names: Readonly<Record<string, string>> = {
  linear: 'Linear',
  exp: 'Expon.',
  log: 'Log.',
  power: 'Power',
  poly: 'Poly.',
};
const mostLines = 20;
/** Into so many pieces a curve is cut. */
const pieces = 96;

const valueOf = (element: Xml, name: string): number | null => numberAttribute(child(element, name), 'val');
const typeOf = (element: Xml): string => attribute(child(element, 'c:trendlineType'), 'val') ?? 'linear';
const periodOf = (element: Xml): number => Math.max(2, Math.min(255, Math.trunc(valueOf(element, 'c:period') ?? 2)));

export interface TrendEntry {
  readonly text: string;
  readonly stroke: Stroke;
}

function strokeOf(element: Xml, look: ChartLook): Stroke | null {
  const said = strokeIn(child(element, 'c:spPr'), look);
  if (said === 'none') return null;
  return said ?? { paint: look.letters.paint, widthPt: 1, dashPt: [], cap: 'round', join: 'round' };
}

const linesOf = (series: Series): readonly Xml[] => childrenOf(series.element, 'c:trendline').slice(0, mostLines);

/** The trend lines of a series as its legend names them. */
export function trendEntries(series: Series, look: ChartLook): readonly TrendEntry[] {
  return linesOf(series).flatMap((element) => {
    const stroke = strokeOf(element, look);
    const type = typeOf(element);
    const kind = type === 'movingAvg' ? `${periodOf(element)} per. Mov. Avg.` : (names[type] ?? '');
    const text = child(element, 'c:name')?.text.trim() ?? '';
    return stroke ? [{ text: text === '' ? `${kind} (${series.name})` : text, stroke }] : [];
  });
}

function fitted(element: Xml, points: readonly Point[]): Trend | null {
  const kind = kinds[typeOf(element)];
  const degree = Math.max(2, Math.min(6, Math.trunc(valueOf(element, 'c:order') ?? 2)));
  return kind ? fitTrend(kind, points, degree, valueOf(element, 'c:intercept')) : null;
}

/** From the first point to the last, and on so far as the author wants to look ahead or back. */
function curveOf({ at }: Trend, element: Xml, points: readonly Point[]): readonly Point[] {
  const xs = points.map(({ x }) => x);
  const from = Math.min(...xs) - Math.max(0, valueOf(element, 'c:backward') ?? 0);
  const to = Math.max(...xs) + Math.max(0, valueOf(element, 'c:forward') ?? 0);
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const x = from + ((to - from) * index) / pieces;
    return { x, y: at(x) };
  });
}

/** Four figures are what Office writes at most. */
function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e5 || (size > 0 && size < 1e-4)) return value.toExponential(2).replace('e', 'E');
  return String(Number(value.toFixed(4)));
}

const superscripts = ['', '', '²', '³', '⁴', '⁵', '⁶'];

function signed(value: number): string {
  return value < 0 ? `- ${figure(-value)}` : `+ ${figure(value)}`;
}

function formula(type: string, { coefficients }: Trend): string {
  const [a = 0, b = 0] = coefficients;
  if (type === 'exp') return `y = ${figure(a)}e^(${figure(b)}x)`;
  if (type === 'power') return `y = ${figure(a)}x^(${figure(b)})`;
  if (type === 'log') return `y = ${figure(b)}ln(x) ${signed(a)}`;
  // What is left of a nought by reckoning is a nought.
  const least = 1e-12 * Math.max(...coefficients.map(Math.abs));
  const terms = coefficients
    .map((value, power) => ({ value, x: power === 0 ? '' : `x${superscripts[power] ?? ''}` }))
    .filter(({ value }) => Math.abs(value) > least);
  const [first, ...rest] = terms.reverse();
  return `y = ${figure(first?.value ?? 0)}${first?.x ?? ''}${rest.map(({ value, x }) => ` ${signed(value)}${x}`).join('')}`;
}

interface LabelPlace {
  /** Where the curve ends. */
  readonly end: Spot;
  readonly plot: Box;
  readonly whole: Box;
}

function labelParts(element: Xml, trend: Trend, at: LabelPlace, look: ChartLook): readonly DrawnPart[] {
  const wants = (name: string): boolean => flagAttribute(child(element, name), 'val') === true;
  const label = child(element, 'c:trendlineLbl');
  const code = attribute(child(label, 'c:numFmt'), 'formatCode') ?? 'General';
  const r = /^general$/i.test(code) ? figure(trend.rSquared) : formatValue(trend.rSquared, code);
  const lines = [
    ...(wants('c:dispEq') ? [formula(typeOf(element), trend)] : []),
    ...(wants('c:dispRSqr') ? [`R² = ${r}`] : []),
  ];
  if (lines.length === 0) return [];
  const letters = lettersOf(label, look.letters, look.scope);
  const [widthPt, heightPt] = [160, letters.sizePt * 1.25 * lines.length];
  const { end, plot, whole } = at;
  const yPt = Math.max(plot.yPt, Math.min(plot.yPt + plot.heightPt - heightPt, end.y - heightPt - 4));
  const xPt = Math.max(plot.xPt, Math.min(plot.xPt + plot.widthPt, end.x) - widthPt);
  const usual: Box = { xPt, yPt, widthPt, heightPt };
  const moved = placedByHand(label, whole, usual);
  // Moved by hand its left edge counts, as in Office.
  return [textPart(lines.join('\n'), moved ?? usual, letters, moved ? 'start' : 'end', 'middle')];
}

/** Each trend line of each series; heaped up series have none. */
export function drawTrends(plot: Plot, place: PlotPlace, whole: Box, look: ChartLook): readonly DrawnPart[] {
  if (plot.grouping !== 'side') return [];
  const put = placeValue(plot, place);
  return plot.series.flatMap((series) => {
    const points = pointsOf(series, plot, place).filter((point) => point !== null);
    return linesOf(series).flatMap((element): readonly DrawnPart[] => {
      const stroke = strokeOf(element, look);
      const trend = fitted(element, points);
      const isAverage = typeOf(element) === 'movingAvg';
      const curve = isAverage ? movingAverage(points, periodOf(element)) : trend ? curveOf(trend, element, points) : [];
      // Where it leaves the plot it is cut.
      const runs = unbroken(curve.map(put)).filter((run) => run.length > 1);
      const end = runs.at(-1)?.at(-1);
      if (!stroke || !end) return [];
      const path = runs.map((run) => polygon(run, false)).join('');
      return [
        { kind: 'path', path, fill: null, stroke },
        ...(trend ? labelParts(element, trend, { end, plot: place.box, whole }, look) : []),
      ];
    });
  });
}
