/** The names of the files of a set of copies: safe on every system, sorted by number, and with nobody's path in them. */
import { safeName } from '../../files/safe-name';
import { paddedNumber } from '../../model/copies';
import { fillIn, type PageWords } from '../../words/handout-words';

/** Of these, 40 go to a participant's name and the rest to the title: 255 is what most systems hold. */
const longestBytes = 160;
const longestNameBytes = 40;

/** `title` is safe already and says whose edition it is: `Tracing – copy 07 of 42 – Chan Tai Man.pdf`. */
export function copyFileName(title: string, name: string, number: number, last: number, words: PageWords): string {
  const copy = fillIn(words.copyName, { number: paddedNumber(number, last), total: last });
  return joined(title, [copy, safeName(name, String(number), longestNameBytes)], 'pdf');
}

/** `Tracing – distribution list.pdf` and `.csv`. */
export function listFileName(title: string, words: PageWords, ending: 'pdf' | 'csv'): string {
  return joined(title, [words.distributionListName], ending);
}

/** `Tracing – all 42 copies for printing.pdf`. */
export function printFileName(title: string, count: number, words: PageWords): string {
  return joined(title, [fillIn(words.allCopiesName, { count })], 'pdf');
}

function joined(title: string, parts: readonly string[], ending: string): string {
  const rest = parts.map((part) => `${dash}${part}`).join('');
  return `${shortTitle(title, longestBytes - sizeOf(rest))}${rest}.${ending}`;
}

const dash = ' – ';
/** A longer last part is no kind of paper: it is a title that has a dash in it. */
const longestKindBytes = 60;

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A long title is cut before its last part, which says what the set is: of replacement pages, the lists would be called as the first's. */
function shortTitle(title: string, roomBytes: number): string {
  const at = title.lastIndexOf(dash);
  const last = at < 0 ? '' : safeName(title.slice(at + dash.length), '');
  const kind = last === '' ? '' : `${dash}${last}`;
  if (kind === '' || sizeOf(title) <= roomBytes || sizeOf(kind) > longestKindBytes)
    return safeName(title, 'Handout', roomBytes);
  return `${safeName(title.slice(0, at), 'Handout', roomBytes - sizeOf(kind))}${kind}`;
}
