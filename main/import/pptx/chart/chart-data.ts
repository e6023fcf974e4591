/** What a chart part holds, from the values that its author's program cached: plots, series, axes. */
import { attribute, child, childrenOf, descend, flagAttribute, numberAttribute, textBelow, type Xml } from '../xml/xml';
import { formatOfNumbers } from './number-format';
import { unitAlong } from './value-labels';

export type PlotKind = 'bar' | 'line' | 'pie' | 'doughnut' | 'area' | 'scatter' | 'bubble' | 'radar';

export interface Series {
  readonly index: number;
  readonly name: string;
  readonly categories: readonly string[];
  /** Of categories on several levels: the innermost names, and the outer levels from the innermost; empty for others. */
  readonly inner: readonly string[];
  readonly outer: readonly (readonly (string | null)[])[];
  /** How they are written where they are numbers; null for words. */
  readonly categoryFormat: string | null;
  readonly values: readonly (number | null)[];
  /** Of points of a scatter chart. */
  readonly across: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
  readonly format: string;
  readonly element: Xml;
}

export interface Plot {
  readonly kind: PlotKind;
  readonly horizontal: boolean;
  readonly grouping: 'side' | 'stacked' | 'share';
  /** As a share of a bar's width. */
  readonly gap: number;
  readonly overlap: number;
  /** Of a doughnut, as a share of its radius. */
  readonly hole: number;
  readonly variedColours: boolean;
  readonly series: readonly Series[];
  readonly axes: readonly string[];
  /** By how much the labels of its points are less than their values. */
  readonly unit: number;
  readonly element: Xml;
}

export interface Axis {
  readonly id: string;
  readonly kind: 'category' | 'value' | 'date';
  readonly side: string;
  readonly deleted: boolean;
  readonly element: Xml;
}

export interface Chart {
  readonly title: string | null;
  readonly plots: readonly Plot[];
  readonly axes: readonly Axis[];
  readonly root: Xml;
}

const kinds: Readonly<Record<string, PlotKind>> = {
  'c:barChart': 'bar',
  'c:bar3DChart': 'bar',
  'c:lineChart': 'line',
  'c:line3DChart': 'line',
  'c:stockChart': 'line',
  'c:pieChart': 'pie',
  'c:pie3DChart': 'pie',
  'c:ofPieChart': 'pie',
  'c:doughnutChart': 'doughnut',
  'c:areaChart': 'area',
  'c:area3DChart': 'area',
  'c:scatterChart': 'scatter',
  'c:bubbleChart': 'bubble',
  'c:radarChart': 'radar',
  // Seen from the front, a surface is a line for each of its series.
  'c:surfaceChart': 'line',
  'c:surface3DChart': 'line',
};

/** Beyond this many points a chart is a data file. */
const mostPoints = 2_000;
const mostSeries = 100;

export function cacheOf(element: Xml | null): Xml | null {
  for (const reference of element?.children ?? []) {
    if (['c:numLit', 'c:strLit'].includes(reference.name)) return reference;
    const cache =
      child(reference, 'c:numCache') ?? child(reference, 'c:strCache') ?? child(reference, 'c:multiLvlStrCache');
    if (cache) return cache;
  }
  return null;
}

export function pointTexts(cache: Xml | null): readonly (string | null)[] {
  const levels = levelTexts(cache);
  return levels.length > 0 ? joinLevels(levels) : texts(cache, countOf(cache));
}

/** Of categories on several levels the innermost comes first; the outer ones are joined before it. */
function levelTexts(cache: Xml | null): readonly (readonly (string | null)[])[] {
  return childrenOf(cache, 'c:lvl').map((level) => texts(level, countOf(cache)));
}

function countOf(cache: Xml | null): number {
  const said = numberAttribute(child(cache, 'c:ptCount'), 'val') ?? 0;
  const last = Math.max(-1, ...childrenOf(cache, 'c:pt').map((pt) => numberAttribute(pt, 'idx') ?? 0));
  return Math.min(mostPoints, Math.max(said, last + 1));
}

function texts(holder: Xml | null, count: number): readonly (string | null)[] {
  const found: (string | null)[] = Array.from({ length: Math.max(0, count) }, () => null);
  for (const point of childrenOf(holder, 'c:pt')) {
    const index = numberAttribute(point, 'idx') ?? -1;
    if (index >= 0 && index < found.length) found[index] = child(point, 'c:v')?.text ?? '';
  }
  return found;
}

function joinLevels(levels: readonly (readonly (string | null)[])[]): readonly string[] {
  const [inner = [], ...outer] = levels;
  const current = outer.map(() => '');
  return inner.map((text, index) => {
    outer.forEach((level, depth) => {
      current[depth] = level[index] ?? current[depth] ?? '';
    });
    return [...[...current].reverse(), text ?? ''].filter(Boolean).join(' · ');
  });
}

