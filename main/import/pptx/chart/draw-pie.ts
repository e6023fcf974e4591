/** Pies, doughnuts and radar charts. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { arcSteps, formatSteps, type Point, type Step } from '../geometry/trace';
import { attribute, child, numberAttribute, type Xml } from '../xml/xml';
import type { Plot, Series } from './chart-data';
import { lettersOf, textPart, type ChartLook, type Letters } from './chart-look';
import { labelOf } from './data-labels';
import { labelBeside } from './draw-lines';
import { markers } from './markers';
import { formatCategory } from './number-format';
import { lineOfSeries, lookOfPoint } from './point-look';
import { axisStroke, gridStroke, hidesLabels } from './plot-area';
import { roughWidth } from './rough-width';
import { valueLabels } from './value-labels';
import { makeScale } from './scale';

/** A whole turn. */
export const circle = 21_600_000;

/** A point on a circle. */
export function at(centre: Point, radius: number, angle: number): Point {
  const radians = (angle / circle) * 2 * Math.PI;
  return { x: centre.x + radius * Math.cos(radians), y: centre.y + radius * Math.sin(radians) };
}

function slice(centre: Point, inner: number, outer: number, start: number, sweep: number): readonly Step[] {
  const from = at(centre, outer, start);
  const rim = arcSteps(from, outer, outer, start, sweep);
  if (inner <= 0) return [{ kind: 'move', to: centre }, { kind: 'line', to: from }, ...rim, { kind: 'close' }];
  const back = at(centre, inner, start + sweep);
  return [
    { kind: 'move', to: from },
    ...rim,
    { kind: 'line', to: back },
    ...arcSteps(back, inner, inner, start + sweep, -sweep),
    { kind: 'close' },
  ];
}

function hasLabelsOutside(plot: Plot): boolean {
  return plot.series.some((series) =>
    series.values.some((_, index) => labelOf(plot, series, index, 1)?.position === 'outEnd'),
  );
}

export function drawPie(plot: Plot, box: Box, look: ChartLook): readonly DrawnPart[] {
  const centre = { x: box.xPt + box.widthPt / 2, y: box.yPt + box.heightPt / 2 };
  const radius = (Math.min(box.widthPt, box.heightPt) / 2) * (hasLabelsOutside(plot) ? 0.9 : 1);
  const rings = plot.kind === 'doughnut' ? plot.series : plot.series.slice(0, 1);
  const hole = plot.kind === 'doughnut' ? radius * plot.hole : 0;
  const thickness = (radius - hole) / Math.max(1, rings.length);
  const first = ((numberAttribute(child(plot.element, 'c:firstSliceAng'), 'val') ?? 0) - 90) * 60_000;
  return rings.flatMap((series, ring) => {
    const values = series.values.map((value) => Math.max(0, value ?? 0));
    const total = values.reduce((sum, value) => sum + value, 0);
    const [inner, outer] = [hole + thickness * ring, hole + thickness * (ring + 1)];
    return drawSlices(plot, series, { values, total, centre, inner, outer, first }, look);
  });
}

/** The middle of a label that meets the rim with the corner or the edge which is nearest to it. */
function spotOutside(
  text: string,
  letters: Letters,
  { centre, outer, middle }: { readonly centre: Point; readonly outer: number; readonly middle: number },
): Point {
  const lines = text.split('\n');
  const [halfWide, halfHigh] = [
    Math.max(...lines.map((line) => roughWidth(line, letters))) / 2,
    letters.sizePt * 0.6 * lines.length,
  ];
  const rim = at(centre, outer + letters.sizePt * 0.3, middle);
  // At a slant the whole corner lies outside.
  const away = at({ x: 0, y: 0 }, Math.SQRT2, middle);
  const within = (share: number): number => Math.max(-1, Math.min(1, share));
  return { x: rim.x + within(away.x) * halfWide, y: rim.y + within(away.y) * halfHigh };
}

export interface Slices {
  /** By the order of the series' points; nothing is drawn of a zero. */
  readonly values: readonly number[];
  /** What percentages count from. */
  readonly total: number;
  readonly centre: Point;
  readonly inner: number;
  readonly outer: number;
  /** Where the first begins, in 60,000ths of a degree from three o'clock on. */
  readonly first: number;
}

/** One ring of slices with their labels. */
export function drawSlices(
  plot: Plot,
  series: Series,
  { values, total, centre, inner, outer, first }: Slices,
  look: ChartLook,
): readonly DrawnPart[] {
  const shown = values.reduce((sum, value) => sum + value, 0);
  if (shown <= 0) return [];
  let angle = first;
  return values.flatMap((value, index): readonly DrawnPart[] => {
    const sweep = (value / shown) * circle;
    const start = angle;
    angle += sweep;
    if (sweep <= 0) return [];
    const look1 = lookOfPoint({ ...plot, series: [series] }, series, index, look, {
      xPt: centre.x - outer,
      yPt: centre.y - outer,
      widthPt: outer * 2,
      heightPt: outer * 2,
    });
    const label = labelOf(plot, series, index, total);
    const letters = label && lettersOf(label.element, look.letters, look.scope);
    const outside = label?.position === 'outEnd';
    const middle = start + sweep / 2;
    const spot =
      label && letters && outside
        ? spotOutside(label.text, letters, { centre, outer, middle })
        : at(centre, plot.kind === 'doughnut' ? (inner + outer) / 2 : outer * 0.65, middle);
    return [
      {
        kind: 'path',
        path: formatSteps(slice(centre, inner, outer, start, sweep)),
        fill: look1.fill,
        stroke: look1.stroke,
      },
      ...(label && letters
        ? [
            textPart(
              label.text,
              { xPt: spot.x - 40, yPt: spot.y - letters.sizePt, widthPt: 80, heightPt: letters.sizePt * 2 },
              letters,
              'centre',
              'middle',
            ),
          ]
        : []),
    ];
  });
}

