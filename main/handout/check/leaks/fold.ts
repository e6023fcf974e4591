/** Texts in the one form in which they are searched: what lines, hyphens, spaces, accents, widths and cases change is taken away. */

const apart = /[^\p{L}\p{N}]+/gu;
/** A word that a hyphen breaks over two lines. */
const broken = /[-\u00ad\u2010\u2011]\s*\n\s*/g;

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Letters and digits alone, one after the other. */
export function fold(text: string): string {
  return plain(text).replace(apart, '');
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const hanWords = new RegExp(`${han.source}+`, 'gu');
const oneHan = new RegExp(han.source, 'u');

/**
 * The same in words, with a space before and after each: a search for ` word ` finds no part of another word. Where Han begin or
 * end, words do: `PDP-7` is one in `PDP-7电脑`, which pages set with a gap between both.
 */
export function foldToWords(text: string): string {
  const words = plain(text.replace(broken, '')).replace(apart, ' ');
  return ` ${words.replace(hanWords, ' $& ').replace(/ +/g, ' ').trim()} `;
}

/** True for a letter that says as much as a syllable or a word. */
export function isHan(letter: string): boolean {
  return letter >= '\u1100' && oneHan.test(letter);
}

/** How much of a folded text is written without spaces between words, from 0 to 1. */
export function hanShare(folded: string): number {
  return folded === '' ? 0 : (folded.match(han)?.length ?? 0) / folded.length;
}
