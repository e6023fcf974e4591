/** Bars, lines, areas and points within a plot's box. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import type { Plot, Series } from './chart-data';
import { lettersOf, textPart, type ChartLook } from './chart-look';
import { labelOf } from './data-labels';
import { drawErrorBars } from './error-bars';
import { lookOfPoint } from './point-look';
import { isReversed } from './scale';
import { drawSeriesLines } from './series-lines';
import { alongAxis, boxPath, inTime, pair, polygon, slotOf, type PlotPlace, type Spot } from './spots';

/** The values from which and to which each point of each series reaches. */
export function stackOf(plot: Plot): readonly (readonly (readonly [number, number] | null)[])[] {
  const [up, down]: [number[], number[]] = [[], []];
  const totals = (index: number): number =>
    plot.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0) || 1;
  return plot.series.map(({ values }) =>
    values.map((value, index) => {
      if (value === null) return null;
      if (plot.grouping === 'side') return [0, value] as const;
      const piece = plot.grouping === 'share' ? value / totals(index) : value;
      const heap = piece >= 0 ? up : down;
      const from = heap[index] ?? 0;
      heap[index] = from + piece;
      return [from, from + piece] as const;
    }),
  );
}

/** The values at which the points of a series stand: in a heap its top. */
export function endsOf(reaches: ReturnType<typeof stackOf>[number] = []): readonly (number | null)[] {
  return reaches.map((reach) => reach?.[1] ?? null);
}

interface BarLabel {
  readonly align: 'start' | 'centre' | 'end';
  readonly anchor: 'top' | 'middle' | 'bottom';
}

const middle: BarLabel = { align: 'centre', anchor: 'middle' };

/** Within a bar a label stands in its middle, at its end or at its foot; a bar below zero ends at its other side. */
function insideLabel(position: string, horizontal: boolean, isNegative: boolean): BarLabel {
  if (position !== 'inEnd' && position !== 'inBase') return middle;
  const isAtEnd = (position === 'inEnd') !== isNegative;
  return horizontal
    ? { align: isAtEnd ? 'end' : 'start', anchor: 'middle' }
    : { align: 'centre', anchor: isAtEnd ? 'top' : 'bottom' };
}

export function labelPart(
  plot: Plot,
  series: Series,
  index: number,
  box: Box,
  look: ChartLook,
  where: BarLabel,
): readonly DrawnPart[] {
  const label = labelOf(
    plot,
    series,
    index,
    series.values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  );
  if (!label) return [];
  return [textPart(label.text, box, lettersOf(label.element, look.letters, look.scope), where.align, where.anchor)];
}

export function drawBars(plot: Plot, place: PlotPlace, look: ChartLook): readonly DrawnPart[] {
  const { box, values, categories } = place;
  const stacks = stackOf(plot);
  const lengthPt = plot.horizontal ? box.heightPt : box.widthPt;
  const slot = lengthPt / Math.max(1, categories);
  const side = plot.grouping === 'side' ? plot.series.length : 1;
  const barPt = slot / (side - (side - 1) * plot.overlap + plot.gap);
  const stepPt = barPt * (1 - plot.overlap);
  const startPt = (slot - barPt - stepPt * (side - 1)) / 2;
  // Bars lie from the foot upwards, columns stand from left to right, unless the axis is turned round.
  const backwards = plot.horizontal !== isReversed(place.categoryAxis);
  const tops = plot.series.map(({ values: own }): (Spot | null)[] => own.map(() => null));
  const bars = plot.series.flatMap((series, order) =>
    (stacks[order] ?? []).flatMap((reach, index): readonly DrawnPart[] => {
      const slotAt = slotOf(place, index);
      if (!reach || slotAt === null) return [];
      const offset = startPt + (plot.grouping === 'side' ? stepPt * order : 0);
      const forward = slot * slotAt + offset;
      const at = backwards ? lengthPt - forward - barPt : forward;
      const [from, to] = [values.at(reach[0]), values.at(reach[1])];
      const [x1, y1, x2, y2] = plot.horizontal
        ? [box.xPt + box.widthPt * from, box.yPt + at, box.xPt + box.widthPt * to, box.yPt + at + barPt]
        : [box.xPt + at, box.yPt + box.heightPt * (1 - from), box.xPt + at + barPt, box.yPt + box.heightPt * (1 - to)];
      const bar: Box = {
        xPt: Math.min(x1, x2),
        yPt: Math.min(y1, y2),
        widthPt: Math.abs(x2 - x1),
        heightPt: Math.abs(y2 - y1),
      };
      const position = labelOf(plot, series, index, 1)?.position ?? '';
      const isInside = plot.grouping !== 'side' || ['ctr', 'inEnd', 'inBase'].includes(position);
      const isNegative = to < from;
      const lift = look.letters.sizePt * 1.4;
      const outside: Box = plot.horizontal
        ? { xPt: isNegative ? x2 - 2 - lift * 2 : x2 + 2, yPt: y1, widthPt: lift * 2, heightPt: barPt }
        : { xPt: x1, yPt: isNegative ? y2 : y2 - lift, widthPt: x2 - x1, heightPt: lift };
      const outsideLabel: BarLabel = plot.horizontal
        ? { align: isNegative ? 'end' : 'start', anchor: 'middle' }
        : { align: 'centre', anchor: isNegative ? 'top' : 'bottom' };
      const { fill, stroke } = lookOfPoint(plot, series, index, look, bar);
      const top = plot.horizontal ? { x: x2, y: y1 + barPt / 2 } : { x: x1 + barPt / 2, y: y2 };
      tops[order]?.splice(index, 1, top);
      return [
        { kind: 'path', path: boxPath(x1, y1, x2, y2), fill, stroke },
        ...labelPart(
          plot,
          series,
          index,
          isInside ? bar : outside,
          look,
          isInside ? insideLabel(position, plot.horizontal, isNegative) : outsideLabel,
        ),
      ];
    }),
  );
  const errors = plot.series.flatMap((series, order) => {
    const ends = endsOf(stacks[order]);
    return drawErrorBars(plot, series, tops[order] ?? [], ends, place, look);
  });
  return [...bars, ...drawSeriesLines(plot, tops, barPt, look), ...errors];
}