/** The rings of a web stand so far apart that the numbers beside its first spoke do not touch. */
const webStepEm = 1.8;

/** The rings are the grid of the axis of values, the spokes its line. */
function webParts(axis: Xml | null, rings: string, spokes: string, look: ChartLook): readonly DrawnPart[] {
  const lines = [
    [gridStroke(axis, 'c:majorGridlines', look), rings],
    [axisStroke(axis, look), spokes],
  ] as const;
  return lines.flatMap(([stroke, path]): readonly DrawnPart[] =>
    stroke ? [{ kind: 'path', path, fill: null, stroke }] : [],
  );
}

/** A web with a spoke for each category: lines, with signs at their points where the file wants these, or filled. */
export function drawRadar(plot: Plot, box: Box, look: ChartLook, axis: Xml | null): readonly DrawnPart[] {
  const centre = { x: box.xPt + box.widthPt / 2, y: box.yPt + box.heightPt / 2 };
  const radius = (Math.min(box.widthPt, box.heightPt) / 2) * 0.8;
  const categories = plot.series[0]?.categories ?? [];
  const count = Math.max(3, categories.length, ...plot.series.map(({ values }) => values.length));
  const scale = makeScale(
    plot.series.flatMap(({ values }) => values.filter((value) => value !== null)),
    axis,
    true,
    radius / (look.letters.sizePt * webStepEm),
  );
  const spoke = (index: number, share: number): Point => at(centre, radius * share, (index / count - 0.25) * circle);
  const ring = (shares: readonly number[]): string =>
    formatSteps([
      ...shares.map((share, index): Step => ({ kind: index === 0 ? 'move' : 'line', to: spoke(index, share) })),
      { kind: 'close' },
    ]);
  const spokes = formatSteps(
    Array.from({ length: count }).flatMap((_, index): readonly Step[] => [
      { kind: 'move', to: centre },
      { kind: 'line', to: spoke(index, 1) },
    ]),
  );
  const rings = scale.ticks.map((tick) => ring(Array.from({ length: count }, () => scale.at(tick)))).join('');
  const isFilled = attribute(child(plot.element, 'c:radarStyle'), 'val') === 'filled';
  const lines = plot.series.flatMap((series): readonly DrawnPart[] => {
    const shares = Array.from({ length: count }, (_, index) => scale.at(series.values[index] ?? 0));
    const outline = isFilled
      ? lookOfPoint(plot, series, null, look, box)
      : { fill: null, stroke: lineOfSeries(series, look) };
    const spots = shares.map((share, index) => spoke(index, share));
    const signs = isFilled ? [] : markers(plot, series, spots, look);
    const labels = spots.flatMap((spot, index) => labelBeside(plot, series, index, { spot, reachPt: 0 }, look));
    return [{ kind: 'path', path: ring(shares), ...outline }, ...signs, ...labels];
  });
  const labels = categories.map((category, index) => {
    const text = formatCategory(category, plot.series[0]?.categoryFormat ?? null);
    // Names stand off the web by half a line, those at its sides beside it.
    const { sizePt } = look.letters;
    const spot = spoke(index, 1 + (sizePt * 0.9) / radius);
    const aside = (spot.x - centre.x) / radius;
    const align = Math.abs(aside) < 0.2 ? 'centre' : aside > 0 ? 'start' : 'end';
    const xPt = align === 'centre' ? spot.x - 40 : align === 'start' ? spot.x - sizePt / 2 : spot.x + sizePt / 2 - 80;
    return textPart(
      text,
      { xPt, yPt: spot.y - sizePt, widthPt: 80, heightPt: sizePt * 2 },
      look.letters,
      align,
      'middle',
    );
  });
  // Its numbers stand beside the first spoke.
  const letters = lettersOf(axis, look.letters, look.scope);
  const numbers = valueLabels(scale, axis, plot.series[0]?.format ?? 'General').map(({ text, at: share }) =>
    textPart(
      text,
      {
        xPt: centre.x - 44,
        yPt: centre.y - radius * share - letters.sizePt,
        widthPt: 40,
        heightPt: letters.sizePt * 2,
      },
      letters,
      'end',
      'middle',
    ),
  );
  const seen = hidesLabels(axis) ? [] : numbers;
  return [...webParts(axis, rings, spokes, look), ...lines, ...labels, ...seen];
}
