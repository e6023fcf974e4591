/** The paint of a series and of its single points. */
import type { Box, Paint, Stroke } from '../../../model/geometry';
import { solid } from '../../../model/geometry';
import { child, childrenOf, numberAttribute, type Xml } from '../xml/xml';
import { paintIn, seriesColour, strokeIn, type ChartLook } from './chart-look';
import type { Plot, Series } from './chart-data';

export interface PointLook {
  readonly fill: Paint | null;
  readonly stroke: Stroke | null;
}

const anyBox: Box = { xPt: 0, yPt: 0, widthPt: 100, heightPt: 100 };

function pointElement(series: Series, index: number): Xml | null {
  return (
    childrenOf(series.element, 'c:dPt').find((point) => numberAttribute(child(point, 'c:idx'), 'val') === index) ?? null
  );
}

/** How a filled point looks: a bar, a slice; `null` index for the series as a whole. */
export function lookOfPoint(plot: Plot, series: Series, index: number | null, look: ChartLook): PointLook {
  const own = child(index === null ? null : pointElement(series, index), 'c:spPr');
  const all = child(series.element, 'c:spPr');
  const varied = plot.variedColours && index !== null && plot.series.length === 1;
  const colour = seriesColour(varied ? index : series.index, look);
  const fill = paintIn(own, anyBox, look) ?? paintIn(all, anyBox, look) ?? solid(colour);
  const stroke = strokeIn(own, look) ?? strokeIn(all, look);
  return { fill: fill === 'none' ? null : fill, stroke: stroke === 'none' ? null : stroke };
}

const usualLinePt = 2.25;

/** How the line of a series looks; null for points alone. */
export function lineOfSeries(series: Series, look: ChartLook): Stroke | null {
  const said = strokeIn(child(series.element, 'c:spPr'), look);
  if (said === 'none') return null;
  return (
    said ?? {
      paint: solid(seriesColour(series.index, look)),
      widthPt: usualLinePt,
      dashPt: [],
      cap: 'round',
      join: 'round',
    }
  );
}
