/** What a page says, as a title and Markdown: what a person searches, translates and prints as an outline. */
import { escapeLineStart, escapeMarkdown } from '../text/escape-markdown';
import type { PageLine } from './page-lines';

export interface PageWords {
  readonly title: string;
  readonly body: string;
}

/** Signs and single letters are no title, however large. */
const wordy = /\p{Script=Han}{2}|[\p{L}\p{N}]{2,}/u;
/** A title may be smaller than the one large word under it. */
const nearlyLargest = 0.75;
/** Longer is a sentence of the text, however large it is set. */
const longestTitle = 150;
/** How much higher than the page's other lines a title is. */
const titleStandsOut = 1.15;
/** Lines that differ by no more are of one size. */
const sameSize = 0.88;
/** Of a line's height: a wider gap parts paragraphs. */
const closest = 0.8;
/** Without a larger line, the first one is the title if it is no longer. */
const longestPlainTitle = 80;

const bullet = /^(?:[•‣▪■●○◦⁃∙·▸►▶➢➤✓✔❑❖◆◇※–—*-]|[\ue000-\uf8ff]|o(?= \p{Lu}))\s+/u;

/** The lines of one page in their order, without those that run through the file. */
export function pageWords(lines: readonly PageLine[]): PageWords {
  const titled = titleLines(lines);
  const title = joined(titled).trim();
  const rest = lines.filter((line) => !titled.includes(line));
  return { title, body: inMarkdown(paragraphsOf(rest)) };
}

/** The topmost of the large lines, and those that go on under it. */
function titleLines(lines: readonly PageLine[]): readonly PageLine[] {
  const spoken = lines.filter(({ text }) => wordy.test(text));
  const largest = Math.max(...spoken.map(({ heightPx }) => heightPx), 0);
  const [first] = spoken
    .filter(({ heightPx }) => heightPx >= largest * nearlyLargest)
    .sort((a, b) => a.box.top - b.box.top);
  if (!first) return [];
  const from = lines.indexOf(first);
  const end = lines.findIndex((line, index) => index > from && !goesOn(line, lines[index - 1], first.heightPx));
  const titled = lines.slice(from, end < 0 ? lines.length : end);
  const others = spoken.filter((line) => !titled.includes(line));
  const standsOut = others.every(
    ({ heightPx, box }) =>
      first.heightPx >= heightPx * titleStandsOut || (heightPx > first.heightPx && box.top > first.box.top),
  );
  if (standsOut) return joined(titled).length <= longestTitle ? titled : [];
  const [top] = lines;
  return top && top.text.length <= longestPlainTitle && !bullet.test(top.text) ? [top] : [];
}

/** The next line of a title: as large, and under the one before. */
function goesOn(line: PageLine, before: PageLine | undefined, heightPx: number): boolean {
  return (
    before !== undefined &&
    line.heightPx >= heightPx * sameSize &&
    line.heightPx <= heightPx / sameSize &&
    line.box.top > before.box.top &&
    line.box.top - before.box.bottom < heightPx
  );
}

interface Passage {
  readonly lines: PageLine[];
  /** Null for what is no item of a list. */
  readonly level: number | null;
}

function paragraphsOf(lines: readonly PageLine[]): readonly Passage[] {
  const indents = indentsOf(lines.filter(({ text }) => bullet.test(text)));
  const passages: Passage[] = [];
  for (const [index, line] of lines.entries()) {
    const open = passages.at(-1);
    if (bullet.test(line.text)) passages.push({ lines: [line], level: indents(line) });
    else if (open && continues(line, open, rightOf(lines, index))) open.lines.push(line);
    else passages.push({ lines: [line], level: null });
  }
  return passages;
}

/** How far right the lines reach that stand under each other around a line. */
function rightOf(lines: readonly PageLine[], index: number): number {
  const isOfBlock = (one: PageLine | undefined, other: PageLine | undefined): boolean =>
    one !== undefined && other !== undefined && isUnder(other, one) && hasSameEdge(one, other);
  let [from, to] = [index, index];
  while (isOfBlock(lines[from - 1], lines[from])) from--;
  while (isOfBlock(lines[to], lines[to + 1])) to++;
  return Math.max(...lines.slice(from, to + 1).map(({ box }) => box.right));
}

/** Near under it, and as large. */
function isUnder(line: PageLine, before: PageLine): boolean {
  const [small, large] = [Math.min(line.heightPx, before.heightPx), Math.max(line.heightPx, before.heightPx)];
  const gap = line.box.top - before.box.bottom;
  return line.box.top > before.box.top && gap < large * closest && small >= large * sameSize;
}

function hasSameEdge(one: PageLine, other: PageLine): boolean {
  return Math.abs(one.box.left - other.box.left) < Math.max(one.heightPx, other.heightPx) * 0.6;
}

/** A line goes on with the one over it where that one is full, or where it hangs under its bullet. */
function continues(line: PageLine, { lines, level }: Passage, farRight: number): boolean {
  const [first, before] = [lines[0], lines.at(-1)];
  if (!first || !before || !isUnder(line, before)) return false;
  if (level !== null) return line.box.left > first.box.left + line.heightPx * 0.4;
  if (before.isDivided) return true;
  const width = farRight - before.box.left;
  return hasSameEdge(line, before) && isLong(before.text) && before.box.right > before.box.left + width * 0.8;
}

/** Too short for a line that was broken because it was full: an address, code, a label. */
function isLong(text: string): boolean {
  return text.length >= (/\p{Script=Han}/u.test(text) ? 12 : 25);
}

/** The levels of bullets by how far in they stand: those nearly under each other are of one. */
function indentsOf(items: readonly PageLine[]): (line: PageLine) => number {
  const lefts: number[] = [];
  for (const { box, heightPx } of items.toSorted((a, b) => a.box.left - b.box.left))
    if (lefts.length === 0 || box.left - (lefts.at(-1) ?? 0) > heightPx * 0.6) lefts.push(box.left);
  return ({ box }) =>
    Math.max(
      0,
      lefts.findLastIndex((left) => left <= box.left),
    );
}

/** Items of a list stand under each other, everything else apart. */
function inMarkdown(passages: readonly Passage[]): string {
  return passages.reduce((text, passage, index) => {
    if (index === 0) return written(passage);
    const isTight = passage.level !== null && (passages[index - 1]?.level ?? null) !== null;
    return `${text}${isTight ? '\n' : '\n\n'}${written(passage)}`;
  }, '');
}

function joined(lines: readonly PageLine[]): string {
  return lines.reduce((text, line, index) => {
    if (index === 0) return line.text;
    const glued = lines[index - 1]?.isDivided === true || (isHan(text.at(-1)) && isHan(line.text[0]));
    return `${text}${glued ? '' : ' '}${line.text}`;
  }, '');
}

function isHan(character: string | undefined): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character ?? '');
}

function written({ lines, level }: Passage): string {
  const text = joined(lines);
  if (level === null) return escapeLineStart(escapeMarkdown(text));
  return `${'  '.repeat(level)}- ${escapeLineStart(escapeMarkdown(text.replace(bullet, '')))}`;
}
