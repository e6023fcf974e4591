import { create, type Font } from 'fontkit';
import type { PathData } from '../model/geometry';
import type { FaceId, Shaped } from '../model/scene';
import { extendsCluster } from './characters';
import { readAdvances } from './glyph-advances';
import { glyphsToCodePoints } from './glyphs-to-letters';
import { openFullLayout } from './full-layout';
import { saidByGlyphs, type DrawnSign } from './intricate-words';
import { kerningOf, ligaturesOf, type Ligatures } from './layout-tables';
import { outlineOf } from './outline';
import { withReadableEnd } from './readable-end';
import type { Face } from './typesetter';

/** A face with what only typesetting asks of it. */
export interface OpenFace extends Face {
  readonly font: Font;
  /** Chinese forms: the dash as wide as its square, a double dash in one stroke. */
  shapeWide(text: string): Shaped;
  /** Ink of a single character in thousandths of an em: the blanks at its left and right. */
  blanks(codePoint: number): { readonly left: number; readonly right: number };
}

/** Words kept per face; beyond it the cache starts afresh, so that a long session does not grow for ever. */
const mostWords = 200_000;
const pageSize = 256;
const unknown = 0xffff;
/** No glyph moves the pen so far back. */
const unread = -32768;
/** A white square. */
export const standInPoint = 0x25a1;
const questionMark = 0x3f;

/** Opens a face over its font file. Everything it works out is remembered: fonts do not change. */
export function openFace(id: FaceId, given: Uint8Array): OpenFace {
  const bytes = withReadableEnd(given);
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const layOut = openFullLayout(font);
  const words = new Map<string, Shaped>();
  const unkernedWords = new Map<string, Shaped>();
  const wide = new Map<string, Shaped>();
  const outlines = new Map<number, PathData>();
  const pages: (Uint16Array | undefined)[] = [];
  const advance = readAdvances(bytes);
  const advances = new Int16Array(font.numGlyphs).fill(unread);
  /** By the left glyph, then by the right. */
  const kerns: (Int16Array | undefined)[] = [];
  const composed = new Map<number, readonly number[]>();
  let kerning: ((left: number, right: number) => number) | null = null;
  let ligatures: Ligatures | null = null;
  let reverse: ReadonlyMap<number, readonly number[]> | null = null;

  const glyphOf = (codePoint: number): number => {
    const pageIndex = Math.floor(codePoint / pageSize);
    const page = (pages[pageIndex] ??= new Uint16Array(pageSize).fill(unknown));
    const cell = codePoint % pageSize;
    const known = page[cell] ?? unknown;
    if (known !== unknown) return known;
    const glyph = font.glyphForCodePoint(codePoint).id;
    page[cell] = glyph;
    return glyph;
  };

  const advanceOf = (glyph: number): number => {
    const known = advances[glyph] ?? unread;
    return known === unread ? (advances[glyph] = Math.round(advance(glyph) * scale)) : known;
  };

  const kernOf = (left: number, right: number): number => {
    const row = (kerns[left] ??= new Int16Array(font.numGlyphs).fill(unread));
    const known = row[right] ?? unread;
    if (known !== unread) return known;
    kerning ??= kerningOf(font);
    return (row[right] = Math.round(kerning(left, right) * scale));
  };

  /** Null where a mark may be, or letters that only the full layout joins. */
  const shapeSimply = (text: string, unkerned: boolean): Shaped | null => {
    let glyphs: number[] = [];
    for (let at = 0; at < text.length;) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (needsLayout(codePoint)) return null;
      glyphs.push(glyphOf(codePoint));
      at += codePoint > 0xffff ? 2 : 1;
    }
    if (glyphs.length > 1) {
      ligatures ??= ligaturesOf(font);
      if (hasIntricatePair(glyphs, ligatures)) return null;
      glyphs = joinLigatures(glyphs, ligatures);
    }
    const widths: number[] = [];
    for (let index = 0; index < glyphs.length; index += 1) {
      const glyph = glyphs[index] ?? 0;
      const next = glyphs[index + 1];
      widths.push(advanceOf(glyph) + (unkerned || next === undefined ? 0 : kernOf(glyph, next)));
    }
    return shapedOf(text, glyphs, widths);
  };

  const shapeFully = (text: string, features: readonly string[] = [], script?: string): Shaped => {
    const run = layOut(text, features, script);
    const glyphs: number[] = [];
    const widths: number[] = [];
    const rises: number[] = [];
    const signs: DrawnSign[] = [];
    run.glyphs.forEach((glyph, index) => {
      const place = run.positions[index];
      if (place === undefined) return;
      const hidden = place.xAdvance === 0 && glyph.id === glyphOf(0x20);
      if (hidden) return;
      // A Shaped has no offsets across: what a mark moves by is taken from the glyph before it and given back after.
      const offset = Math.round(place.xOffset * scale);
      if (widths.length > 0) widths[widths.length - 1] = (widths[widths.length - 1] ?? 0) + offset;
      glyphs.push(glyph.id);
      widths.push(Math.round(place.xAdvance * scale) - (widths.length > 0 ? offset : 0));
      rises.push(Math.round(place.yOffset * scale));
      signs.push({ glyph: glyph.id, isMark: place.xAdvance === 0 });
      if (glyph.codePoints.length > 1) composed.set(glyph.id, [...glyph.codePoints]);
    });
    const said = run.direction === 'rtl' ? saidByGlyphs(text, signs, glyphOf) : null;
    return {
      ...shapedOf(text, glyphs, widths),
      ...(rises.some((rise) => rise !== 0) ? { rises } : {}),
      ...(said ? { said } : {}),
    };
  };

  /** What stands for a character that the face lacks: the glyph without a character is none that a file may draw. */
  const standIn = (): number => glyphOf(standInPoint) || glyphOf(questionMark);
  const withStandIns = (shaped: Shaped): Shaped => {
    if (!shaped.glyphs.includes(0)) return shaped;
    const glyphs = Array.from(shaped.glyphs, (glyph) => glyph || standIn());
    const widths = glyphs.map((glyph, index) =>
      shaped.glyphs[index] === 0 ? advanceOf(glyph) : (shaped.advances[index] ?? 0),
    );
    return { ...shaped, ...shapedOf(shaped.text, glyphs, widths) };
  };

  return {
    id,
    font,
    bytes,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: font.capHeight * scale,
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (glyph) => advance(glyph) * scale,
    outline(glyph) {
      let outline = outlines.get(glyph);
      if (outline === undefined) outlines.set(glyph, (outline = outlineOf(font.getGlyph(glyph), scale)));
      return outline;
    },
    shape(word, unkerned = false) {
      const known = unkerned ? unkernedWords : words;
      let shaped = known.get(word);
      if (shaped === undefined) {
        if (known.size >= mostWords) known.clear();
        shaped = withStandIns(shapeSimply(word, unkerned) ?? shapeFully(word));
        known.set(word, shaped);
      }
      return shaped;
    },
    shapeWide(text) {
      let shaped = wide.get(text);
      if (shaped === undefined) {
        shaped = shapeFully(text, text.startsWith('—') ? ['fwid'] : [], 'hani');
        const single = shaped.glyphs.length === 1 ? shaped.glyphs[0] : undefined;
        const codePoints = [...text].map((character) => character.codePointAt(0) ?? 0);
        if (single !== undefined && single !== 0 && codePoints.some((codePoint) => glyphOf(codePoint) !== single)) {
          composed.set(single, codePoints);
        }
        shaped = withStandIns(shaped);
        wide.set(text, shaped);
      }
      return shaped;
    },
    blanks(codePoint) {
      const glyph = font.glyphForCodePoint(codePoint);
      const { minX, maxX } = glyph.bbox;
      if (!Number.isFinite(minX)) return { left: 0, right: 0 };
      return { left: minX * scale, right: (glyph.advanceWidth - maxX) * scale };
    },
    codePoints(glyph) {
      reverse ??= glyphsToCodePoints(font, glyphOf);
      return reverse.get(glyph) ?? composed.get(glyph) ?? [];
    },
  };
}

