/** Letters of a page as lines, and which of them run through the whole file. */
import { hasLetters } from '../../model/has-letters';
import { inUsualCharacters } from '../../typeset/normalise';
import type { Letter, PixelBox } from './letter';

export interface PageLine {
  readonly text: string;
  /** Around the ink of its letters. */
  readonly box: PixelBox;
  /** As high as its fonts are: the middle one of its letters'. */
  readonly heightPx: number;
  /** Its last hyphen only divides a word. */
  readonly isDivided: boolean;
}

/** Letters that were set as one: a person searches for each. */
const ligatures = /[\ufb00-\ufb06]/g;

/** Lines in the order of the file; what the file does not say the meaning of is left out. */
export function linesOf(letters: readonly Letter[]): readonly PageLine[] {
  const lines: Letter[][] = [[]];
  for (const letter of letters) {
    if (letter.text === '\n') lines.push([]);
    else if (letter.text !== '\r' && !letter.isUnknown) lines.at(-1)?.push(letter);
  }
  return lines.flatMap((line) => lineOf(line) ?? []);
}

function lineOf(letters: readonly Letter[]): PageLine | null {
  const last = letters.findLast(({ text }) => text.trim() !== '');
  const isDivided = last?.isSoftHyphen === true;
  const said = letters
    .filter((letter) => !(isDivided && letter === last))
    .map((letter) => letter.text)
    .join('');
  const text = inUsualCharacters(said)
    // What stands for a letter that nobody knows, and halves of pairs.
    .replace(/[\ufffd-\uffff]|\p{Surrogate}/gu, ' ')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
  const inked = letters.filter((letter) => !letter.isMade && letter.text.trim() !== '');
  // A bullet or a dash that stands alone says nothing.
  if (!hasLetters(text) || inked.length === 0) return null;
  const heights = inked.map(({ line }) => line.bottom - line.top).sort((a, b) => a - b);
  return {
    text,
    box: {
      left: Math.min(...inked.map(({ box }) => box.left)),
      top: Math.min(...inked.map(({ box }) => box.top)),
      right: Math.max(...inked.map(({ box }) => box.right)),
      bottom: Math.max(...inked.map(({ box }) => box.bottom)),
    },
    heightPx: heights[Math.floor(heights.length / 2)] ?? 0,
    isDivided,
  };
}

/** The shares of a page's height over and under which running lines stand. */
const edges = { top: 0.1, bottom: 0.88 };
/** The share of the pages that a line must stand on to run, and so many at the least. */
const runsThrough = { share: 0.5, least: 3 };

/**
 * Tells of a line on a page so high whether it runs through the file: a footer, a page number. Numbers in it may differ from page
 * to page.
 */
export function runningLines(
  pages: readonly { readonly lines: readonly PageLine[]; readonly heightPx: number }[],
): (line: PageLine, heightPx: number) => boolean {
  const counts = new Map<string, number>();
  for (const { lines, heightPx } of pages) {
    const keys = new Set(lines.filter((line) => isAtEdge(line, heightPx)).map((line) => keyOf(line, heightPx)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(runsThrough.least, pages.length * runsThrough.share);
  return (line, heightPx) =>
    isAtEdge(line, heightPx) &&
    (/^\p{N}{1,4}(?:\s*[/／]\s*\p{N}{1,4})?$/u.test(line.text) || (counts.get(keyOf(line, heightPx)) ?? 0) >= enough);
}

function isAtEdge({ box }: PageLine, heightPx: number): boolean {
  return box.bottom <= heightPx * edges.top || box.top >= heightPx * edges.bottom;
}

function keyOf({ text, box }: PageLine, heightPx: number): string {
  return `${text.replace(/\p{N}+/gu, '#')} ${String(Math.round((box.top / heightPx) * 50))}`;
}
