/** A pie whose small slices are drawn apart, as a second pie or as a bar, beside the slice that stands for all of them. */
import type { DrawnPart } from '../../../model/drawing';
import type { Box } from '../../../model/geometry';
import { attribute, child, childrenOf, numberAttribute } from '../xml/xml';
import type { Plot, Series } from './chart-data';
import { lettersOf, strokeIn, textPart, thin, type ChartLook } from './chart-look';
import { labelOf } from './data-labels';
import { at, circle, drawSlices } from './draw-pie';
import { boxPath, pair } from './spots';
import { lookOfPoint } from './point-look';

/** The points that stand apart, by their order. Without a word about it Office takes the last third. */
function pointsApart(plot: Plot, values: readonly number[]): ReadonlySet<number> {
  const all = values.map((_, index) => index);
  const total = values.reduce((sum, value) => sum + value, 0);
  const split = attribute(child(plot.element, 'c:splitType'), 'val') ?? 'auto';
  const position = numberAttribute(child(plot.element, 'c:splitPos'), 'val');
  if (split === 'cust') {
    const named = childrenOf(child(plot.element, 'c:custSplit'), 'c:secondPiePt');
    return new Set(named.flatMap((point) => numberAttribute(point, 'val') ?? []));
  }
  if (split === 'percent' && position !== null)
    return new Set(all.filter((index) => ((values[index] ?? 0) / total) * 100 < position));
  if (split === 'val' && position !== null) return new Set(all.filter((index) => (values[index] ?? 0) < position));
  const count = split === 'pos' && position !== null ? Math.round(position) : Math.ceil(values.length / 3);
  return new Set(all.slice(Math.max(0, values.length - Math.max(0, count))));
}

/** Main pie, lines to what stands apart, and that. */
export function drawOfPie(plot: Plot, box: Box, look: ChartLook): readonly DrawnPart[] {
  const [series] = plot.series;
  if (!series) return [];
  const values = series.values.map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  const apart = pointsApart(plot, values);
  const apartSum = values.reduce((sum, value, index) => sum + (apart.has(index) ? value : 0), 0);
  const isBar = attribute(child(plot.element, 'c:ofPieType'), 'val') === 'bar';
  const share = Math.max(
    0.05,
    Math.min(2, (numberAttribute(child(plot.element, 'c:secondPieSize'), 'val') ?? 75) / 100),
  );
  const gap = Math.max(0, Math.min(5, (numberAttribute(child(plot.element, 'c:gapWidth'), 'val') ?? 100) / 100));

  // The bar is half as wide as the second pie would be; the gap is counted in the radius of that.
  const across = 2 + share * gap + share * (isBar ? 1 : 2);
  const radius = Math.min(box.widthPt / across, box.heightPt / 2 / Math.max(1, share));
  const second = radius * share;
  const left = box.xPt + (box.widthPt - across * radius) / 2;
  const middle = box.yPt + box.heightPt / 2;
  const centre = { x: left + radius, y: middle };
  const secondLeft = left + 2 * radius + second * gap;

  // The slice for all of them is one more point, which looks to the right.
  const others = { ...series, values: [...series.values, apartSum], categories: [...series.categories, ''] };
  const sweep = total > 0 ? (apartSum / total) * circle : 0;
  const main = drawSlices(
    plot,
    others,
    {
      values: [...values.map((value, index) => (apart.has(index) ? 0 : value)), apartSum],
      total,
      centre,
      inner: 0,
      outer: radius,
      first: sweep / 2,
    },
    look,
  );
  if (apartSum <= 0) return main;
  const few = values.map((value, index) => (apart.has(index) ? value : 0));
  const secondCentre = { x: secondLeft + second, y: middle };
  return [
    ...lines(
      plot,
      [
        [at(centre, radius, -sweep / 2), { x: isBar ? secondLeft : secondCentre.x, y: middle - second }],
        [at(centre, radius, sweep / 2), { x: isBar ? secondLeft : secondCentre.x, y: middle + second }],
      ],
      look,
    ),
    ...main,
    ...(isBar
      ? barParts(
          plot,
          series,
          few,
          total,
          { xPt: secondLeft, yPt: middle - second, widthPt: second, heightPt: 2 * second },
          look,
        )
      : drawSlices(
          plot,
          series,
          { values: few, total, centre: secondCentre, inner: 0, outer: second, first: -circle / 4 },
          look,
        )),
  ];
}

type Line = readonly [{ readonly x: number; readonly y: number }, { readonly x: number; readonly y: number }];

function lines(plot: Plot, ends: readonly Line[], look: ChartLook): readonly DrawnPart[] {
  const element = child(plot.element, 'c:serLines');
  const stroke = strokeIn(child(element, 'c:spPr'), look) ?? thin('808080');
  if (!element || stroke === 'none') return [];
  return [{ kind: 'path', path: ends.map(([from, to]) => `M${pair(from)}L${pair(to)}`).join(''), fill: null, stroke }];
}

/** The points that stand apart as one bar, the first at its top. */
function barParts(
  plot: Plot,
  series: Series,
  values: readonly number[],
  total: number,
  box: Box,
  look: ChartLook,
): readonly DrawnPart[] {
  const sum = values.reduce((all, value) => all + value, 0);
  let y = box.yPt;
  return values.flatMap((value, index): readonly DrawnPart[] => {
    if (value <= 0) return [];
    const piece: Box = { ...box, yPt: y, heightPt: (value / sum) * box.heightPt };
    y += piece.heightPt;
    const { fill, stroke } = lookOfPoint({ ...plot, series: [series] }, series, index, look, piece);
    const label = labelOf(plot, series, index, total);
    return [
      {
        kind: 'path',
        path: boxPath(piece.xPt, piece.yPt, piece.xPt + piece.widthPt, piece.yPt + piece.heightPt),
        fill,
        stroke,
      },
      ...(label
        ? [textPart(label.text, piece, lettersOf(label.element, look.letters, look.scope), 'centre', 'middle')]
        : []),
    ];
  });
}
