/** How hard a passphrase is to guess, from what people are known to choose: told plainly, and forbidden to nobody. */

export type Strength = 'weak' | 'fair' | 'strong';

/**
 * In bits. Kits and keys are locked by scrypt with a work factor of 2^18, which takes a processor about a second a guess: half of
 * 2^30 guesses keep a thousand of them for six days, and half of 2^40 for seventeen years.
 */
const fairBits = 30;
const strongBits = 40;

/** 0 for space, then capitals, small letters, digits, Han, and everything else. */
function classOf(character: string): number {
  if (/\s/.test(character)) return 0;
  if (/\p{Script=Han}/u.test(character)) return 4;
  if (/\p{Lu}/u.test(character)) return 1;
  if (/\p{L}/u.test(character)) return 2;
  return /\p{N}/u.test(character) ? 3 : 5;
}

/** Without words and characters that say nothing new: `aaaa`, `1234`, `secret secret`. */
function withoutRepeats(typed: string): readonly string[] {
  const words = typed.toLowerCase().split(/\s+/);
  const isAgain = words.map((word, index) => words.indexOf(word) < index);
  const kept = typed.split(/\s+/).filter((_word, index) => !isAgain[index]);
  const letters = Array.from(kept.join(' '));
  const stepTo = (index: number): number =>
    (letters[index]?.codePointAt(0) ?? 0) - (letters[index - 1]?.codePointAt(0) ?? 0);
  // The third of a run and those after it: two in a row stand in many words.
  return letters.filter(
    (_letter, index) => index < 2 || Math.abs(stepTo(index)) > 1 || stepTo(index) !== stepTo(index - 1),
  );
}

/**
 * NIST SP 800-63-2, table A.1, for what a person chose: 4 bits for the first character, 2 for each of the next seven, 1.5 up to the
 * twentieth, 1 from then on, and 6 where capitals and other signs are mixed in. A Han character tells as much as two letters. What
 * changes its kind with every second character nobody makes up: four bits for each.
 */
function bitsOf(typed: string): number {
  const letters = withoutRepeats(typed);
  const classes = letters.map(classOf);
  const places = letters.reduce((sum, _letter, index) => sum + (classes[index] === 4 ? 2 : 1), 0);
  const bitsAt = (place: number): number => (place === 0 ? 4 : place < 8 ? 2 : place < 20 ? 1.5 : 1);
  const chosen = Array.from({ length: places }, (_one, place) => bitsAt(place)).reduce((sum, bits) => sum + bits, 0);
  const mixed = classes.includes(1) && classes.some((one) => one === 3 || one === 5) ? 6 : 0;
  const changes = classes.filter((one, index) => index > 0 && one !== classes[index - 1]).length;
  return changes * 2 >= letters.length ? Math.max(chosen + mixed, letters.length * 4) : chosen + mixed;
}

export function strengthOf(typed: string): Strength {
  const bits = bitsOf(typed.normalize('NFKC').trim());
  if (bits < fairBits) return 'weak';
  return bits < strongBits ? 'fair' : 'strong';
}
