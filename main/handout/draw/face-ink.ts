/** Turns shaped words into the bytes of a face's subset, once per word: words are shared, so a page costs little more than its joins. */
import type { FaceId, Shaped } from '../../model/scene';
import { runsLeft } from '../../typeset/directions';
import type { Face } from '../../typeset/typesetter';
import type { PdfFile } from './pdfkit-insides';
import { literalBytes, num, textString } from './syntax';

export interface FaceInk {
  /** The face's name in content, such as `F1`. */
  readonly name: string;
  /** What a page's resources take. */
  readonly reference: unknown;
  /**
   * The word as the inside of a TJ array's string: two bytes a glyph, `)n(` where kerning moves the next glyph. Where its glyphs, read
   * one after the other, do not give its text, that is said beside them: letters that are drawn in another order than they are
   * written or stand as far apart as words, or marks that share a glyph. The size is in points.
   */
  show(word: Shaped, sizePt: number): string;
  /** A space, in the same form. */
  space(): string;
  /** Takes the glyphs of words into the file in the order of the face: nothing tells by it which words they were taken from. */
  take(words: readonly Shaped[]): void;
}

/** Opens faces as they are met; the order of first use decides a face's name and its glyphs' numbers. */
export function createInks(pdf: PdfFile, faceOf: (id: FaceId) => Face): (id: FaceId) => FaceInk {
  const inks = new Map<FaceId, FaceInk>();
  return (id) => {
    let ink = inks.get(id);
    if (!ink) {
      ink = openInk(pdf, faceOf(id));
      inks.set(id, ink);
    }
    return ink;
  };
}

/** Whoever reads glyphs takes letters that stand this far apart, in thousandths of an em, for words. */
const wordGap = 90;

function openInk(pdf: PdfFile, face: Face): FaceInk {
  const font = pdf.font(face);
  /** By the face's own glyph number: the subset's number as two literal bytes, and the advance that the file declares. */
  const codes: string[] = [];
  const declared: number[] = [];
  const words = new Map<Shaped, string>();
  const otherwise = new Set<Shaped>();
  /** What each glyph says, by the face's own glyph number. */
  const said: string[] = [];

  const include = (glyph: number, word: Shaped): void => {
    const code = font.subset.includeGlyph(glyph);
    const advance = face.advance(glyph);
    font.widths[code] ??= advance;
    const points = (font.unicode[code] ??= codePointsOf(face, glyph, word));
    said[glyph] = String.fromCodePoint(...points);
    codes[glyph] = (literalBytes[code >> 8] ?? '') + (literalBytes[code & 255] ?? '');
    declared[glyph] = advance;
  };

  /** A glyph with what moves the next one. */
  const inked = (word: Shaped, place: number): string => {
    const glyph = word.glyphs[place] ?? 0;
    if (codes[glyph] === undefined) include(glyph, word);
    const kern = Math.round((declared[glyph] ?? 0) - (word.advances[place] ?? 0));
    if (kern < -wordGap && place + 1 < word.glyphs.length) otherwise.add(word);
    return kern === 0 ? (codes[glyph] ?? '') : `${codes[glyph] ?? ''})${String(kern)}(`;
  };

  const encode = (word: Shaped): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    // Joined at the end: a text that grows is kept as a chain of its parts, which every line would go through again.
    const parts: string[] = [];
    let read = '';
    for (let i = 0; i < word.glyphs.length; i++) {
      parts.push(inked(word, i));
      read += said[word.glyphs[i] ?? 0] ?? '';
    }
    const text = parts.join('');
    words.set(word, text);
    // Sara am is one letter, and two glyphs.
    if (read !== word.text && (word.text.includes('\u0e33') || !readsAs(read, word.text))) otherwise.add(word);
    return text;
  };

  const ink: FaceInk = {
    name: font.id,
    reference: font.ref(),
    show: (word, sizePt) => {
      const text = encode(word);
      const isOtherwise = otherwise.has(word);
      if (!word.rises) {
        if (!isOtherwise) return text;
        if (!word.said) return `)]TJ\n${spoken(word.text, `[(${text})]TJ`)}[(`;
      }
      const shown = Array.from(word.glyphs, (_, place) => atRise(inked(word, place), word.rises?.[place] ?? 0, sizePt));
      if (!isOtherwise) return `)]TJ\n${shown.join('\n')}[(`;
      const { said } = word;
      const spokenOf = said
        ? shown.map((glyph, place) => spoken(said[place] ?? '', glyph))
        : [spoken(word.text, shown.join(' '))];
      return `)]TJ\n${spokenOf.join('\n')}[(`;
    },
    space: () => encode(face.shape(' ')),
    take: (taken) => {
      const glyphs = new Map(taken.flatMap((word) => Array.from(word.glyphs, (glyph) => [glyph, word] as const)));
      for (const [glyph, word] of [...glyphs].sort(([a], [b]) => a - b))
        if (codes[glyph] === undefined) include(glyph, word);
    },
  };
  return ink;
}

/** Operators that show glyphs, with the text that is read in their place. */
function spoken(text: string, shown: string): string {
  return `/Span<</ActualText${textString(text)}>>BDC ${shown} EMC`;
}

/** A glyph, some thousandths of an em above its line. */
function atRise(glyph: string, rise: number, sizePt: number): string {
  return rise === 0 ? `[(${glyph})]TJ` : `${num((rise * sizePt) / 1000)} Ts[(${glyph})]TJ 0 Ts`;
}

/**
 * What a glyph stands for, so that copying and searching find it. In Latin and Chinese each glyph is one character of its
 * word; only for others is the face asked, which must read its whole table for the first answer.
 * A hole in the table of code points makes PDFKit throw at the end, so every glyph stands for something.
 */
function codePointsOf(face: Face, glyph: number, word: Shaped): readonly number[] {
  const characters = Array.from(word.text, (character) => character.codePointAt(0) ?? 0xfffd);
  const at = word.glyphs.indexOf(glyph);
  if (characters.length === word.glyphs.length && characters.every(isPlain)) return [characters[at] ?? 0xfffd];
  const points = face.codePoints(glyph);
  if (points.length > 0) return points;
  return word.glyphs.length === 1 && characters.length > 0 ? characters : [0xfffd];
}

/** Whoever reads glyphs turns what runs to the left around by himself: said beside it in its own order, it would be turned twice. */
function readsAs(read: string, text: string): boolean {
  const letters = sameText(text);
  // Marks are put in their order after it is turned around: the order of what is read is not theirs.
  return sameText(read) === letters || (runsLeft(text) && sameText([...read].reverse().join('')) === letters);
}

/** What searching takes for the same: a soft hyphen is nothing, a radical or a hard space the character that it looks like. */
function sameText(text: string): string {
  return text.replace(/\u00ad|\u200b|\u2060|\ufe0e|\ufe0f/g, '').normalize('NFKC');
}

/** First and last code points of characters that neither join their neighbours nor stand for another character. */
const plainRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x9f],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x58f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20cf],
  [0x2100, 0x2e7f],
  [0x3000, 0x3029],
  [0x3030, 0x9fff],
  [0xff00, 0xffef],
];

function isPlain(codePoint: number): boolean {
  return plainRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
}
