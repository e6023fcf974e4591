/** Plots with the axes that they share, their scales and labels. */
import { attribute, child, childrenOf, descend, textBelow } from '../xml/xml';
import type { Axis, Chart, Plot } from './chart-data';
import { stackOf } from './draw-points';
import { formatValue } from './number-format';
import { valueLabels, type AxisDrawing } from './plot-area';
import { isReversed, makeScale, type Scale } from './scale';

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
    const scatter = plots.some(({ kind }) => kind === 'scatter' || kind === 'bubble');
    const across = scatter
      ? values.find(({ side }) => side === 'b' || side === 't')
      : axes.find(({ kind }) => kind !== 'value');
    return { plots, category: across ?? null, value: values.find((axis) => axis !== across) ?? null };
  });
}

function scaleOf({ plots, value }: System): Scale {
  const reached = plots.flatMap((plot) =>
    plot.kind === 'scatter' || plot.kind === 'bubble'
      ? plot.series.flatMap(({ values }) => values.filter((one) => one !== null))
      : stackOf(plot).flatMap((series) => series.flatMap((reach) => (reach ? [reach[1]] : []))),
  );
  // Shares of a whole end at it.
  const shares = plots.every(({ grouping }) => grouping === 'share');
  return makeScale(
    shares ? reached.map((one) => one * 0.95) : reached,
    value?.element ?? null,
    plots.some(({ kind }) => kind === 'bar' || kind === 'area'),
  );
}

function titleOf(axis: Axis | null): string {
  const title = child(axis?.element, 'c:title');
  return childrenOf(descend(title, 'c:tx', 'c:rich'), 'a:p')
    .map((paragraph) => textBelow(paragraph))
    .join(' ')
    .trim();
}

function categoryLabels({ plots, category }: System, count: number, between: boolean): AxisDrawing['labels'] {
  const [first] = plots.flatMap(({ series }) => series).filter(({ categories }) => categories.length > 0);
  const code = attribute(child(category?.element, 'c:numFmt'), 'formatCode') ?? '';
  const isDate = category?.kind === 'date' || /[dmy]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|general/gi, ''));
  const reversed = isReversed(category?.element ?? null);
  return Array.from({ length: count }, (_, index) => {
    const text = first?.categories[index] ?? '';
    const number = Number(text);
    const at = between ? (index + 0.5) / count : count > 1 ? index / (count - 1) : 0.5;
    return {
      text:
        isDate && text !== '' && Number.isFinite(number)
          ? formatValue(number, code || 'd/m/yyyy')
          : first
            ? text
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
}

export function layAxes(system: System, isSecond: boolean): Laid {
  const { plots, category, value } = system;
  const values = scaleOf(system);
  const horizontal = plots.some((plot) => plot.horizontal);
  const scatter = plots.some(({ kind }) => kind === 'scatter' || kind === 'bubble');
  const across = scatter
    ? makeScale(
        plots.flatMap(({ series }) =>
          series.flatMap((one) =>
            one.across.length > 0 ? one.across.filter((x) => x !== null) : one.values.map((_, index) => index + 1),
          ),
        ),
        category?.element ?? null,
        false,
      )
    : null;
  const count = Math.max(
    1,
    ...plots.flatMap(({ series }) => series.map((one) => Math.max(one.categories.length, one.values.length))),
  );
  const between =
    plots.some(({ kind }) => kind === 'bar') || attribute(child(value?.element, 'c:crossBetween'), 'val') !== 'midCat';
  const format = plots[0]?.series[0]?.format ?? 'General';
  const percent = plots.some(({ grouping }) => grouping === 'share');
  const valueAxis: AxisDrawing = {
    element: value?.element ?? null,
    direction: horizontal ? 'across' : 'up',
    far: isSecond,
    labels: valueLabels(values, value?.element ?? null, percent ? '0%' : format),
    slot: 1 / Math.max(1, values.ticks.length - 1),
    grid: values.ticks.map(values.at),
    title: titleOf(value),
  };
  const categoryAxis: AxisDrawing = across
    ? {
        element: category?.element ?? null,
        direction: 'across',
        far: isSecond,
        labels: valueLabels(across, category?.element ?? null, 'General'),
        slot: 1 / Math.max(1, across.ticks.length - 1),
        grid: across.ticks.map(across.at),
        title: titleOf(category),
      }
    : {
        element: category?.element ?? null,
        direction: horizontal ? 'up' : 'across',
        far: isSecond,
        labels: categoryLabels(system, count, between),
        slot: 1 / count,
        grid: Array.from({ length: count + 1 }, (_, index) => index / count),
        title: titleOf(category),
      };
  return { system, values, across, count, between, axes: [valueAxis, categoryAxis] };
}
