/** Numbered copies: who gets which, and what the code on their pages says. Values only; nothing here is drawn. */
import { z } from 'zod';

/** Longer texts are no names of people or agencies, and would not fit any page. */
const longest = 200;

/** One row of the participants' list. */
export const holderSchema = z
  .object({ name: z.string().min(1).max(longest), agency: z.string().max(longest) })
  .readonly();
export type Holder = z.infer<typeof holderSchema>;

/** How many pages the one print file of a set has: printed on both sides, a copy of an odd number of pages ends on a blank one. */
export function printFilePages(pages: number, copies: number, sides: 'one' | 'two'): number {
  return copies * (sides === 'one' ? pages : Math.ceil(pages / 2) * 2);
}

/** Four digits of a number are what the smallest code holds. */
export const highestNumber = 9999;
/** As many as a course of the largest kind has, several times over. */
export const mostCopies = 1000;

/** One set of copies, made in one go. */
export const copySetSchema = z
  .object({
    /** Six letters or digits that name the set in its codes: no part of any name. */
    mark: z.string().regex(/^[A-Z0-9]{6}$/),
    /** The number of the first copy; the others follow without a hole. */
    first: z.number().int().min(1).max(highestNumber),
    holders: z.array(holderSchema).min(1).max(mostCopies).readonly(),
  })
  .readonly();
export type CopySet = z.infer<typeof copySetSchema>;

/** A copy with its number. */
export interface NumberedHolder extends Holder {
  readonly number: number;
}

/** The holders with their numbers, in the order of the list. */
export function numberedHolders({ first, holders }: Pick<CopySet, 'first' | 'holders'>): readonly NumberedHolder[] {
  return holders.map((holder, index) => ({ ...holder, number: first + index }));
}

/** The highest number of the set: what “of 42” says. */
export function lastNumber({ first, holders }: Pick<CopySet, 'first' | 'holders'>): number {
  return first + holders.length - 1;
}

/** The number as it is written in the names of files, so that a folder sorts by it: `07` of 42. */
export function paddedNumber(number: number, last: number): string {
  return String(number).padStart(String(last).length, '0');
}

/** The six characters that stand for an issue or a handout in codes: the last of its id or hash. */
export function markOf(id: string): string {
  return id
    .replace(/[^a-z0-9]/gi, '')
    .slice(-6)
    .toUpperCase()
    .padStart(6, '0');
}

const digits = 4;
const checkLength = 8;

/**
 * What a copy's code says, always as long: `K3V9AB-0007-1A2B3C4D`, the set, the number and the beginning of a hash of the pages
 * and the number. Twenty capitals, digits and hyphens are what the smallest QR code holds with a sixth of it damaged (ISO/IEC
 * 18004, version 1-M).
 */
export function copyCode(mark: string, number: number, digest: string): string {
  return `${mark}-${String(number).padStart(digits, '0')}-${digest.slice(0, checkLength).toUpperCase()}`;
}

/** True for a text that is a copy's code and can be nothing else. */
export function isCopyCode(text: string): boolean {
  return /^[A-Z0-9]{6}-\d{4}-[0-9A-F]{8}$/.test(text);
}

/** A code that stands in the place of every copy's own until the pages are known. */
export const codeOfNone = copyCode('000000', 0, '00000000');

/** The short form that people read out: the set and the number. */
export function shortCode(mark: string, number: number): string {
  return copyCode(mark, number, '').slice(0, -1);
}

/** What is read from paper, typed or dictated: without separators and case, in one width, and with the letters that are taken for figures as figures. */
function asRead(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** A number that was typed without its leading zeros, put back where it stands in a code: after the mark, before the check. */
function withZeros(read: string): readonly string[] {
  const [mark, rest] = [read.slice(0, 6), read.slice(6)];
  const filled = (number: string, check: string): string[] =>
    /^\d{1,4}$/.test(number) ? [`${mark}${number.padStart(digits, '0')}${check}`] : [];
  return [read, ...filled(rest, ''), ...filled(rest.slice(0, -checkLength), rest.slice(-checkLength))];
}

/** Fewer characters than these fit half of a register. */
const leastPart = 3;

/**
 * Whether a typed text means this code: `whole` where it is all of it or its first two parts, however it was typed; `part` where it
 * is a piece of it; null where it is neither.
 */
export function fitsCode(code: string, typed: string): 'whole' | 'part' | null {
  const read = asRead(typed);
  const whole = asRead(code);
  const short = asRead(code.split('-').slice(0, 2).join(''));
  if (withZeros(read).some((one) => one === whole || one === short)) return 'whole';
  return read.length >= leastPart && whole.includes(read) ? 'part' : null;
}
