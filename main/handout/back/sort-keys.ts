/**
 * The order of words in each language, by rules of our own: what the system's tables say differs from machine to machine.
 * English and Portuguese go by their letters without accents. Chinese goes as dictionaries in Hong Kong and Taiwan do: by
 * the strokes of each character, then its radical; letters and figures stand before characters.
 */
import type { Language } from '../../model/language';
import byStrokes from './han-order.json';

let places: ReadonlyMap<string, number> | null = null;

/** The place of each Han of Big5 and HKSCS in stroke order; see scripts/han-order.mjs for the source. */
function hanPlaces(): ReadonlyMap<string, number> {
  if (places) return places;
  const made = new Map<string, number>();
  for (const group of byStrokes)
    for (const character of group) if (!made.has(character)) made.set(character, made.size);
  places = made;
  return made;
}

/** Letters and figures alone, small and without accents. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The places of a text's characters: Latin before Han, Han that the table lacks last, by their code points. */
function placesOf(text: string): readonly number[] {
  const known = hanPlaces();
  return Array.from(lettersOf(text), (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!/\p{Script=Han}/u.test(character)) return codePoint;
    return 0x200000 + (known.get(character) ?? 0x100000 + codePoint);
  });
}

/** Compares two words of a language: less than 0 where the first comes first; words of the same letters by their code units. */
export function compareWords(one: string, other: string, language: Language): number {
  const difference =
    language === 'zh-Hant'
      ? compareLists(placesOf(one), placesOf(other))
      : compareTexts(lettersOf(one), lettersOf(other));
  return difference !== 0 ? difference : compareTexts(one, other);
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function compareLists(one: readonly number[], other: readonly number[]): number {
  for (const [index, place] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (place !== against) return place - against;
  }
  return one.length - other.length;
}
