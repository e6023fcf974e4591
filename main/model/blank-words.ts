/**
 * Words that are blanks in a workbook: where they stand in a text. A Latin word is found as a whole word whatever its case,
 * with the endings of an English or Portuguese plural; Chinese is found wherever it stands. Spaces, hyphens and
 * apostrophes are found in any of their forms, so that no other spelling gives the answer away.
 */
import { languages } from './language';
import { literalPattern } from './literal-pattern';
import type { Slide } from './slide';

/** What stands for a blank in a text that has no width: a bookmark, an alternative text, a title. */
export const blankInText = '______';

const letter = '[\\p{L}\\p{N}]';
const han = /\p{Script=Han}/u;
const latin = /[\p{L}\p{N}]/u;

/** What finds any of the words in a text; null where there is none. Longer words are found before those within them. */
export function blankPattern(words: readonly string[]): RegExp | null {
  const distinct = [...new Set(words.map(normalised))].filter((word) => word !== '');
  if (distinct.length === 0) return null;
  const sources = distinct.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(sourceOf);
  return new RegExp(sources.join('|'), 'giu');
}

/** The text with `blank` in place of each of the words. */
export function withBlanks(text: string, pattern: RegExp | null, blank = blankInText): string {
  return pattern === null ? text : text.normalize('NFC').replace(pattern, blank);
}

/** The words of a slide that are blanks, in every language. */
export function blankWordsOf({ texts }: Pick<Slide, 'texts'>): readonly string[] {
  return languages.flatMap((language) => texts[language]?.blankWords ?? []);
}

/** True where the word stands in the text. */
export function standsIn(text: string, word: string): boolean {
  const pattern = blankPattern([word]);
  return pattern?.test(text.normalize('NFC')) ?? false;
}

function normalised(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/g, ' ');
}

function isWordLetter(character: string): boolean {
  return latin.test(character) && !han.test(character);
}

function sourceOf(word: string): string {
  const characters = Array.from(word);
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  const middle = characters.map(characterSource).join('\\u00ad?');
  const start = isWordLetter(first) ? `(?<!${notHan(letter)})` : '';
  const end = isWordLetter(last) ? `(?:e?s)?(?!${notHan(letter)})` : '';
  return `${start}${middle}${end}`;
}

/** A letter beside it makes another word of a Latin one; a Han beside it does not. */
function notHan(source: string): string {
  return `(?!\\p{Script=Han})${source}`;
}

function characterSource(character: string): string {
  if (character === ' ') return '[\\s\\u00a0]+';
  if (/[-\u2010\u2011\u2013]/.test(character)) return '[-\\u2010\\u2011\\u2013]';
  if (/['\u2019]/.test(character)) return "['\\u2019]";
  return literalPattern(character);
}
