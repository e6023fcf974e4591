/** From styled runs to boxes: the row of chunks that lines are filled with. */
import { breaksAfterWord, breaksOfText } from './break-opportunities';
import { clusterEnd, isAmbiguous, isTone, isWide, neutralTone } from './characters';
import type { Chunk } from './chunks';
import { columnAfter, normaliseText } from './normalise';
import { byLevel, directionsIn, textOf, type BoxRun, type Piece, type StackOf } from './pieces';
import type { MissingGlyph, StyledRun } from './typesetter';

export interface Box {
  readonly chunk: Chunk;
  readonly style: BoxRun;
  /** A line may end after it. */
  readonly canEnd: boolean;
  /** For the rest of a word that was cut: the whole word's places for a line's end, since a rest no longer looks like an address. */
  readonly places: readonly number[] | null;
}

/** What stands between two hard line ends. */
export interface HardLine {
  readonly boxes: Box[];
  /** Words and spaces alone: nothing on it closes up or parts, so that no gap has to be asked for. */
  readonly isLatin: boolean;
  /** Where parts of it run to the left: the level of the whole; else null. */
  readonly base: number | null;
}

export interface BoxSetting {
  readonly verbatim: boolean;
  /** How each hard line runs as a whole; undefined: as its first letter does. */
  readonly toTheLeft: boolean | undefined;
}

/** Cuts runs into hard lines of boxes. `missing` takes the characters that no face has, by their place in `runs`. */
export function boxesOf(
  runs: readonly StyledRun[],
  stackOf: StackOf,
  { verbatim, toTheLeft }: BoxSetting,
  missing: MissingGlyph[],
): HardLine[] {
  const close = (pieces: readonly Piece[]): HardLine => {
    const directions = verbatim ? null : directionsIn(pieces, toTheLeft);
    const row = boxesOfLine(directions ? byLevel(pieces, directions, stackOf) : pieces, verbatim, directions !== null);
    return { ...row, base: directions?.base ?? null };
  };
  const lines: HardLine[] = [];
  let pieces: Piece[] = [];
  let column = 0;
  for (const run of runs) {
    const text = normaliseText(run.text, verbatim, column);
    if (verbatim) column = columnAfter(text, column);
    const style = { run, stack: stackOf(run, false), scale: run.sizePt / 1000, level: 0 };
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      pieces.push({ style, text: verbatim ? text.slice(from, end) : hanging(text.slice(from, end)) });
      lines.push(close(pieces));
      pieces = [];
      from = end + 1;
    }
    if (from < text.length) pieces.push({ style, text: from === 0 ? text : text.slice(from) });
  }
  lines.push(close(pieces));
  collectMissing(lines, runs, missing);
  return lines;
}

/** A word before a hard line end has a space behind it, as it has at a soft one: whoever reads the text aloud or copies it needs one. */
function hanging(text: string): string {
  return /[\u0021-\u2e7f]$/.test(text) ? `${text} ` : text;
}

const latinOnly = /^[\u0000-\u2e7f]*$/;

function boxesOfLine(pieces: readonly Piece[], verbatim: boolean, hasTurned: boolean): Omit<HardLine, 'base'> {
  const boxes: Box[] = [];
  const text = textOf(pieces);
  const isLatin = latinOnly.test(text);
  const wide = isLatin ? null : wideFlags(pieces, text);
  const isSimple = verbatim || (isLatin && !hasTurned && piecesMeetAtSpaces(pieces));
  const breaks = isSimple ? null : breaksOfText(text, (index) => wide?.[index] === 1);
  let start = 0;
  for (const piece of pieces) {
    if (wide === null) addWords(boxes, piece, start, breaks);
    else addMixed(boxes, piece, start, text, wide, breaks);
    start += piece.text.length;
  }
  return { boxes, isLatin };
}

/** True where runs change only beside a space, so that no line can end between two boxes but at spaces. */
function piecesMeetAtSpaces(pieces: readonly Piece[]): boolean {
  for (let index = 1; index < pieces.length; index += 1) {
    const [left, right] = [pieces[index - 1]?.text ?? '', pieces[index]?.text ?? ''];
    if (left !== '' && right !== '' && !left.endsWith(' ') && !right.startsWith(' ')) return false;
    if (left === '' || right === '') return false;
  }
  return true;
}

function addWords(boxes: Box[], piece: Piece, start: number, breaks: Uint8Array | null): void {
  const { text, style } = piece;
  addWordsBetween(boxes, style, text, 0, text.length, start, breaks);
}

