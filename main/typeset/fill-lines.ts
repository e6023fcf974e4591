/** Fills lines with boxes: marks are pushed into a line before they push a word out of it. */
import type { Box, HardLine } from './boxes';
import { clusterEnd, neverStartsLine } from './characters';
import type { Chunk, FontStack } from './chunks';
import { afterSpaces, hangsAt } from './hanging-pauses';
import { naturalWidth, shrinkOfLine } from './measure-boxes';
import { gapBefore } from './spacing';
import { tearsThai } from './thai-syllables';
import type { ParagraphStyle } from './typesetter';

/** A line as the boxes from `start` to before `end`, of which those from `visibleEnd` on are spaces hanging at its end. */
export interface FilledLine {
  readonly start: number;
  readonly end: number;
  readonly visibleEnd: number;
  /** The natural width of what is seen, in points. */
  readonly naturalPt: number;
  readonly availablePt: number;
  readonly isLast: boolean;
}

const tolerancePt = 0.01;

/** Fills one hard line. Its boxes are changed where a word had to be cut: the lines refer to them by index. */
export function fillLines(
  { boxes, isLatin }: HardLine,
  widthOfLine: (line: number) => number,
  { verbatim = false, asPresented = false, pausesHang = false }: ParagraphStyle,
): FilledLine[] {
  const withGaps = !isLatin && !verbatim;
  const ranges: { start: number; end: number; available: number }[] = [];
  let start = 0;
  do {
    const available = widthOfLine(ranges.length);
    const end = endOfLine(boxes, start, available, { verbatim, withGaps, pausesHang });
    ranges.push({ start, end, available });
    start = end;
  } while (start < boxes.length);
  if (withGaps && !asPresented) keepCompany(boxes, ranges);
  return ranges.map(({ start: from, end, available }, index) => {
    const visibleEnd = visibleEndOf(boxes, from, end);
    const natural = naturalWidth(boxes, from, visibleEnd, isLatin);
    const hangs = pausesHang && natural > available && hangsAt(boxes, visibleEnd - 1);
    return {
      start: from,
      end,
      visibleEnd,
      naturalPt: hangs ? naturalWidth(boxes, from, visibleEnd - 1, isLatin) : natural,
      availablePt: available,
      isLast: index === ranges.length - 1,
    };
  });
}

function visibleEndOf(boxes: readonly Box[], start: number, end: number): number {
  let visible = end;
  while (visible > start && boxes[visible - 1]?.chunk.kind === 'space') visible -= 1;
  return visible;
}

interface Filling {
  readonly verbatim: boolean;
  readonly withGaps: boolean;
  readonly pausesHang: boolean;
}

function endOfLine(
  boxes: Box[],
  start: number,
  available: number,
  { verbatim, withGaps, pausesHang }: Filling,
): number {
  let width = 0;
  let lastEnd = -1;
  for (let index = start; index < boxes.length; index += 1) {
    const box = boxes[index];
    if (box === undefined) break;
    const gap = withGaps ? gapBefore(boxes, start, index) : 0;
    const advance = box.chunk.width * box.style.scale;
    if (width + gap + advance > available + tolerancePt && (box.chunk.kind !== 'space' || verbatim)) {
      if (pausesHang && index > start && hangsAt(boxes, index)) return afterSpaces(boxes, index + 1);
      if (verbatim) return cutAnywhere(boxes, start, index, available - width);
      return endBefore(boxes, start, index, available, width + gap, lastEnd);
    }
    width += gap + advance;
    if (box.canEnd) lastEnd = index + 1;
  }
  return boxes.length;
}

/** The line's end where the box at `index` no longer fits: `used` is what stands before it. */
function endBefore(
  boxes: Box[],
  start: number,
  index: number,
  available: number,
  used: number,
  lastEnd: number,
): number {
  const pushedIn = endWhenPushedIn(boxes, start, index, available);
  if (pushedIn > 0) return pushedIn;
  const box = boxes[index];
  if (box === undefined) return index;
  const piece = longestPiece(box, (available - used) / box.style.scale);
  if (piece > 0) {
    cutBox(boxes, index, piece);
    return index + 1;
  }
  if (lastEnd > start) return lastEnd;
  const afterSpace = endAfterSpace(boxes, start, index);
  if (afterSpace > start) return afterSpace;
  return cutAnywhere(boxes, start, index, available - used);
}

/** After the last space before `index`: where a rule keeps words together that do not fit, a space is better than a cut. */
function endAfterSpace(boxes: readonly Box[], start: number, index: number): number {
  for (let end = index; end > start + 1; end -= 1) {
    const next = boxes[end]?.chunk.text.codePointAt(0) ?? 0;
    if (boxes[end - 1]?.chunk.kind === 'space' && !neverStartsLine(next) && next !== 0x21 && next !== 0x29) return end;
  }
  return -1;
}