export function spotsOf(
  series: Series,
  reaches: readonly (readonly [number, number] | null)[],
  place: PlotPlace,
): readonly (Spot | null)[] {
  const { box, values, across, categories, between } = place;
  const reversed = isReversed(place.categoryAxis);
  return reaches.map((reach, index) => {
    const slot = slotOf(place, index);
    if (!reach || slot === null) return null;
    const along = across ? across.at(series.across[index] ?? index + 1) : alongAxis(slot, categories, between);
    return {
      x: box.xPt + box.widthPt * (reversed && !across ? 1 - along : along),
      y: box.yPt + box.heightPt * (1 - values.at(reach[1])),
    };
  });
}

export function circle({ x, y }: Spot, radius: number): string {
  const k = radius * 0.5523;
  return `M${pair({ x: x + radius, y })}C${pair({ x: x + radius, y: y + k })} ${pair({ x: x + k, y: y + radius })} ${pair({ x, y: y + radius })}C${pair({ x: x - k, y: y + radius })} ${pair({ x: x - radius, y: y + k })} ${pair({ x: x - radius, y })}C${pair({ x: x - radius, y: y - k })} ${pair({ x: x - k, y: y - radius })} ${pair({ x, y: y - radius })}C${pair({ x: x + k, y: y - radius })} ${pair({ x: x + radius, y: y - k })} ${pair({ x: x + radius, y })}Z`;
}

export function drawAreas(plot: Plot, place: PlotPlace, look: ChartLook): readonly DrawnPart[] {
  const stacks = stackOf(plot);
  const { box, values } = place;
  return plot.series.flatMap((series, order): readonly DrawnPart[] => {
    const reaches = stacks[order] ?? [];
    const top = inTime(spotsOf(series, reaches, place), place).filter((spot) => spot !== null);
    const foot = inTime(
      spotsOf(
        series,
        reaches.map((reach) => (reach ? [reach[0], reach[0]] : null)),
        place,
      ),
      place,
    ).filter((spot) => spot !== null);
    const { fill, stroke } = lookOfPoint(plot, series, null, look, box);
    const floor =
      plot.grouping === 'side'
        ? [...top].reverse().map(({ x }) => ({ x, y: box.yPt + box.heightPt * (1 - values.at(0)) }))
        : [...foot].reverse();
    const labels = spotsOf(series, reaches, place).flatMap((spot, index): readonly DrawnPart[] => {
      const reach = reaches[index];
      if (!spot || !reach) return [];
      const foot = box.yPt + box.heightPt * (1 - values.at(reach[0]));
      const half = box.widthPt / Math.max(1, place.categories) / 2;
      const around = { xPt: spot.x - half, yPt: spot.y, widthPt: half * 2, heightPt: foot - spot.y };
      return labelPart(plot, series, index, around, look, middle);
    });
    return top.length < 2 ? [] : [{ kind: 'path', path: polygon([...top, ...floor], true), fill, stroke }, ...labels];
  });
}
