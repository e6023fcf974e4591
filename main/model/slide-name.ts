/** What a slide is called where it stands in a list: its title, or else the first words on it. */
import { hasLetters } from './has-letters';
import { languages, textIn, type Language } from './language';

interface Named {
  readonly texts: Readonly<Partial<Record<Language, { readonly title?: string; readonly body?: string }>>>;
}

/** As wide as a line of a list: a Han character counts as two letters. */
const mostUnits = 44;

/** What begins a line of Markdown without being a word: headings, quotes, entries of lists, rows of tables. */
const beginnings = /^[\s>|]*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)*/;
/** Pictures whole; of links, emphasis and code the marks alone. */
const marks = /!\[[^\]]*\]\([^)]*\)|\*\*|__|`|\[|\]\([^)]*\)/g;
const apart = /^\s*(?:```|~~~|<!--|[|:\s-]+$)/;

/**
 * The slide's title in the wanted language, else in the fallback, else in any; where it has none, the first words of its text.
 * Empty where it has no words at all: such a slide is called by its number.
 */
export function slideName({ texts }: Named, wanted: Language, fallback: Language = wanted): string {
  const titles = Object.fromEntries(languages.map((known) => [known, texts[known]?.title?.trim() ?? '']));
  const title = textIn(titles, wanted, fallback);
  if (title !== '') return title;
  // Most slides have a title, and lists name hundreds: texts are read for the others alone.
  const bodies = Object.fromEntries(languages.map((known) => [known, firstWords(texts[known]?.body ?? '')]));
  return textIn(bodies, wanted, fallback);
}

/** The first line of Markdown that says something, cut after a whole word where it is long. */
export function firstWords(markdown: string): string {
  const lines = markdown
    .split('\n')
    .filter((line) => !apart.test(line))
    .map((line) => line.replace(beginnings, '').replace(marks, '').replaceAll('|', ' ').replace(/\s+/g, ' ').trim());
  // A number alone is that of the slide, typed by hand, or of a part of a drawing.
  const said = lines.find((line) => /\p{L}/u.test(line)) ?? lines.find(hasLetters);
  return said === undefined ? '' : cut(said);
}

function cut(line: string): string {
  let [units, end] = [0, 0];
  for (const character of line) {
    units += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
    if (units > mostUnits) break;
    end += character.length;
  }
  if (end === line.length) return line;
  const room = line.slice(0, end);
  const wholeWords = /\s/.test(line.charAt(end)) ? room : room.replace(/\s+[^\s\u2e80-\uffef]*$/, '');
  return `${wholeWords.trimEnd()}…`;
}
