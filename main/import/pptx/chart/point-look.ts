/** The paint of a series and of its single points. */
import type { Box, Paint, Stroke } from '../../../model/geometry';
import { solid } from '../../../model/geometry';
import { child, childrenOf, numberAttribute, type Xml } from '../xml/xml';
import { paintIn, seriesColour, seriesFill, seriesLinePt, strokeIn, type ChartLook } from './chart-look';
import type { Plot, Series } from './chart-data';

export interface PointLook {
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
}

/** Where nobody knows yet how large a point is drawn. */
export const anyBox: Box = { xPt: 0, yPt: 0, widthPt: 100, heightPt: 100 };

function pointElement(series: Series, index: number): Xml | null {
  return (
    childrenOf(series.element, 'c:dPt').find((point) => numberAttribute(child(point, 'c:idx'), 'val') === index) ?? null
  );
}

/** How a filled point looks, a bar or a slice within its box; `null` index for the series as a whole. */
export function lookOfPoint(
  plot: Plot,
  series: Series,
  index: number | null,
  look: ChartLook,
  box = anyBox,
): PointLook {
  const own = child(index === null ? null : pointElement(series, index), 'c:spPr');
  const all = child(series.element, 'c:spPr');
  const varied = plot.variedColours && index !== null && plot.series.length === 1;
  const fill =
    paintIn(own, box, look) ?? paintIn(all, box, look) ?? seriesFill(varied ? index : series.index, box, look);
  const stroke = strokeIn(own, look) ?? strokeIn(all, look);
  return { fill: fill === 'none' ? null : fill, stroke: stroke === 'none' ? null : stroke };
}

/** How the line of a series looks; null for points alone. */
export function lineOfSeries(series: Series, look: ChartLook): Stroke | null {
  const said = strokeIn(child(series.element, 'c:spPr'), look);
  if (said === 'none') return null;
  return (
    said ?? {
      paint: solid(seriesColour(series.index, look)),
      widthPt: seriesLinePt(look),
      dashPt: [],
      cap: 'round',
      join: 'round',
    }
  );
}
