/** Words whose letters are put together from several glyphs: Arabic with its points, Hebrew with its vowels, Thai with its tones. */

/**
 * Thai writes the ring of sara am before the tone that stands over it, and types it after: in the order in which it is drawn, which
 * fontkit does not know of.
 */
export function inOrderOfShape(text: string): string {
  return text.replace(/([\u0e31\u0e34-\u0e37\u0e47-\u0e4e]*)\u0e33/g, '\u0e4d$1\u0e32');
}

/** Arabic numbers run to the right, which their script alone does not say. */
export function directionOf(text: string): 'ltr' | undefined {
  return /[\u0660-\u0669\u06f0-\u06f9]/.test(text) && !/\p{L}/u.test(text) ? 'ltr' : undefined;
}

/** A glyph of a word as it was laid out. */
export interface DrawnSign {
  readonly glyph: number;
  /** It moves the pen nowhere: a point, a vowel. */
  readonly isMark: boolean;
}

/**
 * What each glyph of a word that runs to the left says, from left to right: the letters, and of the marks those that somebody typed. The
 * points of a letter that is put together say nothing. Null where letters are joined into one. The order alone says it: fontkit gives
 * glyphs that come twice the letters of the first.
 */
export function saidByGlyphs(
  text: string,
  signs: readonly DrawnSign[],
  glyphOf: (codePoint: number) => number,
): readonly string[] | null {
  const isOwn = ({ glyph }: DrawnSign, letter: string | undefined): boolean =>
    letter !== undefined && glyphOf(letter.codePointAt(0) ?? 0) === glyph;
  const letters = [...text];
  const written = [...signs].reverse();
  const said: string[] = [];
  let next = 0;
  for (const sign of written) {
    const letter = letters[next];
    const isPoint = sign.isMark && !isOwn(sign, letter);
    if (!isPoint && (letter === undefined || /^\p{M}/u.test(letter) !== sign.isMark)) return null;
    said.push(isPoint ? '' : (letter ?? ''));
    if (!isPoint) next += 1;
  }
  return next === letters.length ? said.reverse() : null;
}
