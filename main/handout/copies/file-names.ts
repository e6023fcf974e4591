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
  const rest = parts.map((part) => ` – ${part}`).join('');
  const room = longestBytes - new TextEncoder().encode(rest).length;
  return `${safeName(title, 'Handout', room)}${rest}.${ending}`;
}