/** Words and spaces of `text` from `from` to `to`; `start` is the place of `text` in the whole line. */
function addWordsBetween(
  boxes: Box[],
  style: BoxRun,
  text: string,
  from: number,
  to: number,
  start: number,
  breaks: Uint8Array | null,
): void {
  for (let at = from; at < to;) {
    const isSpace = text.charCodeAt(at) === 0x20;
    let end = at + 1;
    if (isSpace) while (end < to && text.charCodeAt(end) === 0x20) end += 1;
    else {
      const next = text.indexOf(' ', at);
      end = next < 0 || next > to ? to : next;
    }
    const piece = isSpace && end === at + 1 ? ' ' : text.slice(at, end);
    const chunk = isSpace ? style.stack.space(piece) : style.stack.word(piece);
    const canEnd = breaks === null ? isSpace && endsAtSpace(boxes, text, end) : breaks[start + end] === 1;
    boxes.push({ chunk, style, canEnd, places: null });
    at = end;
  }
}

/** Across runs the character after the space may be out of sight: a line may end there, as it does before any word. */
function endsAtSpace(boxes: readonly Box[], text: string, end: number): boolean {
  const before = boxes[boxes.length - 1]?.chunk.text ?? '';
  if (before === '' || end >= text.length) return true;
  return breaksAfterWord(before, text.codePointAt(end) ?? 0);
}

function addMixed(
  boxes: Box[],
  piece: Piece,
  start: number,
  line: string,
  wide: Uint8Array,
  breaks: Uint8Array | null,
): void {
  const { text, style } = piece;
  for (let at = 0; at < text.length;) {
    if (wide[start + at] === 1) {
      const end = Math.min(wideEnd(line, start + at) - start, text.length);
      const chunk = style.stack.wide(text.slice(at, end));
      boxes.push({ chunk, style, canEnd: breaks?.[start + end] === 1, places: null });
      at = end;
      continue;
    }
    let end = at + 1;
    while (end < text.length && wide[start + end] !== 1 && !startsSyllable(text, end)) end += 1;
    addWordsBetween(boxes, style, text, at, end, start, breaks);
    at = end;
  }
}

/** The dot of a neutral tone after another tone: the two belong to different syllables of Bopomofo. */
function startsSyllable(text: string, at: number): boolean {
  return text.charCodeAt(at) === neutralTone && isTone(text.charCodeAt(at - 1));
}

/** A cluster, or a double dash, which is drawn in one stroke. */
function wideEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 0x2014 && text.charCodeAt(at + 1) === 0x2014) return at + 2;
  return clusterEnd(text, at);
}

/** One byte for each place of a line: 1 where a character is set in the square of the Chinese face. */
function wideFlags(pieces: readonly Piece[], text: string): Uint8Array {
  const flags = new Uint8Array(text.length + 1);
  let start = 0;
  for (const { text: piece, style } of pieces) {
    const isChinese = style.run.lang.startsWith('zh');
    for (let at = start; at < start + piece.length;) {
      const codePoint = text.codePointAt(at) ?? 0;
      const width = codePoint > 0xffff ? 2 : 1;
      const isWideHere =
        isWide(codePoint) ||
        (isAmbiguous(codePoint) && standsInChinese(text, at, isChinese) && style.stack.hasWide(codePoint));
      if (isWideHere) flags[at] = 1;
      at += width;
    }
    start += piece.length;
  }
  return flags;
}

/** Whether a shared mark stands in Chinese: in a Chinese text one Chinese neighbour is enough, elsewhere none may be Latin. */
function standsInChinese(text: string, at: number, isChinese: boolean): boolean {
  let [left, right] = [at - 1, at + 1];
  while (left >= 0 && isAmbiguous(text.charCodeAt(left))) left -= 1;
  while (right < text.length && isAmbiguous(text.charCodeAt(right))) right += 1;
  const before = left < 0 ? null : isWide(codePointBefore(text, left));
  const after = right >= text.length ? null : isWide(text.codePointAt(right) ?? 0);
  if (before !== true && after !== true) return false;
  return isChinese || (before !== false && after !== false);
}

function codePointBefore(text: string, index: number): number {
  const last = text.charCodeAt(index);
  return last >= 0xdc00 && last < 0xe000 && index > 0 ? (text.codePointAt(index - 1) ?? last) : last;
}

function collectMissing(lines: readonly HardLine[], runs: readonly StyledRun[], missing: MissingGlyph[]): void {
  let source: string | null = null;
  let from = 0;
  for (const { boxes } of lines) {
    for (const { chunk } of boxes) {
      if (chunk.missing.length === 0) continue;
      for (const { character } of chunk.missing) {
        source ??= runs.map((run) => run.text).join('');
        const found = source.indexOf(character, from);
        const index = found < 0 ? from : found;
        missing.push({ character, index });
        from = found < 0 ? from : index + character.length;
      }
    }
  }
}
