/** Where a metafile's words stand, and in which of Windows' encodings they are. */
import { plainSymbols } from '../../text/symbol-fonts';
import type { Canvas, Font, Spot } from './canvas';

const encodings: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

/** Text of one byte a character, or of the two of East Asian encodings, by the font's character set. */
export function decodeWords(bytes: Uint8Array, { charset }: Font): string {
  return new TextDecoder(encodings[charset] ?? 'windows-1252').decode(bytes).replace(/\0.*$/s, '');
}

/** The share of a line's height that is its size: fonts of Windows are about 1.15 high. */
const linesPerSize = 1.15;
const ascent = 0.9;

/** The width of words is not measured here: a rough one, in sizes, moves the pen where a metafile asks for that. */
const roughWidth = 0.5;

/** How wide characters are, in sizes, as most fonts have them: enough to see where a program left a gap or went back. */
const roughWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|.,:;'!`]/, 0.26],
  [/[()[\]{}ftrJ/\\ "-]/, 0.34],
  [/[mw]/, 0.78],
  [/[MW@%]/, 0.88],
  [/\p{Script=Han}|[\u3000-\u30ff\uff00-\uffef]/u, 1],
  [/\p{Lu}/u, 0.67],
  [/[ackszvxy]/, 0.45],
];
const usualWidth = 0.53;
const evenWidth = 0.6;
/** Fonts differ by less, in sizes: capitals are narrow in some. */
const [gap, overlap] = [0.2, 0.35];

/** How much further than its own width a character moves the pen, in sizes. */
function extraOf(character: string, advance: number, isEven: boolean): number {
  const width = isEven ? evenWidth : (roughWidths.find(([of]) => of.test(character))?.[1] ?? usualWidth);
  return advance - width;
}

interface Piece {
  readonly text: string;
  /** Of its first character. */
  readonly index: number;
}

/**
 * Words, and within these what stands apart, or over what comes before: equations are written so, all their signs of a font in one
 * string. Letters that stand equally far apart are a word that is spaced, or one in a wide font.
 */
function piecesOf(words: string, advances: readonly number[], size: number, isEven: boolean): readonly Piece[] {
  return [...words.matchAll(/\S+/g)].flatMap(({ 0: word, index }): readonly Piece[] => {
    let at = index;
    const characters = [...word].map((text) => {
      const advance = advances.slice(at, at + text.length).reduce((sum, one) => sum + one, 0) / size;
      at += text.length;
      return { text, index: at - text.length, extra: extraOf(text, advance, isEven) };
    });
    // Behind the last there is nothing to be apart from.
    const extras = characters.slice(0, -1).map(({ extra }) => extra);
    const isSpaced = /^\p{L}{4,}$/u.test(word) && Math.max(...extras) - Math.min(...extras) <= gap;
    if (isSpaced) return [{ text: word, index }];
    const pieces: { text: string; index: number }[] = [];
    let isApart = true;
    for (const { text, index: from, extra } of characters) {
      const last = pieces.at(-1);
      if (isApart || !last) pieces.push({ text, index: from });
      else last.text += text;
      isApart = extra > gap || extra < -overlap;
    }
    return pieces;
  });
}

/**
 * Writes words at a logical spot. `advances` are the logical widths of its characters, where the metafile has them: each word, and
 * each sign that stands apart, is then put where its author's program put it, whatever our font's widths are.
 */
export function writeWords(canvas: Canvas, given: string, at: Spot, advances: readonly number[] | null): void {
  const { font, align } = canvas.state;
  const words = plainSymbols(given, font.family, '•');
  const updates = (align & 1) === 1;
  const origin = updates ? canvas.state.at : at;
  const sizeLogical = font.height < 0 ? -font.height : (font.height || 12) / linesPerSize;
  const whole = advances ? advances.reduce((sum, one) => sum + one, 0) : [...words].length * sizeLogical * roughWidth;
  if (updates) canvas.state.at = { x: origin.x + whole, y: origin.y };
  const size = sizeLogical * canvas.scale();
  const [a, b] = canvas.matrix();
  const degrees = ((Math.atan2(b, a) * 180) / Math.PI) * (a < 0 && Math.abs(b) < 1e-9 ? 0 : 1) - font.degrees;
  const turn = (degrees * Math.PI) / 180;
  const spot = canvas.toView(origin);
  const [horizontal, vertical] = [align & 6, align & 24];
  const down = vertical === 24 ? 0 : vertical === 8 ? size * (ascent - linesPerSize) : size * ascent;
  const baseline: Spot = { x: spot.x - Math.sin(turn) * down, y: spot.y + Math.cos(turn) * down };
  const perLogical = canvas.scale();
  const pieces =
    advances && advances.length >= words.length && sizeLogical > 0
      ? piecesOf(words, advances, sizeLogical, /courier|consol|mono/i.test(font.family))
      : [];
  if (!advances || pieces.length < 2) {
    const anchor = horizontal === 6 ? 'middle' : horizontal === 2 ? 'end' : 'start';
    canvas.text(words, baseline, anchor, size, degrees);
    return;
  }
  const before = horizontal === 6 ? whole / 2 : horizontal === 2 ? whole : 0;
  for (const { text, index } of pieces) {
    const along = (advances.slice(0, index).reduce((sum, one) => sum + one, 0) - before) * perLogical;
    const start = { x: baseline.x + Math.cos(turn) * along, y: baseline.y + Math.sin(turn) * along };
    canvas.text(text, start, 'start', size, degrees);
  }
}
