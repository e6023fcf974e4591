/**
 * Where Thai may be parted at the end of a line. It writes no spaces between words, and only a dictionary knows these; but its
 * spelling shows beginnings of syllables, and what must never be torn from the letter that it belongs to.
 */

/** Vowels that are written before the letter that they follow in speech. */
const leads = /[\u0e40-\u0e44]$/;
/** Vowels, tones and signs that stand over, under or after a letter. */
const follows = /^[\u0e2f-\u0e3a\u0e45-\u0e4e]/;
/** A letter under the sign that silences it ends a syllable. */
const silenced = /^[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c/;
/** Short vowels that a letter always closes, perhaps under a tone. */
const open = /[\u0e31\u0e47][\u0e48-\u0e4b]?$/;
/** Signs that nothing of their syllable comes after. */
const ends = /[\u0e2f\u0e30\u0e33\u0e46]$/;
const begins = /^[\u0e40-\u0e44]/;
/** The sign for "and so on": its first mark is also that of a shortened word, which ends there. */
const andSoOn = '\u0e2f\u0e25\u0e2f';

export const isThai = (text: string): boolean => /[\u0e01-\u0e4e]/.test(text);

/** True where a line that ended before this place (UTF-16) would tear a syllable of Thai, or its sign for "and so on", apart for sure. */
export function tearsThai(text: string, place: number): boolean {
  const [before, after] = [text.slice(Math.max(0, place - 2), place), text.slice(place, place + 3)];
  if (!isThai(before.slice(-1)) || !isThai(after.slice(0, 1))) return false;
  if ((before.slice(-1) + after).startsWith(andSoOn)) return true;
  return leads.test(before) || follows.test(after) || silenced.test(after) || open.test(before);
}

/** The places within a word at which a syllable of Thai begins for sure. */
export function thaiSyllables(word: string): readonly number[] {
  if (!isThai(word)) return [];
  const places: number[] = [];
  for (let place = 1; place < word.length; place += 1) {
    const [before, after] = [word.slice(place - 1, place), word.slice(place, place + 1)];
    const isStart = isThai(before) && isThai(after) && (begins.test(after) || ends.test(before));
    if (isStart && !tearsThai(word, place)) places.push(place);
  }
  return places;
}
