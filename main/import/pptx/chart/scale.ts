/** A value axis: its ends, its steps, and where a value stands on it. */
import { attribute, child, flagAttribute, numberAttribute, type Xml } from '../xml/xml';

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** From 0 at the axis' start to 1 at its end. */
  readonly at: (value: number) => number;
  /** How many times each step is the one before, where the steps are such. */
  readonly base?: number;
}

/** 1, 2 or 5 times a power of ten, not smaller than `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const share = rough / power - 1e-9;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
}

/** The smallest step by which an axis from a multiple of it to a multiple of it has at most so many. */
function stepFor(low: number, high: number, most: number): number {
  let step = niceStep((high - low) / most);
  while (Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) > most) step = niceStep(step * 1.01);
  return step;
}

const mostTicks = 100;
/** So many steps an axis has at most; on a short one fewer, so that its labels do not touch. */
const mostSteps = 10;

const mostPowers = 60;

/** A scale on which each step is so many times the one before; what is not above zero stands at its start. */
function powerScale(values: readonly number[], scaling: Xml | null, base: number): Scale {
  const powerOf = (value: number): number => Math.log(value) / Math.log(base);
  const fixed = (name: string): number | null => {
    const said = numberAttribute(child(scaling, name), 'val');
    return said !== null && said > 0 ? said : null;
  };
  const above = values.filter((value) => value > 0);
  const [least, most] = above.length > 0 ? [Math.min(...above, 1), Math.max(...above)] : [1, base];
  const low = fixed('c:min') ?? base ** Math.floor(powerOf(least) + 1e-9);
  const high = Math.max(fixed('c:max') ?? base ** Math.ceil(powerOf(most) - 1e-9), low * base);
  const [from, to] = [powerOf(low), powerOf(high)];
  const reversed = attribute(child(scaling, 'c:orientation'), 'val') === 'maxMin';
  return {
    low,
    high,
    ticks: Array.from({ length: Math.min(mostPowers, Math.floor(to - from + 1e-6) + 1) }, (_, index) =>
      Number((low * base ** index).toPrecision(12)),
    ),
    at: (value) => {
      const share = (powerOf(Math.max(low, Math.min(high, value))) - from) / (to - from);
      return reversed ? 1 - share : share;
    },
    base,
  };
}

export function makeScale(values: readonly number[], axis: Xml | null, fromZero: boolean, room = mostSteps): Scale {
  const scaling = child(axis, 'c:scaling');
  const base = numberAttribute(child(scaling, 'c:logBase'), 'val');
  if (base !== null && base >= 2 && base <= 1000) return powerScale(values, scaling, base);
  const fixed = (name: string): number | null => numberAttribute(child(scaling, name), 'val');
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const far = most - least <= 0.1667 * Math.max(Math.abs(most), Math.abs(least)) && !fromZero && most > least;
  const lowest = far ? least - (most > 0 ? (most - least) / 2 : 0) : Math.min(0, least);
  const highest = far ? most + (most > 0 ? 0 : (most - least) / 2) : Math.max(0, most);
  // Away from zero the last value keeps a twentieth of all from the end of its axis.
  const free = (highest - lowest) * 0.05;
  const low0 = fixed('c:min') ?? lowest - (lowest < 0 ? free : 0);
  const high0 = fixed('c:max') ?? highest + (highest > 0 ? free : 0);
  const span = high0 > low0 ? high0 - low0 : 1;
  const unit = numberAttribute(child(axis, 'c:majorUnit'), 'val');
  const step =
    unit !== null && unit > 0 && span / unit <= mostTicks
      ? unit
      : stepFor(low0, low0 + span, Math.max(2, Math.min(mostSteps, Math.floor(room))));
  const low = fixed('c:min') ?? Math.floor(low0 / step + 1e-9) * step;
  const high = Math.max(fixed('c:max') ?? Math.ceil(high0 / step - 1e-9) * step, low + step * 0.5);
  const ticks = Array.from(
    { length: Math.min(mostTicks, Math.floor((high - low) / step + 1e-6) + 1) },
    (_, index) => Math.round((low + index * step) * 1e9) / 1e9,
  );
  const reversed = attribute(child(scaling, 'c:orientation'), 'val') === 'maxMin';
  return {
    low,
    high,
    ticks,
    at: (value) => {
      const share = (Math.max(low, Math.min(high, value)) - low) / (high - low);
      return reversed ? 1 - share : share;
    },
  };
}

const mostMinor = 500;

/** The marks between the steps of an axis: by the unit that the file gives, else Office has five to a step. */
export function minorTicks({ low, high, ticks, base }: Scale, axis: Xml | null): readonly number[] {
  // Between two powers stand the multiples of the first.
  if (base !== undefined)
    return base > 20
      ? []
      : ticks
          .flatMap((tick) => Array.from({ length: Math.ceil(base) - 1 }, (_, index) => tick * (index + 1)))
          .filter((tick) => tick <= high);
  const step = (ticks[1] ?? high) - (ticks[0] ?? low);
  const said = numberAttribute(child(axis, 'c:minorUnit'), 'val') ?? 0;
  const unit = said > 0 ? said : step / 5;
  const count = Math.floor((high - low) / unit + 1e-6);
  if (!(unit > 0) || count > mostMinor) return [];
  return Array.from({ length: count + 1 }, (_, index) => low + index * unit);
}

export function isReversed(axis: Xml | null): boolean {
  return attribute(child(child(axis, 'c:scaling'), 'c:orientation'), 'val') === 'maxMin';
}

export function isDeleted(axis: Xml | null): boolean {
  return axis === null || (flagAttribute(child(axis, 'c:delete'), 'val') ?? false);
}
