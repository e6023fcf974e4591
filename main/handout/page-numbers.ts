/** The numbers of pages and the sides that they lie on: counted, or those of an issue that they replace pages of. */
import type { GivenNumbers } from '../model/handout-input';
import type { Recipe } from '../model/recipe';
import { formatRoman } from '../model/roman';
import type { Side } from './page/paper';

export interface PageNumbers {
  /** The number of a page before the first session, by its place from 1. */
  readonly front: (count: number) => string;
  /** The number of a page from the first session on. */
  readonly body: (count: number) => string;
  /** How many there are of each, as pages say it. */
  readonly frontTotal: (pages: number) => string;
  readonly bodyTotal: (pages: number) => string;
  /** They are those of an issue: a page says what it replaces. */
  readonly areGiven: boolean;
  /** The side of a page by its index from 0 in the whole. */
  readonly side: (index: number) => Side;
}

/** The pages before the first session count i, ii, iii; then 1, 2, 3. Printed on one side, all are right-hand pages. */
export function countedNumbers({ sides }: Pick<Recipe, 'sides'>): PageNumbers {
  return {
    front: formatRoman,
    body: String,
    frontTotal: formatRoman,
    bodyTotal: String,
    areGiven: false,
    side: (index) => (sides === 'two' && index % 2 === 1 ? 'left' : 'right'),
  };
}

/** Those of an issue. Where there are more pages than numbers, which a caller refuses, the rest have none. */
export function givenNumbers({ front, body, frontTotal, bodyTotal, sides }: GivenNumbers): PageNumbers {
  return {
    front: (count) => front[count - 1] ?? '',
    body: (count) => body[count - 1] ?? '',
    frontTotal: () => frontTotal,
    bodyTotal: () => bodyTotal,
    areGiven: true,
    side: (index) => sides[index] ?? 'right',
  };
}
