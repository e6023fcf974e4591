/** The numbers at an axis of values. */
import { attribute, child, childrenOf, descend, textBelow, type Xml } from '../xml/xml';
import type { Axis, Plot } from './chart-data';
import { isScattered } from './is-scattered';
import { formatValue } from './number-format';
import type { Scale } from './scale';

export function valueLabels(
  scale: Scale,
  axis: Xml | null,
  format: string,
): readonly { readonly text: string; readonly at: number }[] {
  const own = child(axis, 'c:numFmt');
  const code = own && attribute(own, 'sourceLinked') !== '1' ? (attribute(own, 'formatCode') ?? 'General') : format;
  const unit = displayUnit(axis);
  return scale.ticks.map((tick) => ({ text: formatValue(tick / unit, code), at: scale.at(tick) }));
}

const units: Readonly<Record<string, number>> = {
  hundreds: 1e2,
  thousands: 1e3,
  tenThousands: 1e4,
  hundredThousands: 1e5,
  millions: 1e6,
  tenMillions: 1e7,
  hundredMillions: 1e8,
  billions: 1e9,
  trillions: 1e12,
};

/** What Office writes beside an axis in such a unit, where its author wrote nothing. */
const unitNames: Readonly<Record<string, string>> = {
  hundreds: 'Hundreds',
  thousands: 'Thousands',
  tenThousands: 'x 10000',
  hundredThousands: 'x 100000',
  millions: 'Millions',
  tenMillions: 'x 10000000',
  hundredMillions: 'x 100000000',
  billions: 'Billions',
  trillions: 'Trillions',
};

/** The words for the unit of an axis, where the file wants them: `c:dispUnitsLbl`. */
export function unitWords(axis: Xml | null): string {
  const units = child(axis, 'c:dispUnits');
  const label = child(units, 'c:dispUnitsLbl');
  if (!label) return '';
  const written = childrenOf(descend(label, 'c:tx', 'c:rich'), 'a:p')
    .map((paragraph) => textBelow(paragraph))
    .join(' ')
    .trim();
  if (written !== '') return written;
  const own = attribute(child(units, 'c:custUnit'), 'val');
  return own === null ? (unitNames[attribute(child(units, 'c:builtInUnit'), 'val') ?? ''] ?? '') : `x ${own}`;
}

/** By how much the labels of an axis are less than its values: `c:dispUnits`. */
function displayUnit(axis: Xml | null): number {
  const element = child(axis, 'c:dispUnits');
  const own = Number(attribute(child(element, 'c:custUnit'), 'val') ?? 0);
  return own > 0 ? own : (units[attribute(child(element, 'c:builtInUnit'), 'val') ?? ''] ?? 1);
}

/** The labels of points follow the axis along which their values stand. */
export function unitAlong(plot: Pick<Plot, 'kind' | 'axes'>, axes: readonly Axis[]): number {
  const own = axes.filter(({ id, kind }) => kind === 'value' && plot.axes.includes(id));
  const along = isScattered(plot) ? own.find(({ side }) => side === 'l' || side === 'r') : own[0];
  return displayUnit(along?.element ?? null);
}
