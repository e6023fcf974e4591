/** The numbers at an axis of values. */
import { attribute, child, type Xml } from '../xml/xml';
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

/** By how much the labels of an axis are less than its values: `c:dispUnits`. */
function displayUnit(axis: Xml | null): number {
  const element = child(axis, 'c:dispUnits');
  const own = Number(attribute(child(element, 'c:custUnit'), 'val') ?? 0);
  return own > 0 ? own : (units[attribute(child(element, 'c:builtInUnit'), 'val') ?? ''] ?? 1);
}
