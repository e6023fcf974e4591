/** What joins the series of a line, area or stock chart at each category: lines from high to low, bars from first to last, drops to the foot. */
import type { DrawnPart } from '../../../model/drawing';
import { solid } from '../../../model/geometry';
import { child, numberAttribute, type Xml } from '../xml/xml';
import type { Plot } from './chart-data';
import { paintIn, strokeIn, type ChartLook } from './chart-look';
import { spotsOf, stackOf } from './draw-points';
import { joinStroke, textLine } from './series-lines';
import { boxPath, pair, type PlotPlace, type Spot } from './spots';

/** Of all series at one category, in their order; null where one has no value. */
type Category = readonly (Spot | null)[];

function categoriesOf(plot: Plot, place: PlotPlace): readonly Category[] {
  const stacks = stackOf(plot);
  const lines = plot.series.map((series, order) => spotsOf(series, stacks[order] ?? [], place));
  const count = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: count }, (_, index) => lines.map((line) => line[index] ?? null));
}

function uprights(
  element: Xml | null,
  categories: readonly Category[],
  endsOf: (ys: readonly number[]) => readonly [number, number],
  look: ChartLook,
): readonly DrawnPart[] {
  const stroke = element && joinStroke(element, look);
  if (!stroke) return [];
  const path = categories
    .map((spots) => {
      const seen = spots.filter((spot) => spot !== null);
      const [first] = seen;
      if (!first) return '';
      const [top, foot] = endsOf(seen.map(({ y }) => y));
      return `M${pair({ x: first.x, y: top })}L${pair({ x: first.x, y: foot })}`;
    })
    .join('');
  return path === '' ? [] : [{ kind: 'path', path, fill: null, stroke }];
}

/** From the first series to the last: of a stock from opening to close. Light where it rose, dark where it fell. */
function upDownBars(element: Xml | null, categories: readonly Category[], place: PlotPlace, look: ChartLook) {
  if (!element) return [];
  const gap = Math.max(0, Math.min(500, numberAttribute(child(element, 'c:gapWidth'), 'val') ?? 150)) / 100;
  const half = place.box.widthPt / Math.max(1, place.categories) / (1 + gap) / 2;
  return categories.flatMap((spots): readonly DrawnPart[] => {
    const [first, last] = [spots[0], spots.at(-1)];
    if (!first || !last || spots.length < 2) return [];
    // Heights grow downwards.
    const rose = last.y <= first.y;
    const properties = child(child(element, rose ? 'c:upBars' : 'c:downBars'), 'c:spPr');
    const box = {
      xPt: first.x - half,
      yPt: Math.min(first.y, last.y),
      widthPt: 2 * half,
      heightPt: Math.abs(last.y - first.y),
    };
    const fill = paintIn(properties, box, look) ?? (rose ? solid('ffffff') : look.letters.paint);
    const stroke = strokeIn(properties, look) ?? textLine(look);
    return [
      {
        kind: 'path',
        path: boxPath(first.x - half, first.y, first.x + half, last.y),
        fill: fill === 'none' ? null : fill,
        stroke: stroke === 'none' ? null : stroke,
      },
    ];
  });
}

/** Behind the lines and markers of the series themselves. */
export function drawSpans(plot: Plot, place: PlotPlace, look: ChartLook): readonly DrawnPart[] {
  const part = (name: string): Xml | null => child(plot.element, name);
  const [drops, highLow, bars] = [part('c:dropLines'), part('c:hiLowLines'), part('c:upDownBars')];
  if (!drops && !highLow && !bars) return [];
  const categories = categoriesOf(plot, place);
  const footPt = place.box.yPt + place.box.heightPt;
  return [
    ...uprights(drops, categories, (ys) => [Math.min(...ys), footPt], look),
    ...uprights(highLow, categories, (ys) => [Math.min(...ys), Math.max(...ys)], look),
    ...upDownBars(bars, categories, place, look),
  ];
}
