/** Where values of a plot stand that are no points of a series: those of its trend lines and error bars. */
import type { Plot, Series } from './chart-data';
import { isScattered } from './is-scattered';
import { alongAxis, slotOf, type PlotPlace, type Spot } from './spots';
import type { Point } from './fit-trend';
import { isReversed } from './scale';

/** The points of a series as numbers: places along an axis of categories count from 1, those of dates as these lie. */
export function pointsOf(series: Series, plot: Plot, place: PlotPlace): readonly (Point | null)[] {
  const isScatter = isScattered(plot);
  return series.values.map((y, index) => {
    const slot = isScatter ? index : slotOf(place, index);
    const x = isScatter && series.across.length > 0 ? (series.across[index] ?? null) : slot === null ? null : slot + 1;
    return y === null || x === null ? null : { x, y };
  });
}

/** Null for what lies outside the axes. */
export function placeValue(plot: Plot, { box, values, across, categories, between, categoryAxis }: PlotPlace) {
  return ({ x, y }: Point): Spot | null => {
    const along = across
      ? x < across.low - 1e-9 || x > across.high + 1e-9
        ? NaN
        : across.at(x)
      : alongAxis(x - 1, categories, between);
    if (!(along >= -1e-9 && along <= 1 + 1e-9) || !(y >= values.low - 1e-9 && y <= values.high + 1e-9)) return null;
    const up = values.at(y);
    const turned = isReversed(categoryAxis) && !across;
    // Bars lie from the foot upwards.
    if (plot.horizontal)
      return { x: box.xPt + box.widthPt * up, y: box.yPt + box.heightPt * (turned ? along : 1 - along) };
    return { x: box.xPt + box.widthPt * (turned ? 1 - along : along), y: box.yPt + box.heightPt * (1 - up) };
  };
}
