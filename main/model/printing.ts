/** Printing on paper: what a person chooses, which pages that means, and how much paper it takes. */
import { z } from 'zod';
import { KitbagFault } from './fault';
import { parseRange, type RangePart } from './range';

/** More than a class has, and few enough that a slip of the hand does not empty a store room. */
export const mostPrinted = 200;

export const printSides = ['one', 'long-edge', 'short-edge'] as const;
/** One side, or both: turned like the pages of a book, or like those of a calendar. */
export type PrintSides = (typeof printSides)[number];

export const printWishSchema = z
  .object({
    /** The system's own name of the printer. */
    printer: z.string().min(1).max(500),
    /** As it was typed: `1-4, 9`; empty for all. */
    pages: z.string().max(500),
    copies: z.number().int().min(1).max(mostPrinted),
    /** One whole copy after the other, and not page by page. */
    collate: z.boolean(),
    sides: z.enum(printSides),
    grey: z.boolean(),
  })
  .readonly();
export type PrintWish = z.infer<typeof printWishSchema>;

/** One page as it goes to the printer: its picture, and its size in points. */
export interface PrintedPage {
  readonly picture: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  readonly widthPt: number;
  readonly heightPt: number;
}

/** How exact the picture of a printed page is: what office printers draw with, or a whole part of it. */
export const printedDpi = 300;

/**
 * The numbers of `all` that a text means, each once, in the order of `all`; an empty text means all. `7-` goes to the last.
 * Throws `print.numbers` with the wrong part and the problem, as `parseRange` finds them, and `past-end` for a number that is
 * not there.
 */
export function chosenNumbers(text: string, all: readonly number[]): readonly number[] {
  if (text.trim() === '') return all;
  const last = all.at(-1) ?? 0;
  const chosen = new Set<number>();
  for (const { from, to } of partsOf(text)) {
    const end = to === 'end' ? last : to;
    const wrong = !all.includes(from) ? from : !all.includes(end) ? end : null;
    if (wrong !== null) throw new KitbagFault('print.numbers', { part: String(wrong), problem: 'past-end', last });
    for (const number of all) if (number >= from && number <= end) chosen.add(number);
  }
  return all.filter((number) => chosen.has(number));
}

function partsOf(text: string): readonly RangePart[] {
  try {
    return parseRange(text);
  } catch (error) {
    // A range of slides is written the same way, and its sentences speak of slides.
    if (error instanceof KitbagFault) throw new KitbagFault('print.numbers', error.facts, { cause: error });
    throw error;
  }
}

/** The pages of a file from 1. */
export function pageNumbers(pages: number): readonly number[] {
  return Array.from({ length: pages }, (_, index) => index + 1);
}

/** How many sheets so many pages take, in so many copies: each copy begins on a sheet of its own. */
export function sheetsOf(pages: number, sides: PrintSides, copies: number): number {
  return copies * (sides === 'one' ? pages : Math.ceil(pages / 2));
}
