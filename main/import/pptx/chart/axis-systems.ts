/** Plots with the axes that they share, their scales and labels. */
import type { Box } from '../../../model/geometry';
import { attribute, child, flagAttribute, type Xml } from '../xml/xml';
import type { Axis, Chart, Plot, Series } from './chart-data';
import { readDates, type DateAxis } from './date-axis';
import { roughWidth } from './rough-width';
import { titleOf } from './axis-title';
import { isScattered } from './is-scattered';
import { spansOf } from './category-levels';
import { lettersOf, type ChartLook } from './chart-look';
import { endsOf, stackOf } from './draw-points';
import { barsAlong, reachesOf } from './error-bars';
import { formatCategory, formatValue } from './number-format';
import type { AxisDrawing } from './plot-area';
import { unitWords, valueLabels } from './value-labels';
import { alongAxis } from './spots';
import { isReversed, makeScale, minorTicks, type Scale } from './scale';

export interface System {
  readonly plots: readonly Plot[];
  readonly category: Axis | null;
  readonly value: Axis | null;
}

/** Plots that share their axes; the first is the main one. */
export function systemsOf(chart: Chart): readonly System[] {
  const systems = new Map<string, Plot[]>();
  for (const plot of chart.plots) {
    const key = [...plot.axes].sort().join(' ');
    systems.set(key, [...(systems.get(key) ?? []), plot]);
  }
  return [...systems.values()].slice(0, 2).map((plots) => {
    const axes = chart.axes.filter(({ id }) => plots.some((plot) => plot.axes.includes(id)));
    const values = axes.filter(({ kind }) => kind === 'value');
    const scatter = plots.some(isScattered);
    const across = scatter
      ? values.find(({ side }) => side === 'b' || side === 't')
      : axes.find(({ kind }) => kind !== 'value');
    return { plots, category: across ?? null, value: values.find((axis) => axis !== across) ?? null };
  });
}

function scaleOf({ plots, value }: System, labels: number): Scale {
  const reached = plots.flatMap((plot) => {
    const isScatter = isScattered(plot);
    const stacks = stackOf(plot);
    return plot.series.flatMap((series, order) => {
      const ends = isScatter ? series.values : endsOf(stacks[order]);
      const bars = barsAlong(series, 'y', isScatter);
      const reaches = bars ? reachesOf(bars, series.values) : [];
      return ends.flatMap((end, index) => {
        const { plus = 0, minus = 0 } = reaches[index] ?? {};
        return end === null ? [] : plus + minus === 0 ? [end] : [end - minus, end + plus];
      });
    });
  });
  // Shares of a whole end at it.
  const shares = plots.every(({ grouping }) => grouping === 'share');
  return makeScale(
    shares ? reached.map((one) => one * 0.9) : reached,
    value?.element ?? null,
    plots.some(({ kind }) => kind === 'bar' || kind === 'area'),
    labels,
  );
}

const isLinked = (format: Xml | null): boolean => flagAttribute(format, 'sourceLinked') ?? true;

/** How the dates along an axis of categories are written; null for words and plain numbers. */
function dateCode({ category }: System, first: Series | undefined): string | null {
  const format = child(category?.element, 'c:numFmt');
  const code = isLinked(format) ? (first?.categoryFormat ?? '') : (attribute(format, 'formatCode') ?? '');
  const isDate = category?.kind === 'date' || /[dmy]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|general/gi, ''));
  return isDate ? code || 'd/m/yyyy' : null;
}

/** The series that names the categories of all. */
const naming = ({ plots }: System): Series | undefined =>
  plots.flatMap(({ series }) => series).find(({ categories }) => categories.length > 0);

/** The dates of an axis of dates, as far apart as they lie; null for other axes. */
function datesOf(system: System, free: Box, horizontal: boolean, look: ChartLook): DateAxis | null {
  const first = naming(system);
  if (system.category?.kind !== 'date' || !first) return null;
  if (first.categoryFormat === null) return null;
  const letters = lettersOf(system.category.element, look.letters, look.scope);
  const code = dateCode(system, first) ?? '';
  const widest = Math.max(...first.categories.map((text) => roughWidth(formatValue(Number(text), code), letters)));
  const room = horizontal
    ? free.heightPt / (letters.sizePt * 1.2)
    : (free.widthPt * 0.85) / (widest + letters.sizePt * 0.5);
  return readDates(system.category.element, first.categories, room);
}

function dateLabels(system: System, dates: DateAxis, between: boolean): AxisDrawing['labels'] {
  const code = dateCode(system, naming(system)) ?? 'd/m/yyyy';
  const reversed = isReversed(system.category?.element ?? null);
  return dates.labels.map(({ slot, serial }) => {
    const at = alongAxis(slot, dates.count, between);
    return { text: formatValue(serial, code), at: reversed ? 1 - at : at };
  });
}

/** A line at the beginning of each label's day, month or year, and at the end. */
function dateGrid({ labels, count }: DateAxis, between: boolean, reversed: boolean): readonly number[] {
  const spots = [...labels.map(({ slot }) => slot / (between ? count : Math.max(1, count - 1))), 1];
  return reversed ? spots.map((at) => 1 - at) : spots;
}

/** `byLevels` leaves the outer names of categories on several levels to rows of their own. */
function categoryLabels(system: System, count: number, between: boolean, byLevels: boolean): AxisDrawing['labels'] {
  const first = naming(system);
  const code = dateCode(system, first);
  const reversed = isReversed(system.category?.element ?? null);
  return Array.from({ length: count }, (_, index) => {
    const text = (byLevels && first?.inner.length ? first.inner : first?.categories)?.[index] ?? '';
    const number = Number(text);
    const at = alongAxis(index, count, between);
    return {
      text:
        code !== null && text !== '' && Number.isFinite(number)
          ? formatValue(number, code)
          : first
            ? formatCategory(text, first.categoryFormat)
            : String(index + 1),
      at: reversed ? 1 - at : at,
    };
  });
}

