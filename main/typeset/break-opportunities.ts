/** Where a line may end: UAX #14, with what Chinese typography and long addresses need beyond it. */
import LineBreaker from 'linebreak';
import {
  bopomofoPlace,
  isHan,
  isLetterOrDigit,
  isTone,
  isWide,
  neutralTone,
  neverEndsLine,
  neverStartsLine,
} from './characters';
import { thaiSyllables } from './thai-syllables';

/** Places in a text (UTF-16) before which a line may start, as UAX #14 has it; the end of the text is not among them. */
export function unicodeBreaks(text: string): readonly number[] {
  const places: number[] = [];
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    if (found.position < text.length) places.push(found.position);
  }
  return places;
}

/**
 * One byte for each place of a text: 1 where a line may start there. `wideAt` says which of the marks that Latin and
 * Chinese share are set in Chinese: those open and close like brackets, where UAX #14 would glue them on both sides.
 */
export function breaksOfText(text: string, wideAt: (index: number) => boolean): Uint8Array {
  const places = new Uint8Array(text.length + 1);
  for (const place of unicodeBreaks(text)) places[place] = 1;
  let previous = 0;
  let previousWide = false;
  /** The last character that is no space. */
  let word = { codePoint: 0, isWide: false, isQuoted: false };
  for (let index = 0; index < text.length;) {
    const codePoint = text.codePointAt(index) ?? 0;
    const wide = isWide(codePoint) || wideAt(index);
    if (index > 0 && previous === space && codePoint !== space) {
      if (word.isWide && neverEndsLine(word.codePoint)) places[index] = 0;
      else if (word.isQuoted) places[index] = breaksAtSpace(closingBracket, codePoint) ? 1 : 0;
    }
    if (index > 0 && (wide || previousWide || isTone(codePoint))) {
      places[index] = mendedBreak(places[index] ?? 0, previous, previousWide, codePoint, wide);
    }
    if (codePoint !== space) {
      word = { codePoint, isWide: wide, isQuoted: previous > space && isQuote(codePoint) };
    }
    previous = codePoint;
    previousWide = wide;
    index += codePoint > 0xffff ? 2 : 1;
  }
  return places;
}

const space = 0x20;
const closingBracket = 0x29;

function isQuote(codePoint: number): boolean {
  return codePoint === 0x22 || codePoint === 0x27 || codePoint === 0x2019 || codePoint === 0x201d || codePoint === 0xbb;
}

function mendedBreak(given: number, left: number, leftWide: boolean, right: number, rightWide: boolean): number {
  if (rightWide && neverStartsLine(right)) return 0;
  if (leftWide && neverEndsLine(left)) return 0;
  // After one syllable's tone the dot of a neutral tone begins the next one.
  if (right === neutralTone && isTone(left) && left !== neutralTone) return 1;
  if (isTone(right) && bopomofoPlace(left) > 0) return 0;
  const [leftPlace, rightPlace] = [bopomofoPlace(left), bopomofoPlace(right)];
  if (leftPlace > 0 && rightPlace > leftPlace) return 0;
  if (left === neutralTone && rightPlace > 0) return 0;
  if (left === right && (left === 0x2014 || left === 0x2026)) return 0;
  if (rightWide && neverEndsLine(right) && (isWord(left) || (leftWide && neverStartsLine(left)))) return 1;
  if (leftWide && isSharedClosing(left) && isWord(right)) return 1;
  return given;
}

function isWord(codePoint: number): boolean {
  return isHan(codePoint) || isLetterOrDigit(codePoint);
}

/** Closing quotation marks that Latin has too: after them, within Chinese, a line may end. */
function isSharedClosing(codePoint: number): boolean {
  return codePoint === 0x201d || codePoint === 0x2019;
}

const address = /^[("'<[]*(?:[a-z][a-z0-9+.-]*:\/\/(?:www\.)?|www\.)/i;
const breaksInAddress = /[/.?&=_#-](?=[\p{L}\p{N}])/gu;
const shortestPiece = 3;

/**
 * Places inside a word where a line may end: hyphens, soft hyphens, and in addresses / . - ? and their like. A letter before
 * a hyphen stays with its word; Thai is parted where a syllable begins. As presented, every hyphen may end a line and no stroke between words may: Office takes `and/or`
 * for one word (it has a "no-width optional break" for those who want another), and LibreOffice keeps it together as well.
 */
export function innerBreaks(word: string, asPresented = false): readonly number[] {
  const places = new Set([...unicodeBreaks(word), ...thaiSyllables(word)]);
  const scheme = address.exec(word);
  if (scheme !== null) {
    for (const match of word.matchAll(breaksInAddress)) places.add(match.index + 1);
    return [...places].filter((place) => place > scheme[0].length).sort((one, other) => one - other);
  }
  const isPlace = (place: number): boolean =>
    asPresented ? word.charAt(place - 1) !== '/' : isWorthBreaking(word, place);
  return [...places].filter(isPlace).sort((one, other) => one - other);
}

/** A letter before a hyphen stays with its word: `e-mail`, `x-ray`. */
function isWorthBreaking(word: string, place: number): boolean {
  if (word.charAt(place - 1) !== '-') return true;
  return place > shortestPiece - 1 && word.length - place >= shortestPiece - 1;
}

const spaceBreaks = new Map<number, boolean>();

/**
 * True where a line may end in the spaces after a word. UAX #14 as the package has it cannot tell a closing quotation
 * mark from an opening one and keeps `”` with the bracket after the space.
 */
export function breaksAfterWord(word: string, next: number): boolean {
  const last = word.charCodeAt(word.length - 1);
  if (word.length > 1 && isQuote(last)) return breaksAtSpace(closingBracket, next);
  return breaksAtSpace(last >= 0xdc00 && last < 0xe000 ? (word.codePointAt(word.length - 2) ?? last) : last, next);
}

/** True where UAX #14 lets a line end in the spaces between two characters; asked once for each pair. */
export function breaksAtSpace(left: number, right: number): boolean {
  const pair = left * 0x110000 + right;
  const known = spaceBreaks.get(pair);
  if (known !== undefined) return known;
  const text = `${String.fromCodePoint(left)} ${String.fromCodePoint(right)}`;
  const breaks = unicodeBreaks(text).length > 0;
  spaceBreaks.set(pair, breaks);
  return breaks;
}
