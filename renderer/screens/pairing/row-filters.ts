/** The rows of a pairing by what a person wants to look at, and how sure each is. */
import type { ShownRow } from '../../../main/model/pairing/row-moves';

export const rowFilters = ['all', 'check', 'alone', 'hand', 'bilingual'] as const;
export type RowFilter = (typeof rowFilters)[number];

export type Sureness = 'sure' | 'likely' | 'guess';

/** From here on a row needs no second look, and below the other it is little more than a guess. */
const sureFrom = 0.8;
const likelyFrom = 0.5;

/** How sure a row is, in three steps; null where nothing was matched. */
export function surenessOf({ confidence }: Pick<ShownRow, 'confidence'>): Sureness | null {
  if (confidence === null) return null;
  if (confidence >= sureFrom) return 'sure';
  return confidence >= likelyFrom ? 'likely' : 'guess';
}

export function isPair({ main, other }: Pick<ShownRow, 'main' | 'other'>): boolean {
  return main !== null && other !== null;
}

/** Why a row is as it is, what wants a look first: a place or an order is told before what the slides show. */
export function toldReasons({ reasons }: Pick<ShownRow, 'reasons'>): ShownRow['reasons'] {
  return [...reasons].sort((a, b) => Number(b === 'moved') - Number(a === 'moved'));
}

/** A pair that should be looked at: little speaks for it, or it stands in another place. */
function wantsCheck(row: ShownRow): boolean {
  const weak = row.reasons.includes('order') || row.reasons.includes('moved') || surenessOf(row) === 'guess';
  return isPair(row) && !row.reasons.includes('hand') && weak;
}

const passes: Readonly<Record<RowFilter, (row: ShownRow) => boolean>> = {
  all: () => true,
  check: wantsCheck,
  alone: (row) => !isPair(row) && !row.bilingual,
  hand: ({ reasons }) => reasons.includes('hand'),
  bilingual: ({ bilingual }) => bilingual,
};

/** The rows that a filter lets through, with their places among all of them. */
export function filterRows(
  rows: readonly ShownRow[],
  filter: RowFilter,
): readonly { readonly row: ShownRow; readonly at: number }[] {
  return rows.map((row, at) => ({ row, at })).filter(({ row }) => passes[filter](row));
}
