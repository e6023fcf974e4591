/**
 * The key of a page: equal keys draw the same. Tags are left out, since they are numbered through the whole handout, and say
 * nothing of what is seen or copied. Two mixes of 32 bits (FNV-1a with different primes) make an accident one in 10^19.
 */
import { assertNever } from '../model/fault';
import type { Paint, Stroke } from '../model/geometry';
import type { PlanPage } from '../model/plan';
import type { Item, LineItem, Shaped } from '../model/scene';

interface Mix {
  one: number;
  other: number;
}

const scratch = new DataView(new ArrayBuffer(8));

function addInteger(mix: Mix, value: number): void {
  mix.one = Math.imul(mix.one ^ value, 0x01000193);
  mix.other = Math.imul(mix.other ^ value, 0x5bd1e995) ^ (mix.other >>> 15);
}

function addNumber(mix: Mix, value: number): void {
  scratch.setFloat64(0, value);
  addInteger(mix, scratch.getInt32(0));
  addInteger(mix, scratch.getInt32(4));
}

/** Faces, colours and frames are the same on every page: each text is read once. */
const mixedTexts = new Map<string, Mix>();
const mostTexts = 50_000;

function addText(mix: Mix, text: string): void {
  let known = mixedTexts.get(text);
  if (!known) {
    known = { one: text.length, other: 0x9747b28c };
    for (let at = 0; at < text.length; at += 1) addInteger(known, text.charCodeAt(at));
    if (mixedTexts.size >= mostTexts) mixedTexts.clear();
    mixedTexts.set(text, known);
  }
  addInteger(mix, known.one);
  addInteger(mix, known.other);
}

function addPaint(mix: Mix, paint: Paint | null): void {
  if (paint?.kind === 'solid') {
    addText(mix, paint.rgb);
    addNumber(mix, paint.alpha);
  } else addText(mix, JSON.stringify(paint));
}

function addStroke(mix: Mix, stroke: Stroke | null): void {
  if (!stroke) {
    addInteger(mix, 1);
    return;
  }
  addPaint(mix, stroke.paint);
  addNumber(mix, stroke.widthPt);
  addText(mix, `${stroke.cap} ${stroke.join} ${stroke.dashPt.join(' ')}`);
}

/** Most lines of a plan are those of the plan before: their words are mixed once. */
const mixedWords = new WeakMap<readonly Shaped[], Mix>();

function addWords(mix: Mix, words: readonly Shaped[]): void {
  let known = mixedWords.get(words);
  if (!known) {
    known = { one: 0x811c9dc5, other: 0x9747b28c };
    for (const { text, glyphs } of words) {
      addText(known, text);
      for (const glyph of glyphs) addInteger(known, glyph);
    }
    mixedWords.set(words, known);
  }
  addInteger(mix, known.one);
  addInteger(mix, known.other);
}

function addLine(mix: Mix, line: LineItem): void {
  addText(mix, line.face);
  addNumber(mix, line.sizePt);
  addNumber(mix, line.xPt);
  addNumber(mix, line.baselinePt);
  addWords(mix, line.words);
  for (const gap of line.gapsPt ?? []) addNumber(mix, gap);
  addPaint(mix, line.paint);
}

function addItems(mix: Mix, items: readonly Item[]): void {
  addInteger(mix, items.length);
  for (const item of items) addItem(mix, item);
}

/** A slide that is the same as in the plan before is mixed once, wherever it stands. */
const mixedGroups = new WeakMap<readonly Item[], Mix>();

function addGroup(mix: Mix, items: readonly Item[]): void {
  let known = mixedGroups.get(items);
  if (!known) {
    known = { one: 0x811c9dc5, other: 0x9747b28c };
    addItems(known, items);
    mixedGroups.set(items, known);
  }
  addInteger(mix, known.one);
  addInteger(mix, known.other);
}

const kinds: Readonly<Record<Item['kind'], number>> = { line: 1, path: 2, picture: 3, page: 4, group: 5 };

function addItem(mix: Mix, item: Item): void {
  addInteger(mix, kinds[item.kind]);
  switch (item.kind) {
    case 'line':
      addLine(mix, item);
      break;
    case 'path':
      addText(mix, item.path);
      addPaint(mix, item.fill);
      addStroke(mix, item.stroke);
      addInteger(mix, item.evenOdd ? 1 : 0);
      break;
    case 'picture':
      addText(mix, item.picture);
      addText(mix, JSON.stringify([item.box, item.alpha]));
      break;
    case 'page':
      addText(mix, JSON.stringify([item.pdf, item.number, item.box]));
      break;
    case 'group':
      for (const value of item.matrix) addNumber(mix, value);
      addText(mix, item.clip ?? '');
      addNumber(mix, item.alpha);
      addGroup(mix, item.items);
      return;
    default:
      assertNever(item);
  }
  if (item.link) addText(mix, JSON.stringify(item.link));
}

/** The key of what a page draws, its size among it. */
export function pageKey({ widthPt, heightPt, items }: Pick<PlanPage, 'widthPt' | 'heightPt' | 'items'>): string {
  const mix: Mix = { one: 0x811c9dc5, other: 0x9747b28c };
  addNumber(mix, widthPt);
  addNumber(mix, heightPt);
  addItems(mix, items);
  return `${(mix.one >>> 0).toString(36)}-${(mix.other >>> 0).toString(36)}`;
}
