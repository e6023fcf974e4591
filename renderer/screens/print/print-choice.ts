/** What stands in the print dialog, and what it comes to. */
import { sayFault, type Say } from '../../../main/words/say';
import { KitbagFault } from '../../../main/model/fault';
import {
  chosenNumbers,
  mostPrinted,
  pageNumbers,
  sheetsOf,
  type PrintSides,
  type PrintWish,
} from '../../../main/model/printing';
import type { PrintSource } from '../../../main/contract/print-requests';
import type { ToPrint } from './print-store';

export interface PrintChoice {
  /** Null until a person chose one. */
  readonly printer: string | null;
  /** As typed; null for all. */
  readonly pages: string | null;
  /** Which copies of a set, as typed; null for all. */
  readonly which: string | null;
  readonly copies: string;
  readonly collate: boolean;
  readonly sides: PrintSides;
  readonly grey: boolean;
  readonly enters: boolean;
}

export interface ReadChoice {
  readonly wish: Omit<PrintWish, 'printer'>;
  /** How often the pages are printed, each on how many sheets, and all of it together. */
  readonly copies: number;
  readonly each: number;
  readonly sheets: number;
  /** The sentence that says why a field cannot stand; null where it can. */
  readonly troubles: { readonly pages: string | null; readonly which: string | null; readonly copies: string | null };
  /** It can be printed. */
  readonly isWhole: boolean;
}

/** A field that is chosen and still empty is no trouble yet, and cannot be printed either. */
export function readChoice(choice: PrintChoice, asked: Pick<ToPrint, 'pages' | 'numbers'>, say: Say): ReadChoice {
  const pages = readNumbers(choice.pages, pageNumbers(asked.pages), say);
  const which = readNumbers(choice.which, asked.numbers, say);
  const typed = /^\d{1,4}$/.test(choice.copies.trim()) ? Number(choice.copies) : 0;
  const isCount = typed >= 1 && typed <= mostPrinted;
  const copies = asked.numbers.length > 0 ? which.count : isCount ? typed : 0;
  const each = sheetsOf(pages.count, choice.sides, 1);
  const wish = {
    pages: choice.pages ?? '',
    copies: asked.numbers.length > 0 ? 1 : Math.max(1, copies),
    collate: choice.collate,
    sides: choice.sides,
    grey: choice.grey,
  };
  const troubles = {
    pages: pages.trouble,
    which: which.trouble,
    copies: isCount ? null : say('print.copies-refused', { most: mostPrinted }),
  };
  const isWhole = pages.count > 0 && copies > 0;
  return { wish, copies, each, sheets: copies * each, troubles, isWhole };
}

function readNumbers(typed: string | null, all: readonly number[], say: Say) {
  if (typed === null) return { count: all.length, trouble: null };
  // Empty means all to the one who prints, and nothing yet to the one who types.
  if (typed.trim() === '') return { count: 0, trouble: null };
  try {
    return { count: chosenNumbers(typed, all).length, trouble: null };
  } catch (error) {
    if (error instanceof KitbagFault) return { count: 0, trouble: sayFault(say, error) };
    throw error;
  }
}

/** What was asked for, with what was chosen of it. */
export function sourceOf(source: PrintSource, { which, enters }: Pick<PrintChoice, 'which' | 'enters'>): PrintSource {
  if (source.kind === 'handout') return { ...source, enters };
  return source.kind === 'copies' ? { ...source, which: which ?? '' } : source;
}
