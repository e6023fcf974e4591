/** Words with bold and code among them, read without the parser; null for anything that might be more. */
import type { Inline, InlineText } from '../model/blocks';

/** What may have a meaning in Markdown, and blanks that the parser would change. */
const special = /[\p{Cc}*_`[\]<>|\\~&@]|(?! )\p{Zs}| {2}/u;
const token = /`([^`]+)`|\*\*|[^`*]+/gu;
const codeWords = /^[^\s`|]+(?: [^\s`|]+)*$/u;
const letterAtEnd = /[\p{L}\p{N}]$/u;
const letterAtStart = /^[\p{L}\p{N}]/u;

/** The inlines of one line without blanks at its ends. */
export function quickInlines(line: string): readonly Inline[] | null {
  if (!line.includes('*') && !line.includes('`')) return special.test(line) ? null : [textOf(line, false, false)];
  const inlines: Inline[] = [];
  let isBold = false;
  let end = 0;
  for (const match of line.matchAll(token)) {
    if (match.index !== end) return null;
    const [found, code] = match;
    end += found.length;
    if (found === '**') {
      // Stars between a letter and a letter open or close whatever stands on their other side.
      if (!(isBold ? letterAtEnd.test(line.slice(0, match.index)) : letterAtStart.test(line.slice(end)))) return null;
      isBold = !isBold;
    } else if (code !== undefined) {
      if (!codeWords.test(code)) return null;
      inlines.push(textOf(code, isBold, true));
    } else {
      if (special.test(found)) return null;
      inlines.push(textOf(found, isBold, false));
    }
  }
  return end === line.length && !isBold ? inlines : null;
}

function textOf(text: string, bold: boolean, code: boolean): InlineText {
  return { kind: 'text', text, bold, italic: false, code, strike: false, link: null };
}
