/** Lines with their markers, points of scatter charts, and bubbles. */
import type { DrawnPart } from '../../../model/drawing';
import { solid } from '../../../model/geometry';
import { attribute, child, descend, flagAttribute } from '../xml/xml';
import type { Plot, Series } from './chart-data';
import { lettersOf, textPart, type ChartLook } from './chart-look';
import { labelOf } from './data-labels';
import { circle, endsOf, spotsOf, stackOf } from './draw-points';
import { markers } from './markers';
import { inTime, pair, polygon, type PlotPlace, type Spot } from './spots';
import { drawErrorBars } from './error-bars';
import { drawSpans } from './draw-spans';
import { lineOfSeries, lookOfPoint } from './point-look';

/** Runs of spots without holes. */
export function unbroken(spots: readonly (Spot | null)[]): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [[]];
  for (const spot of spots) {
    if (spot) runs.at(-1)?.push(spot);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Through all points, with the directions of the neighbours. */
function smoothPath(spots: readonly Spot[]): string {
  const [first] = spots;
  if (!first) return '';
  const at = (index: number): Spot => spots[Math.max(0, Math.min(spots.length - 1, index))] ?? first;
  const pieces = spots.slice(1).map((to, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const c1 = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const c2 = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    return `C${pair(c1)} ${pair(c2)} ${pair(to)}`;
  });
  return `M${pair(first)}${pieces.join('')}`;
}

/** Prices of a day are no course of time: no line joins them unless the file says which. */
function isUnsaidStock({ element }: Plot, series: Series): boolean {
  return element.name === 'c:stockChart' && !descend(series.element, 'c:spPr', 'a:ln');
}

/** Points of a scatter chart stand by themselves. */
export function isUnjoined({ element }: Plot): boolean {
  return attribute(child(element, 'c:scatterStyle'), 'val') === 'marker';
}

export function drawLines(plot: Plot, place: PlotPlace, look: ChartLook): readonly DrawnPart[] {
  const stacks = stackOf(plot);
  const spans = plot.kind === 'line' ? drawSpans(plot, place, look) : [];
  const lines = plot.series.flatMap((series, order) => {
    const spots = spotsOf(series, stacks[order] ?? [], place);
    const smooth = flagAttribute(child(series.element, 'c:smooth'), 'val') === true;
    const isJoined = plot.kind !== 'bubble' && !isUnjoined(plot) && !isUnsaidStock(plot, series);
    const line = isJoined ? lineOfSeries(series, look) : null;
    const drawn = line
      ? unbroken(place.bridges ? inTime(spots, place).filter((spot) => spot !== null) : inTime(spots, place))
          .filter((run) => run.length > 1)
          .map((run): DrawnPart => ({
            kind: 'path',
            path: smooth ? smoothPath(run) : polygon(run, false),
            fill: null,
            stroke: line,
          }))
      : [];
    const reachOf = plot.kind === 'bubble' ? radiusOfBubbles(plot, series, place) : () => 0;
    const labels = spots.flatMap((spot, index) =>
      spot ? labelBeside(plot, series, index, { spot, reachPt: reachOf(index) }, look) : [],
    );
    const ends = endsOf(stacks[order]);
    return [
      ...drawErrorBars(plot, series, spots, ends, place, look),
      ...drawn,
      ...(plot.kind === 'bubble' ? bubbles(plot, series, spots, place, look) : markers(plot, series, spots, look)),
      ...labels,
    ];
  });
  return [...spans, ...lines];
}

/** Where a label stands beside its point, to which side it is set, and how it meets its height; Office sets it at the right. */
const besides: Readonly<Record<string, readonly [across: number, align: 'start' | 'centre' | 'end', down: number]>> = {
  t: [0, 'centre', -1],
  b: [0, 'centre', 1],
  ctr: [0, 'centre', 0],
  l: [-1, 'end', 0],
  r: [1, 'start', 0],
};
/** How far a label stands off its point, in points. */
const besidePt = 6;
const labelPt = 60;

/** The label of a point that reaches so far around its spot. */
export function labelBeside(
  plot: Plot,
  series: Series,
  index: number,
  { spot, reachPt }: { readonly spot: Spot; readonly reachPt: number },
  look: ChartLook,
): readonly DrawnPart[] {
  const label = labelOf(plot, series, index, 1);
  if (!label) return [];
  const [across, align, down] = besides[label.position] ?? besides['r'] ?? [1, 'start', 0];
  const letters = lettersOf(label.element, look.letters, look.scope);
  const heightPt = letters.sizePt * 1.2;
  const asidePt = besidePt + reachPt;
  const box = {
    xPt: spot.x + across * asidePt - (across < 0 ? labelPt : across === 0 ? labelPt / 2 : 0),
    yPt: spot.y - heightPt / 2 + down * (asidePt + heightPt / 2),
    widthPt: labelPt,
    heightPt,
  };
  return [textPart(label.text, box, letters, align, 'middle')];
}

function radiusOfBubbles(plot: Plot, series: Series, { box }: PlotPlace): (index: number) => number {
  const largest = Math.max(1e-9, ...plot.series.flatMap(({ sizes }) => sizes.map((size) => Math.abs(size ?? 0))));
  const most = Math.min(box.widthPt, box.heightPt) / 8;
  return (index) => most * Math.sqrt(Math.abs(series.sizes[index] ?? 1) / largest);
}

function bubbles(
  plot: Plot,
  series: Series,
  spots: readonly (Spot | null)[],
  place: PlotPlace,
  look: ChartLook,
): readonly DrawnPart[] {
  const radiusOf = radiusOfBubbles(plot, series, place);
  const { stroke } = lookOfPoint(plot, series, null, look);
  return spots.flatMap((spot, index): readonly DrawnPart[] =>
    spot
      ? [
          {
            kind: 'path',
            path: circle(spot, radiusOf(index)),
            fill: lookOfPoint(plot, series, null, look, {
              xPt: spot.x - radiusOf(index),
              yPt: spot.y - radiusOf(index),
              widthPt: radiusOf(index) * 2,
              heightPt: radiusOf(index) * 2,
            }).fill,
            stroke: stroke ?? { paint: solid('ffffff'), widthPt: 0.5, dashPt: [], cap: 'butt', join: 'round' },
          },
        ]
      : [],
  );
}
