/** What stands behind `](`: a link's or picture's destination and title. */
import { unwrapUrl } from './definitions';

export interface Destination {
  readonly url: string;
  /** With its quotes, or empty. */
  readonly title: string;
  /** The index after the closing bracket. */
  readonly end: number;
}

/** As in CommonMark, and a bound on the work for hostile text. */
const deepestBrackets = 32;
const titlePattern = /[ \t\n]+("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))/y;
const spacedPicture = /[ \t]*([^()<>\n]{1,400}\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp))[ \t]*\)/iy;
const space = /[ \t\n]*/y;

function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

function readUrl(text: string, from: number): { readonly url: string; readonly end: number } | null {
  if (text[from] === '<') {
    const match = /<((?:\\.|[^<>\n\\])*)>/y;
    match.lastIndex = from;
    const found = match.exec(text);
    return found ? { url: unwrapUrl(found[0]), end: match.lastIndex } : null;
  }
  let depth = 0;
  let index = from;
  for (; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\' && index + 1 < text.length) index += 1;
    else if (character <= ' ') break;
    else if (character === '(') {
      depth += 1;
      if (depth > deepestBrackets) return null;
    } else if (character === ')') {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  return depth === 0 ? { url: text.slice(from, index), end: index } : null;
}

/** Reads from the opening round bracket on. A picture's name may hold spaces, which CommonMark would refuse and every author means. */
export function readDestination(text: string, open: number, picture: boolean): Destination | null {
  if (text[open] !== '(') return null;
  const start = skipSpace(text, open + 1);
  const url = readUrl(text, start);
  if (url) {
    titlePattern.lastIndex = url.end;
    const title = titlePattern.exec(text);
    const end = skipSpace(text, title ? titlePattern.lastIndex : url.end);
    if (text[end] === ')') return { url: url.url, title: title?.[1] ?? '', end: end + 1 };
  }
  if (!picture) return null;
  spacedPicture.lastIndex = open + 1;
  const spaced = spacedPicture.exec(text);
  return spaced ? { url: spaced[1] ?? '', title: '', end: spacedPicture.lastIndex } : null;
}

/** A destination without Markdown's escapes. */
export function unescapeUrl(url: string): string {
  return url.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}
