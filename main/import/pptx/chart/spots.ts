/** Where a plot stands, and the places of its points as paths. */
import type { Box } from '../../../model/geometry';
import type { Scale } from './scale';
import type { Xml } from '../xml/xml';

export interface PlotPlace {
  readonly box: Box;
  readonly values: Scale;
  /** Of the numbers along the foot of a scatter chart. */
  readonly across: Scale | null;
  readonly categories: number;
  /** On an axis of dates: the place of each point among its days, months or years. */
  readonly slots?: readonly (number | null)[];
  readonly categoryAxis: Xml | null;
  readonly valueAxis: Xml | null;
  /** Points stand in the middle of their place, not on its edges. */
  readonly between: boolean;
  /** Lines go on over points without a value. */
  readonly bridges?: boolean;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The place of a point along an axis of categories, from 0 on; null where it has none. */
export function slotOf({ slots }: Pick<PlotPlace, 'slots'>, index: number): number | null {
  return slots ? (slots[index] ?? null) : index;
}

/** Where one of so many places is along its axis, from 0 to 1: its middle, or its edge; a single one is in the middle. */
export function alongAxis(slot: number, count: number, between: boolean): number {
  if (between) return (slot + 0.5) / Math.max(1, count);
  return count > 1 ? slot / (count - 1) : 0.5;
}

/** Points on an axis of dates in the order of these, whatever order they are written in. */
export function inTime(spots: readonly (Spot | null)[], { slots }: PlotPlace): readonly (Spot | null)[] {
  if (!slots) return spots;
  return spots
    .map((spot, index) => ({ spot, slot: slots[index] ?? Infinity }))
    .sort((one, other) => one.slot - other.slot)
    .map(({ spot }) => spot);
}

/** A coordinate as paths write it, to a hundredth of a point. */
export const round = (value: number): number => Math.round(value * 100) / 100;
/** A straight line as a path. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${[x1, y1].map(round).join(' ')}L${[x2, y2].map(round).join(' ')}`;
export const pair = ({ x, y }: Spot): string => `${round(x)} ${round(y)}`;
export const polygon = (spots: readonly Spot[], closed: boolean): string =>
  spots.length === 0 ? '' : `M${spots.map(pair).join('L')}${closed ? 'Z' : ''}`;

export function boxPath(x1: number, y1: number, x2: number, y2: number): string {
  return polygon(
    [
      { x: x1, y: y1 },
      { x: x2, y: y1 },
      { x: x2, y: y2 },
      { x: x1, y: y2 },
    ],
    true,
  );
}