function numbers(cache: Xml | null): readonly (number | null)[] {
  return pointTexts(cache).map((text) => {
    const value = text === null || text.trim() === '' ? NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  });
}

/** The numbers that an element holds, or refers to and keeps a copy of. */
export function numbersOf(element: Xml | null): readonly (number | null)[] {
  return numbers(cacheOf(element));
}

function orderedWhereNamed(across: readonly (number | null)[]): readonly (number | null)[] {
  return across.every((one) => one === null) ? [] : across;
}

function readSeries(element: Xml, order: number): Series {
  const values = cacheOf(child(element, 'c:val') ?? child(element, 'c:yVal'));
  const across = child(element, 'c:xVal');
  const categories = cacheOf(child(element, 'c:cat') ?? across);
  const [inner = [], ...outer] = levelTexts(categories);
  const name =
    pointTexts(cacheOf(child(element, 'c:tx')))
      .filter(Boolean)
      .join(' ') ||
    (descend(element, 'c:tx', 'c:v')?.text ?? '');
  return {
    index: numberAttribute(child(element, 'c:idx'), 'val') ?? order,
    name,
    categories: pointTexts(categories).map((text) => text ?? ''),
    inner: inner.map((text) => text ?? ''),
    outer,
    categoryFormat: categories?.name.startsWith('c:num') ? formatOfNumbers(categories) : null,
    values: numbers(values),
    // Names instead of numbers: the points stand one after the other.
    across: across ? orderedWhereNamed(numbers(cacheOf(across))) : [],
    sizes: numbers(cacheOf(child(element, 'c:bubbleSize'))),
    format: formatOfNumbers(values),
    element,
  };
}

function valOf(element: Xml | null, name: string): string | null {
  return attribute(child(element, name), 'val');
}

function readPlot(element: Xml, kind: PlotKind): Plot {
  const grouping = valOf(element, 'c:grouping');
  const number = (name: string, usual: number): number => (numberAttribute(child(element, name), 'val') ?? usual) / 100;
  const stacked = grouping === 'stacked' ? 'stacked' : grouping === 'percentStacked' ? 'share' : 'side';
  return {
    kind,
    horizontal: kind === 'bar' && valOf(element, 'c:barDir') === 'bar',
    grouping: stacked,
    gap: Math.max(0, Math.min(5, number('c:gapWidth', 150))),
    overlap: Math.max(-1, Math.min(1, number('c:overlap', stacked === 'side' ? 0 : 100))),
    hole: Math.max(0.1, Math.min(0.9, number('c:holeSize', 50))),
    variedColours: flagAttribute(child(element, 'c:varyColors'), 'val') ?? (kind === 'pie' || kind === 'doughnut'),
    series: childrenOf(element, 'c:ser').slice(0, mostSeries).map(readSeries),
    axes: childrenOf(element, 'c:axId').map((id) => attribute(id, 'val') ?? ''),
    unit: 1,
    element,
  };
}

const axisKinds: Readonly<Record<string, Axis['kind']>> = {
  'c:catAx': 'category',
  'c:dateAx': 'date',
  'c:valAx': 'value',
  'c:serAx': 'category',
};

function readTitle(chart: Xml, plots: readonly Plot[]): string | null {
  const title = child(chart, 'c:title');
  if (!title) return null;
  const written = childrenOf(descend(title, 'c:tx', 'c:rich'), 'a:p')
    .map((paragraph) => textBelow(paragraph))
    .join('\n')
    .trim();
  const cached = pointTexts(cacheOf(child(title, 'c:tx')))
    .filter(Boolean)
    .join(' ');
  const all = plots.flatMap(({ series }) => series);
  // A title without words of its own is that of the only series, and else what Office writes there.
  const automatic =
    flagAttribute(child(chart, 'c:autoTitleDeleted'), 'val') === true
      ? ''
      : all.length === 1
        ? (all[0]?.name ?? '')
        : 'Chart Title';
  return written || cached || automatic || null;
}

/** Null where the part holds no chart that can be drawn; one that nobody has filled has plots without series. */
export function readChart(root: Xml | null): Chart | null {
  const chart = child(root, 'c:chart');
  const area = child(chart, 'c:plotArea');
  if (!root || !chart || !area) return null;
  const plots = area.children.flatMap((element) => {
    const kind = kinds[element.name];
    return kind ? [readPlot(element, kind)] : [];
  });
  if (plots.length === 0) return null;
  const axes = area.children.flatMap((element): readonly Axis[] => {
    const kind = axisKinds[element.name];
    if (!kind) return [];
    return [
      {
        id: valOf(element, 'c:axId') ?? '',
        kind,
        side: valOf(element, 'c:axPos') ?? 'b',
        deleted: flagAttribute(child(element, 'c:delete'), 'val') ?? false,
        element,
      },
    ];
  });
  return {
    title: readTitle(chart, plots),
    plots: plots.map((plot) => ({ ...plot, unit: unitAlong(plot, axes) })),
    axes,
    root,
  };
}
