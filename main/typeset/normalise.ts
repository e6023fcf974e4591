import { characterOfRadical } from './radicals';

const plain = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u3000-\u33ff\u3400-\u9fff\uff00-\uffef]*$/;
const radicals = /[\u2e80-\u2fdf]/g;
const compatibility = /[\uf900-\ufaff]/g;
const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;
/** Controls, marks of direction and byte order: nothing a page can show. Joiners and selectors stay with their base. */

const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\t/g;

/**
 * The text as it is set: composed (NFC), radicals and compatibility ideographs as the characters they stand for, one
 * kind of line end, nothing that cannot be seen. Tabs become spaces; in code they reach to the next of `tab` columns.
 */
export function normaliseText(text: string, verbatim: boolean, column: number): string {
  if (plain.test(text)) return text;
  const composed = text
    .replace(lineEnds, '\n')
    .normalize('NFC')
    .replace(radicals, characterOfRadical)
    .replace(compatibility, (character) => character.normalize('NFKC'));
  const expanded = verbatim ? expandTabs(composed, column) : composed;
  return expanded.replace(unseen, (character) => (character === '\t' ? ' ' : ''));
}

/** The same for a title that is not set but written into a file: what a person searches for and copies. */
export function inUsualCharacters(text: string): string {
  return normaliseText(text, false, 0);
}

const tabColumns = 4;

function expandTabs(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let at = column;
  let expanded = '';
  for (const character of text) {
    if (character === '\t') {
      const spaces = tabColumns - (at % tabColumns);
      expanded += ' '.repeat(spaces);
      at += spaces;
    } else {
      expanded += character;
      at = character === '\n' ? 0 : at + columnsOf(character);
    }
  }
  return expanded;
}

/** The column that a line of code has reached after a text, for the tabs that follow it in another run. */
export function columnAfter(text: string, column: number): number {
  const lineStart = text.lastIndexOf('\n') + 1;
  let at = lineStart > 0 ? 0 : column;
  for (const character of text.slice(lineStart)) at += columnsOf(character);
  return at;
}

function columnsOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint >= 0x2e80 && codePoint < 0xd7b0 ? 2 : 1;
}
