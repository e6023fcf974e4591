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

const round = (value: number): number => Math.round(value * 100) / 100;
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
