import type { Font } from 'fontkit';

/**
 * From glyph to text, the same in every session whatever was set before: where several characters share a glyph, the
 * lowest that is neither a radical, a compatibility form, a hard space nor a soft hyphen.
 */
export function glyphsToCodePoints(font: Font, glyphOf: (codePoint: number) => number): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const isSecond = (codePoint: number): boolean =>
    codePoint === 0xa0 ||
    codePoint === 0xad ||
    (codePoint >= 0x2e80 && codePoint < 0x2fe0) ||
    (codePoint >= 0xf900 && codePoint < 0xfb00);
  for (const wanted of [false, true]) {
    for (const codePoint of font.characterSet) {
      if (isSecond(codePoint) !== wanted) continue;
      const glyph = glyphOf(codePoint);
      if (glyph !== 0 && !found.has(glyph)) found.set(glyph, lettersOf(codePoint));
    }
  }
  return found;
}

/** Ligatures and the joined forms of Arabic have code points of their own, which nobody types: a copied ﬃ is f, f and i. */
function lettersOf(codePoint: number): readonly number[] {
  const isForm = (codePoint >= 0xfb00 && codePoint < 0xfe00) || (codePoint >= 0xfe70 && codePoint < 0xfefd);
  if (!isForm) return [codePoint];
  return [...String.fromCodePoint(codePoint).normalize('NFKC')].map((letter) => letter.codePointAt(0) ?? 0);
}
