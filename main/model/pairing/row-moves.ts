/** What a person does to the rows of two decks side by side: every act gives new rows that still hold each slide once. */
import type { SlideId } from '../ids';
import type { MatchedRow, MatchReason } from './match-slides';
import { rowsToPair, type PairRow } from './pair-row';
import type { Slide } from '../slide';

/** A row with how it came about; no confidence where nothing was matched. */
export interface ShownRow extends PairRow {
  readonly confidence: number | null;
  readonly reasons: readonly MatchReason[];
}

/** Matched rows, to be shown and mended. */
export function shownRows(
  matched: readonly MatchedRow[],
  slides: readonly Pick<Slide, 'id' | 'bilingual'>[],
): readonly ShownRow[] {
  return rowsToPair(matched, slides).map((row, index) => ({
    ...row,
    confidence: matched[index]?.confidence ?? null,
    reasons: matched[index]?.reasons ?? [],
  }));
}

/** What names a row as long as its main slide, or its only slide, is in it. */
export function keyOfRow({ main, other }: Pick<PairRow, 'main' | 'other'>): string {
  return main ?? `other ${other ?? ''}`;
}

function byHand(row: ShownRow, change: Partial<PairRow>): ShownRow {
  return { ...row, ...change, confidence: 1, reasons: ['hand'] };
}

function isThere({ main, other }: ShownRow): boolean {
  return main !== null || other !== null;
}

function hasSlide(row: ShownRow | undefined, side: 'main' | 'other'): boolean {
  return row !== undefined && row[side] !== null;
}

/** The rows with the partners of two of them exchanged; a row that is left with nothing goes. */
function exchanged(rows: readonly ShownRow[], one: number, two: number): readonly ShownRow[] {
  const [a, b] = [rows[one], rows[two]];
  if (!a || !b || one === two || (a.other === null && b.other === null)) return rows;
  return rows
    .map((row, index) => {
      if (index === one) return byHand(row, { other: b.other });
      return index === two ? byHand(row, { other: a.other }) : row;
    })
    .filter(isThere);
}

/** Moves a row's partner to the row before it or after it; what stood there comes in exchange. */
export function movePartner(rows: readonly ShownRow[], at: number, by: -1 | 1): readonly ShownRow[] {
  return hasSlide(rows[at], 'other') ? exchanged(rows, at, at + by) : rows;
}

/** True where the partners from a row on can move by one: down from a pair, up where the next row has a partner to give. */
export function canShift(rows: readonly ShownRow[], at: number, by: -1 | 1): boolean {
  return hasSlide(rows[at], 'main') && hasSlide(rows[by === 1 ? at : at + 1], 'other');
}

/**
 * Moves the partners from a row on by one row, as far as the next row without a partner: one act where one deck has a slide
 * more. Down, the row stays without a partner; up, its own partner stands alone before it.
 */
export function shiftPartners(rows: readonly ShownRow[], at: number, by: -1 | 1): readonly ShownRow[] {
  if (!canShift(rows, at, by)) return rows;
  const gap = rows.findIndex(({ other }, index) => index > at && other === null);
  const end = gap < 0 ? rows.length : by === 1 ? gap + 1 : gap;
  const moving = rows.slice(at, end);
  const partners = moving.map(({ other }) => other);
  const shifted = moving.map((row, index) => byHand(row, { other: partners[index - by] ?? null })).filter(isThere);
  const pushedOut = by === 1 ? partners.at(-1) : partners[0];
  const alone = moving.slice(0, pushedOut ? 1 : 0).map((row): ShownRow => {
    return byHand(row, { main: null, other: pushedOut ?? null, bilingual: false });
  });
  const moved = by === 1 ? [...shifted, ...alone] : [...alone, ...shifted];
  return [...rows.slice(0, at), ...moved, ...rows.slice(end)];
}

/** A person has looked at a pair: it is right. */
export function confirmPair(rows: readonly ShownRow[], at: number): readonly ShownRow[] {
  const row = rows[at];
  if (!row || !hasSlide(row, 'main') || !hasSlide(row, 'other') || row.reasons.includes('hand')) return rows;
  return rows.map((one, index) => (index === at ? byHand(one, {}) : one));
}

/** Takes a pair apart: the partner stands alone after it. */
export function takeApart(rows: readonly ShownRow[], at: number): readonly ShownRow[] {
  const row = rows[at];
  if (!row || !hasSlide(row, 'main') || !hasSlide(row, 'other')) return rows;
  const alone = byHand(row, { main: null, bilingual: false });
  return [...rows.slice(0, at), byHand(row, { other: null }), alone, ...rows.slice(at + 1)];
}

/** Gives a row with a main slide a partner from wherever that stands; the old partner takes its place there. */
export function choosePartner(rows: readonly ShownRow[], at: number, other: SlideId): readonly ShownRow[] {
  const from = rows.findIndex((row) => row.other === other);
  if (from < 0 || !hasSlide(rows[at], 'main')) return rows;
  return exchanged(rows, at, from);
}

/** Marks a row as one that holds both languages already, or takes the mark away. */
export function markBilingual(rows: readonly ShownRow[], at: number, bilingual: boolean): readonly ShownRow[] {
  return rows.map((row, index) => (index === at ? { ...row, bilingual } : row));
}