export interface Laid {
  readonly system: System;
  readonly values: Scale;
  readonly across: Scale | null;
  readonly count: number;
  readonly between: boolean;
  readonly axes: readonly AxisDrawing[];
  readonly slots: readonly (number | null)[] | null;
}

/** How many labels have room on a value axis, by the room that the plot and its labels share. */
function roomForLabels(axis: Axis | null, runsAcross: boolean, free: Box, look: ChartLook): number {
  const { sizePt } = lettersOf(axis?.element ?? null, look.letters, look.scope);
  return runsAcross ? (free.widthPt * 0.85) / (sizePt * 1.2) : (free.heightPt * 0.9 - sizePt * 1.5) / (sizePt * 1.2);
}

/**
 * Where an axis stands: at the other's zero unless the file says otherwise, its labels beside it, or at an end of the plot. `other`
 * is the scale of the other axis; null for one of categories.
 */
function sideOf(
  axis: Xml | null,
  isSecond: boolean,
  other: Scale | null,
  otherAxis: Xml | null,
): Pick<AxisDrawing, 'along' | 'labelsAlong' | 'far'> {
  const said = (name: string): string | null => attribute(child(axis, name), 'val');
  const turned = isReversed(otherAxis);
  const crosses = said('c:crosses');
  const value = Number(said('c:crossesAt') ?? NaN);
  const end = (high: boolean): number => (high === turned ? 0 : 1);
  const found = other
    ? crosses === 'max'
      ? other.at(other.high)
      : crosses === 'min'
        ? other.at(other.low)
        : other.at(Number.isFinite(value) ? value : 0)
    : end(crosses === 'max');
  const along = isSecond ? 1 : found;
  const place = said('c:tickLblPos');
  if (place === 'high' || place === 'low') {
    const labelsAlong = end(place === 'high');
    return { along, labelsAlong, far: labelsAlong === 1 };
  }
  return { along, labelsAlong: along, far: along > 0.999 || (turned && along > 0.001) };
}

export function layAxes(system: System, isSecond: boolean, free: Box, look: ChartLook): Laid {
  const { plots, category, value } = system;
  const horizontal = plots.some((plot) => plot.horizontal);
  const values = scaleOf(system, roomForLabels(value, horizontal, free, look));
  const scatter = plots.some(isScattered);
  const across = scatter
    ? makeScale(
        plots.flatMap(({ series }) =>
          series.flatMap((one) =>
            one.across.length > 0 ? one.across.filter((x) => x !== null) : one.values.map((_, index) => index + 1),
          ),
        ),
        category?.element ?? null,
        false,
        roomForLabels(category, true, free, look),
      )
    : null;
  const dates = across ? null : datesOf(system, free, horizontal, look);
  const points = Math.max(
    1,
    ...plots.flatMap(({ series }) => series.map((one) => Math.max(one.categories.length, one.values.length))),
  );
  const count = dates?.count ?? points;
  const between =
    plots.some(({ kind }) => kind === 'bar') || attribute(child(value?.element, 'c:crossBetween'), 'val') !== 'midCat';
  const format = plots[0]?.series[0]?.format ?? 'General';
  const { outer = [] } = plots.flatMap(({ series }) => series).find((one) => one.categories.length > 0) ?? {};
  const byLevels = outer.length > 0 && !horizontal && between;
  const percent = plots.some(({ grouping }) => grouping === 'share');
  const valueAxis: AxisDrawing = {
    element: value?.element ?? null,
    direction: horizontal ? 'across' : 'up',
    ...sideOf(value?.element ?? null, isSecond, across, category?.element ?? null),
    labels: valueLabels(values, value?.element ?? null, percent ? '0%' : format),
    slot: 1 / Math.max(1, values.ticks.length - 1),
    grid: values.ticks.map(values.at),
    fineGrid: minorTicks(values, value?.element ?? null).map(values.at),
    title: titleOf(value?.element ?? null),
    unit: unitWords(value?.element ?? null),
  };
  const categoryAxis: AxisDrawing = across
    ? {
        element: category?.element ?? null,
        direction: 'across',
        ...sideOf(category?.element ?? null, isSecond, values, value?.element ?? null),
        labels: valueLabels(across, category?.element ?? null, 'General'),
        slot: 1 / Math.max(1, across.ticks.length - 1),
        grid: across.ticks.map(across.at),
        fineGrid: minorTicks(across, category?.element ?? null).map(across.at),
        title: titleOf(category?.element ?? null),
        unit: unitWords(category?.element ?? null),
      }
    : {
        element: category?.element ?? null,
        direction: horizontal ? 'up' : 'across',
        ...sideOf(category?.element ?? null, isSecond, values, value?.element ?? null),
        labels: dates ? dateLabels(system, dates, between) : categoryLabels(system, count, between, byLevels),
        ...(byLevels ? { levels: outer.map((level) => spansOf(level, count)) } : {}),
        slot: 1 / Math.max(1, dates ? dates.labels.length : between ? count : count - 1),
        grid: dates
          ? dateGrid(dates, between, isReversed(category?.element ?? null))
          : Array.from({ length: count + 1 }, (_, index) => index / count),
        title: titleOf(category?.element ?? null),
      };
  return { system, values, across, count, between, axes: [valueAxis, categoryAxis], slots: dates?.slots ?? null };
}
