/** Finds words on the planned pages, drawn or not: every line is there with its letters and its place. */
import { boxThrough, compose, identity, pointThrough, type Box, type Matrix } from '../model/geometry';
import type { PlanPage } from '../model/plan';
import type { WordsFound, WordsOnPage } from '../model/previewed-pages';
import type { Item, LineItem } from '../model/scene';
import { foldText } from '../model/search/fold-text';

/** More would not be gone through by hand, and each costs room on its way to the window. */
const mostFound = 2000;

/** A line of a page with the letters it holds, and where it lies: its matrix leads from its own points to the page's. */
interface SetLine {
  readonly item: LineItem;
  readonly matrix: Matrix;
  readonly text: string;
  /** Where its text begins in the page's. */
  readonly from: number;
}

interface PageText {
  /** Folded as a search folds, unit by unit. */
  readonly text: string;
  readonly lines: readonly SetLine[];
}

const textOf = new WeakMap<PlanPage, PageText>();

function* linesOf(items: readonly Item[], matrix: Matrix): Generator<Omit<SetLine, 'from'>> {
  for (const item of items) {
    if (item.kind === 'group') yield* linesOf(item.items, compose(matrix, item.matrix));
    else if (item.kind === 'line') yield { item, matrix, text: item.words.map(({ text }) => text).join('') };
  }
}

const isHan = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** What stands between two pieces: nothing where a word goes on (another face, a label) or Chinese is broken; else a space. */
function between(before: Omit<SetLine, 'from'>, next: Omit<SetLine, 'from'>): string {
  const end = pointThrough(before.matrix, before.item.xPt + before.item.widthPt, before.item.baselinePt);
  const start = pointThrough(next.matrix, next.item.xPt, next.item.baselinePt);
  const isBeside = Math.hypot(start[0] - end[0], start[1] - end[1]) < before.item.sizePt * 0.2;
  // A line that was broken may end with the space at which it was.
  if (isBeside || /\s$/.test(before.text)) return '';
  return isHan.test(before.text.slice(-1)) && isHan.test(next.text.slice(0, 1)) ? '' : ' ';
}

/** Worked out once for a page: most pages of a plan are those of the plan before. */
function readPage(page: PlanPage): PageText {
  const known = textOf.get(page);
  if (known) return known;
  const lines: SetLine[] = [];
  let text = '';
  for (const line of linesOf(page.items, identity)) {
    if (line.text === '') continue;
    const before = lines.at(-1);
    if (before) text += between(before, line);
    lines.push({ ...line, from: text.length });
    text += line.text;
  }
  const read = { text: foldText(text), lines };
  textOf.set(page, read);
  return read;
}

/** How far into its line a letter begins, in points; letters of one word are taken as equally wide where its glyphs are others. */
function offsetIn({ words, gapsPt, sizePt }: LineItem, letter: number): number {
  let left = letter;
  let offset = 0;
  for (const [index, { text, advances, width }] of words.entries()) {
    if (left < text.length) {
      const share =
        advances.length === text.length
          ? advances.slice(0, left).reduce((sum, advance) => sum + advance, 0)
          : (width * left) / text.length;
      return offset + (share * sizePt) / 1000;
    }
    left -= text.length;
    offset += (width * sizePt) / 1000 + (gapsPt?.[index] ?? 0);
  }
  return offset;
}

/** From a little over the letters to a little under them, as a marker pen would go. */
function boxOf({ item, matrix }: SetLine, from: number, to: number): Box {
  const left = item.xPt + offsetIn(item, from);
  const right = item.xPt + offsetIn(item, to);
  const [top, bottom] = [item.baselinePt - item.sizePt * 0.95, item.baselinePt + item.sizePt * 0.28];
  return boxThrough(matrix, { xPt: left, yPt: top, widthPt: right - left, heightPt: bottom - top });
}

function boxesOf({ lines }: PageText, from: number, to: number): readonly Box[] {
  return lines
    .filter((line) => line.from < to && line.from + line.text.length > from)
    .map((line) => boxOf(line, Math.max(0, from - line.from), Math.min(line.text.length, to - line.from)))
    .filter(({ widthPt, heightPt }) => widthPt > 0 && heightPt > 0);
}

/** Where words stand one after the other, as they were typed, without regard to case, accents and width; in the order of the pages. */
export function findInPages(pages: readonly PlanPage[], query: string): WordsFound {
  const wanted = foldText(query.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const found: WordsOnPage[] = [];
  let total = 0;
  if (wanted === '') return { found, total };
  pages.forEach((page, index) => {
    const read = readPage(page);
    for (let from = read.text.indexOf(wanted); from >= 0; from = read.text.indexOf(wanted, from + wanted.length)) {
      total += 1;
      if (found.length >= mostFound) continue;
      const { widthPt, heightPt } = page;
      found.push({ page: index, widthPt, heightPt, boxes: boxesOf(read, from, from + wanted.length) });
    }
  });
  return { found, total };
}