/** The line's end where it is a mark that overflows and the line can be pushed together for it; never for a whole word. */
function endWhenPushedIn(boxes: readonly Box[], start: number, index: number, available: number): number {
  if (!isFollowingMark(boxes[index])) return -1;
  let last = index;
  while (last < boxes.length - 1 && boxes[last]?.canEnd !== true) last += 1;
  let seen = last;
  while (seen > start && boxes[seen]?.chunk.kind === 'space') seen -= 1;
  if (!isFollowingMark(boxes[seen])) return -1;
  const overflow = naturalWidth(boxes, start, seen + 1, false) - available;
  return overflow <= shrinkOfLine(boxes, start, seen + 1) + tolerancePt ? last + 1 : -1;
}

function isFollowingMark(box: Box | undefined): boolean {
  const mark = box?.chunk.mark ?? null;
  return mark !== null && mark.kind !== 'opening';
}

/** The longest start of a word, in UTF-16 units, that ends at a place for it and fits; 0 where none does. */
function longestPiece(box: Box, room: number): number {
  const { chunk, style } = box;
  if (chunk.kind !== 'word') return 0;
  const places = placesOf(box);
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const place = places[index] ?? 0;
    if (startOfWord(chunk, style.stack, place).width <= room) return place;
  }
  return 0;
}

function placesOf(box: Box): readonly number[] {
  return box.places ?? box.style.stack.innerBreaks(box.chunk);
}

function startOfWord(chunk: Chunk, stack: FontStack, place: number): Chunk {
  const text = chunk.text.slice(0, place);
  return text.endsWith('\u00ad') ? stack.hyphenated(text) : stack.word(text);
}

/** Ends the line inside the box at `index`, after as many characters as fit; after one at least where the line is empty. */
function cutAnywhere(boxes: Box[], start: number, index: number, roomPt: number): number {
  const box = boxes[index];
  if (box === undefined) return index;
  const { chunk, style } = box;
  if (chunk.kind === 'wide') return index > start ? pulledBack(boxes, start, index) : index + 1;
  const make = chunk.kind === 'space' ? style.stack.space : style.stack.word;
  const ends = clusterEnds(chunk.text);
  const room = roomPt / style.scale;
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (make(chunk.text.slice(0, ends[middle])).width <= room) low = middle + 1;
    else high = middle;
  }
  if (low === 0 && index > start) return index;
  const place = ends[Math.max(0, low - 1)];
  if (place === undefined) return index + 1;
  cutBox(boxes, index, place);
  return index + 1;
}

/** Where nothing fits and a mark must not start the next line, it takes the character before it along. */
function pulledBack(boxes: Box[], start: number, index: number): number {
  if (!neverStartsLine(boxes[index]?.chunk.text.codePointAt(0) ?? 0)) return index;
  for (let before = index - 1; before >= start; before -= 1) {
    const chunk = boxes[before]?.chunk;
    if (chunk?.mark !== null) continue;
    if (chunk.kind !== 'word') return before > start ? before : index;
    const ends = clusterEnds(chunk.text);
    const last = ends[ends.length - 1];
    if (last === undefined) return before > start ? before : index;
    cutBox(boxes, before, last);
    return before + 1;
  }
  return index;
}

/** The ends of a text's clusters but for the last, and for those within a syllable of Thai. */
function clusterEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let end = clusterEnd(text, 0); end < text.length; end = clusterEnd(text, end))
    if (!tearsThai(text, end)) ends.push(end);
  return ends;
}

function cutBox(boxes: Box[], index: number, place: number): void {
  const box = boxes[index];
  if (box === undefined) return;
  const { chunk, style } = box;
  const rest = chunk.text.slice(place);
  const first =
    chunk.kind === 'space' ? style.stack.space(chunk.text.slice(0, place)) : startOfWord(chunk, style.stack, place);
  const second = chunk.kind === 'space' ? style.stack.space(rest) : style.stack.word(rest);
  const places = placesOf(box).flatMap((whole) => (whole > place ? [whole - place] : []));
  boxes.splice(
    index,
    1,
    { chunk: first, style, canEnd: true, places: null },
    { chunk: second, style, canEnd: box.canEnd, places },
  );
}

/** A last line of a single Han takes company from the line before. */
function keepCompany(boxes: readonly Box[], ranges: { start: number; end: number; available: number }[]): void {
  const last = ranges[ranges.length - 1];
  const previous = ranges[ranges.length - 2];
  if (last === undefined || previous === undefined || !isLonelyHan(boxes, last.start, last.end)) return;
  for (let end = last.start - 1; end > previous.start + 1; end -= 1) {
    if (boxes[end - 1]?.canEnd !== true) continue;
    if (naturalWidth(boxes, end, visibleEndOf(boxes, end, last.end), false) > last.available) return;
    previous.end = end;
    last.start = end;
    return;
  }
}

function isLonelyHan(boxes: readonly Box[], start: number, end: number): boolean {
  let count = 0;
  for (let index = start; index < end; index += 1) {
    const chunk = boxes[index]?.chunk;
    if (chunk === undefined || chunk.kind === 'space' || chunk.mark !== null) continue;
    if (chunk.kind !== 'wide') return false;
    count += 1;
  }
  return count === 1;
}
