/** `c:errBars`: how far each point may be off, by what the author gave or by how far the values lie apart. */
import type { DrawnPart } from '../../../model/drawing';
import { attribute, child, childrenOf, flagAttribute, numberAttribute, type Xml } from '../xml/xml';
import { numbersOf, type Plot, type Series } from './chart-data';
import { isScattered } from './is-scattered';
import { strokeIn, thin, type ChartLook } from './chart-look';
import { pair, type PlotPlace, type Spot } from './spots';

/** Half the length of the stroke across each end, in points. */
const capPt = 3;

interface Reach {
  readonly minus: number;
  readonly plus: number;
}

/** How far from its value each point's bar reaches; values are those along the bar. */
export function reachesOf(bars: Xml, values: readonly (number | null)[]): readonly (Reach | null)[] {
  const said = (name: string): string | null => attribute(child(bars, name), 'val');
  const amount = numberAttribute(child(bars, 'c:val'), 'val') ?? 0;
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length - 1));
  const sides = said('c:errBarType') ?? 'both';
  const [plus, minus] = ['c:plus', 'c:minus'].map((name) => numbersOf(child(bars, name)));
  const own = (list: readonly (number | null)[] | undefined, index: number): number =>
    // One number stands for all points.
    Math.abs((list?.length === 1 ? list[0] : list?.[index]) ?? 0);
  return values.map((value, index) => {
    if (value === null) return null;
    const even: Readonly<Record<string, number>> = {
      fixedVal: amount,
      percentage: (Math.abs(value) * amount) / 100,
      stdDev: spread * amount,
      stdErr: spread / Math.sqrt(Math.max(1, known.length)),
    };
    const each = even[said('c:errValType') ?? 'fixedVal'];
    const [up, down] = each === undefined ? [own(plus, index), own(minus, index)] : [each, each];
    return { plus: sides === 'minus' ? 0 : up, minus: sides === 'plus' ? 0 : down };
  });
}

/** The bars of a series along one direction; of lines and columns they stand along the values without a word. */
export function barsAlong(series: Series, direction: 'x' | 'y', isScatter: boolean): Xml | null {
  return (
    childrenOf(series.element, 'c:errBars').find(
      (bars) => (isScatter ? (attribute(child(bars, 'c:errDir'), 'val') ?? 'y') : 'y') === direction,
    ) ?? null
  );
}

/** `spots` are where the points stand, `values` their own and `ends` the values at which they stand: of a heap its top. */
export function drawErrorBars(
  plot: Plot,
  series: Series,
  spots: readonly (Spot | null)[],
  ends: readonly (number | null)[],
  place: PlotPlace,
  look: ChartLook,
): readonly DrawnPart[] {
  const isScatter = isScattered(plot);
  const directions = isScatter ? (['x', 'y'] as const) : (['y'] as const);
  return directions.flatMap((direction): readonly DrawnPart[] => {
    const bars = barsAlong(series, direction, isScatter);
    const scale = direction === 'x' ? place.across : place.values;
    const stroke = bars && (strokeIn(child(bars, 'c:spPr'), look) ?? { ...thin('000000'), paint: look.letters.paint });
    if (!bars || !scale || !stroke || stroke === 'none') return [];
    const own = direction === 'x' ? series.across : series.values;
    const from = direction === 'x' ? series.across : ends;
    const lies = (direction === 'x') !== plot.horizontal;
    const cap = flagAttribute(child(bars, 'c:noEndCap'), 'val') === true ? 0 : capPt;
    const { box } = place;
    const on = (value: number): number =>
      lies ? box.xPt + box.widthPt * scale.at(value) : box.yPt + box.heightPt * (1 - scale.at(value));
    const path = reachesOf(bars, own)
      .map((reach, index) => {
        const [spot, value] = [spots[index], from[index]];
        if (!reach || !spot || value === null || value === undefined) return '';
        const stroked = (at: number, aside: number): Spot =>
          lies ? { x: at, y: spot.y + aside } : { x: spot.x + aside, y: at };
        const [low, high] = [on(value - reach.minus), on(value + reach.plus)];
        const capAt = (at: number, size: number): string =>
          cap === 0 || size === 0 ? '' : `M${pair(stroked(at, -cap))}L${pair(stroked(at, cap))}`;
        return reach.plus + reach.minus === 0
          ? ''
          : `M${pair(stroked(low, 0))}L${pair(stroked(high, 0))}${capAt(low, reach.minus)}${capAt(high, reach.plus)}`;
      })
      .join('');
    return path === '' ? [] : [{ kind: 'path', path, fill: null, stroke }];
  });
}
