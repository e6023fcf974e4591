/** The signs at the points of a series. */
import type { DrawnPart } from '../../../model/drawing';
import type { Paint, Stroke } from '../../../model/geometry';
import { attribute, child, flagAttribute, numberAttribute } from '../xml/xml';
import type { Plot, Series } from './chart-data';
import type { ChartLook } from './chart-look';
import { circle } from './draw-points';
import { lineOfSeries, lookOfPoint } from './point-look';
import { boxPath, polygon, type Spot } from './spots';

export interface Marker {
  readonly symbol: string;
  readonly sizePt: number;
  readonly fill: Paint | null;
  readonly rim: Stroke | null;
}

export function markerPath(spot: Spot, symbol: string, size: number): string {
  const r = size / 2;
  if (symbol === 'square') return boxPath(spot.x - r, spot.y - r, spot.x + r, spot.y + r);
  if (symbol === 'diamond')
    return polygon(
      [
        { x: spot.x, y: spot.y - r },
        { x: spot.x + r, y: spot.y },
        { x: spot.x, y: spot.y + r },
        { x: spot.x - r, y: spot.y },
      ],
      true,
    );
  if (symbol === 'triangle')
    return polygon(
      [
        { x: spot.x, y: spot.y - r },
        { x: spot.x + r, y: spot.y + r },
        { x: spot.x - r, y: spot.y + r },
      ],
      true,
    );
  // A dash crosses its point; Office draws its dot as the half of a dash that points to the right, which marks the close of a stock.
  if (symbol === 'dash') return boxPath(spot.x - r, spot.y - size / 8, spot.x + r, spot.y + size / 8);
  if (symbol === 'dot') return boxPath(spot.x, spot.y - size / 8, spot.x + r, spot.y + size / 8);
  if (symbol === 'plus')
    return (
      boxPath(spot.x - r, spot.y - size / 8, spot.x + r, spot.y + size / 8) +
      boxPath(spot.x - size / 8, spot.y - r, spot.x + size / 8, spot.y + r)
    );
  return circle(spot, r);
}

const usualMarkers = ['diamond', 'square', 'triangle', 'circle', 'circle', 'circle'];

/** What stands at each point of a series; null where the file wants nothing there. */
export function markerOf(plot: Plot, series: Series, look: ChartLook): Marker | null {
  const marker = child(series.element, 'c:marker');
  const said = attribute(child(marker, 'c:symbol'), 'val');
  const isMarkedWeb = attribute(child(plot.element, 'c:radarStyle'), 'val') === 'marker';
  const wanted =
    plot.kind === 'scatter' || isMarkedWeb || flagAttribute(child(plot.element, 'c:marker'), 'val') === true;
  const symbol =
    said === null || said === 'auto' ? (wanted ? (usualMarkers[series.index % 6] ?? 'circle') : 'none') : said;
  if (symbol === 'none') return null;
  const sizePt = Math.max(2, Math.min(72, numberAttribute(child(marker, 'c:size'), 'val') ?? 7));
  const own = lookOfPoint(plot, { ...series, element: marker ?? series.element }, null, look);
  const line = lineOfSeries(series, look);
  const fill = marker && child(marker, 'c:spPr') ? own.fill : (line?.paint ?? own.fill);
  // A rim wider than its sign is a mistake of the program that wrote it.
  const rim = own.stroke && own.stroke.widthPt < sizePt && child(marker, 'c:spPr') ? own.stroke : null;
  return { symbol, sizePt, fill, rim };
}

/** The signs of a series at all its spots, as one part. */
export function markers(
  plot: Plot,
  series: Series,
  spots: readonly (Spot | null)[],
  look: ChartLook,
): readonly DrawnPart[] {
  const marker = markerOf(plot, series, look);
  if (!marker) return [];
  const path = spots.map((spot) => (spot ? markerPath(spot, marker.symbol, marker.sizePt) : '')).join('');
  return path === '' ? [] : [{ kind: 'path', path, fill: marker.fill, stroke: marker.rim }];
}
