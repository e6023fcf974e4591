/**
 * How many lines a text takes at most. Lines are filled as the typesetter fills them, with words at their widest and fewer places
 * where a line may end: both can only make more lines of it.
 */
import type { Run } from '../../model/drawing';
import { styleRuns, stretchOf } from '../../scene/drawing/styled-runs';
import { mostWidthOf } from './most-width';

export interface MostLines {
  readonly lines: number;
  /** On one line. */
  readonly widthPt: number;
}

/** Between Chinese and Latin, in ems; and what a mark that may begin no line takes along. */
const sliver = 0.25;
const company = 2.5;

const isIdeograph = (letter: string): boolean => letter >= '\u4e00' && letter <= '\u9fff';
const beginsWord = /^[\p{L}\p{N}]/u;
const endsWord = /[\p{L}\p{N},.;:?!)%]/u;

/** Runs without tabs and line ends in lines of the given widths; null where fonts have to be asked. */
export function fillAtMost(
  runs: readonly Run[],
  scale: number,
  { firstPt, restPt }: { readonly firstPt: number; readonly restPt: number },
): MostLines | null {
  const largest = Math.max(...runs.map(({ sizePt }) => sizePt)) * scale;
  if (Math.min(firstPt, restPt) < largest * 4) return null;
  const letters = lettersOf(runs, scale);
  if (letters === null) return null;
  let [lines, used, room, widthPt] = [1, 0, firstPt, 0];
  for (const { wordPt, spacesPt } of unitsOf(letters)) {
    widthPt += wordPt + spacesPt;
    if (used + wordPt <= room) used += wordPt + spacesPt;
    else if (wordPt <= restPt) [lines, used, room] = [lines + 1, wordPt + spacesPt, restPt];
    else {
      // It is cut where nothing else helps, and what comes after it begins a line.
      lines += Math.ceil(wordPt / (restPt - company * largest)) + 1;
      [used, room] = [restPt, restPt];
    }
  }
  return { lines, widthPt };
}

interface Letter {
  readonly text: string;
  readonly widthPt: number;
}

function lettersOf(runs: readonly Run[], scale: number): readonly Letter[] | null {
  const stretch = Math.max(1, stretchOf(runs));
  const letters: Letter[] = [];
  for (const { styled } of styleRuns(runs, { scale, lang: 'en', tag: 'artifact' })) {
    if (styled.family === 'heading' || styled.family === 'body') return null;
    const pointsAnEm = styled.sizePt * stretch;
    for (const text of styled.text) {
      const ems = mostWidthOf(text.codePointAt(0) ?? 0, styled.family, styled.weight);
      if (ems === null) return null;
      letters.push({ text, widthPt: ems * pointsAnEm });
    }
  }
  return letters;
}

interface Unit {
  wordPt: number;
  spacesPt: number;
}

/** What surely may stand on lines of its own, with the spaces after it. */
function unitsOf(letters: readonly Letter[]): readonly Unit[] {
  const units: Unit[] = [];
  let unit: Unit = { wordPt: 0, spacesPt: 0 };
  let [before, word] = ['', ''];
  for (const { text, widthPt } of letters) {
    if (text === ' ') {
      unit.spacesPt += widthPt;
      before = text;
      continue;
    }
    const [isHere, wasHere] = [isIdeograph(text), isIdeograph(before)];
    const parts = before === ' ' ? endsWord.test(word) && beginsWord.test(text) : isHere && wasHere;
    if (parts) {
      units.push(unit);
      unit = { wordPt: 0, spacesPt: 0 };
    }
    unit.wordPt += unit.spacesPt + widthPt * (isHere === wasHere ? 1 : 1 + sliver);
    unit.spacesPt = 0;
    [before, word] = [text, text];
  }
  return [...units, unit];
}
