/**
 * Which letters of a page nobody sees: covered by something, in the colour of their ground, off the page, or drawn with no ink.
 * Found by looking: where a letter is said to stand, the finished page has one colour.
 */
import { hasLetters } from '../../model/has-letters';
import type { Letter, PixelBox } from './letter';
import type { Pixels } from './read-pages';

/** Of 255, by any of red, green and blue: a paler letter is read by nobody, and a smooth ground changes less. */
const faintest = 12;

/** A thin stroke fills its own box, so its surroundings count too. */
const marginPx = 1;

/** Those that mean something and are not seen: a dot may be smaller than a pixel. */
export function unseenLetters(letters: readonly Letter[], pixels: Pixels): readonly Letter[] {
  return letters.filter((letter) => !letter.isMade && hasLetters(letter.text) && isOneColour(letter.box, pixels));
}

/** What the unseen letters say: what stands between them belongs to them, what is seen parts them. */
export function unseenWords(letters: readonly Letter[], unseen: ReadonlySet<Letter>): string {
  return letters
    .map((letter) => (unseen.has(letter) || !hasLetters(letter.text) ? letter.text : '\0'))
    .join('')
    .split('\0')
    .filter(hasLetters)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isOneColour(box: PixelBox, { width, height, rgba }: Pixels): boolean {
  const left = Math.max(0, box.left - marginPx);
  const top = Math.max(0, box.top - marginPx);
  const right = Math.min(width, box.right + marginPx + 1);
  const bottom = Math.min(height, box.bottom + marginPx + 1);
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const value = rgba[at + channel] ?? 255;
        if (value < (low[channel] ?? 0)) low[channel] = value;
        if (value > (high[channel] ?? 255)) high[channel] = value;
      }
      if (high.some((value, channel) => value - (low[channel] ?? 0) >= faintest)) return false;
    }
  }
  // A box without an area on the page stands off it.
  return true;
}
