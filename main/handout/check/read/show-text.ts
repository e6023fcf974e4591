/** Shows strings as a reader would: where each word stands, how large, and what its codes say (ISO 32000-1, 9.4). */
import { compose, type Matrix } from '../../../model/geometry';
import type { GraphicsState } from './graphics-state';
import type { PaintedWord } from './painted.types';
import { isKind, type PdfValue } from './pdf-values';
import type { ReadFont } from './read-font';

export interface ShownText {
  readonly text: string;
  readonly words: readonly PaintedWord[];
  readonly sizePt: number;
  readonly xPt: number;
  readonly baselinePt: number;
  readonly endPt: number;
}

/** Told of every code that is drawn. */
export type OnCode = (font: ReadFont, code: number) => void;

const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

/** A step between two glyphs, in ems, that parts words though no space stands there. */
const gapEm = 0.25;

/**
 * Shows what `Tj` and `TJ` take: strings, with steps in thousandths of an em between them. Gives the map of the text's space after it.
 * A code that the file does not explain is read as U+FFFD.
 */
export function showStrings(
  items: readonly PdfValue[],
  textMap: Matrix,
  state: GraphicsState,
  onCode: OnCode,
): { readonly shown: ShownText | null; readonly textMap: Matrix } {
  const { font, fontSize, stretch, rise } = state;
  if (!font) return { shown: null, textMap };
  const toPage = compose(state.map, textMap);
  const words: PaintedWord[] = [];
  let text = '';
  let x = 0;
  let word: { text: string; from: number; to: number; glyphs: number } | null = null;
  const endWord = (): void => {
    if (word)
      words.push({
        text: word.text,
        matrix: compose(toPage, [1, 0, 0, Math.sign(fontSize) || 1, word.from, rise]),
        widthPt: word.to - word.from,
        sizePt: Math.abs(fontSize),
        glyphs: word.glyphs,
      });
    word = null;
  };

  for (const item of items) {
    if (typeof item === 'number') {
      x -= (item / 1000) * fontSize * stretch;
      if (item < -1000 * gapEm) endWord();
      continue;
    }
    if (!isKind(item, 'text')) continue;
    const { bytes } = item;
    for (let i = 0; i + font.bytesPerCode <= bytes.length; i += font.bytesPerCode) {
      const code = font.bytesPerCode === 2 ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
      onCode(font, code);
      const said = font.textOf(code) ?? '\ufffd';
      text += said;
      const advance = (font.widthOf(code) / 1000) * fontSize;
      const extra = state.spacing + (font.bytesPerCode === 1 && code === 32 ? state.wordSpacing : 0);
      const from = x;
      x += (advance + extra) * stretch;
      if (said.trim() === '') endWord();
      else {
        const alone = han.test(said);
        if (alone) endWord();
        word ??= { text: '', from, to: from, glyphs: 0 };
        word.text += said;
        word.to = from + advance * stretch;
        word.glyphs += 1;
        if (alone) endWord();
      }
    }
  }
  endWord();
  const after = compose(textMap, [1, 0, 0, 1, x, 0]);
  if (text === '') return { shown: null, textMap: after };
  const start = compose(toPage, [1, 0, 0, 1, 0, rise]);
  const end = compose(toPage, [1, 0, 0, 1, x, rise]);
  const sizePt = Math.abs(fontSize) * Math.hypot(toPage[2], toPage[3]);
  return { shown: { text, words, sizePt, xPt: start[4], baselinePt: start[5], endPt: end[4] }, textMap: after };
}