/** Tens of thousands of words are kept: small plain lists, cut to their length, take half the room of typed arrays. */
function shapedOf(text: string, glyphs: readonly number[], widths: readonly number[]): Shaped {
  let width = 0;
  for (const advance of widths) width += advance;
  return { text, glyphs: glyphs.slice(), advances: widths.slice(), width };
}

function hasIntricatePair(glyphs: readonly number[], { intricate }: Ligatures): boolean {
  if (intricate.size === 0) return false;
  for (let index = 0; index + 1 < glyphs.length; index += 1) {
    if (intricate.has((glyphs[index] ?? 0) * 65536 + (glyphs[index + 1] ?? 0))) return true;
  }
  return false;
}

/** Glyphs with each ligature in place of its letters; the font lists the longest first. */
function joinLigatures(glyphs: number[], { common }: Ligatures): number[] {
  if (!glyphs.some((glyph) => common.has(glyph))) return glyphs;
  const joined: number[] = [];
  for (let index = 0; index < glyphs.length;) {
    const first = glyphs[index] ?? 0;
    const found = common.get(first)?.find(({ rest }) => rest.every((glyph, at) => glyphs[index + 1 + at] === glyph));
    joined.push(found?.glyph ?? first);
    index += 1 + (found?.rest.length ?? 0);
  }
  return joined;
}

/** Scripts that join or reorder, marks, flags and fractions. */
function needsLayout(codePoint: number): boolean {
  if (codePoint < 0x300) return false;
  if (codePoint === 0x2044 || codePoint === 0x200d) return true;
  if (codePoint >= 0x590 && codePoint < 0x1d00) return true;
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return true;
  return extendsCluster(codePoint);
}
