/** Comments about what participants learn: `<!-- blanks: … -->` for a workbook, `<!-- term: … = … -->` for the glossary. */

/** The words of `blanks: seed phrase; private key` (also with 、；or one a line); null where a comment names none: it is a note. */
export function blankWordsOf(text: string): readonly string[] | null {
  const match = /^(?:blanks?|填空)\s*[:：]/i.exec(text);
  if (!match) return null;
  const words = text
    .slice(match[0].length)
    .split(/[;；、\n]/)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  return words.length === 0 ? null : words;
}

/** A term in the deck's own language. */
export interface WrittenTerm {
  readonly term: string;
  readonly meaning: string;
}

/**
 * The terms of `term: UTXO = An output that has not been spent`, one a line; a line without an equals sign goes on with the
 * meaning before it. Null where a comment explains none: it is a note.
 */
export function termsOf(text: string): readonly WrittenTerm[] | null {
  const match = /^(?:terms?|詞彙)\s*[:：]/i.exec(text);
  if (!match) return null;
  const terms: { term: string; meaning: string }[] = [];
  for (const line of text.slice(match[0].length).split('\n')) {
    const [, term = '', meaning = ''] = /^([^=＝]*)[=＝](.*)$/.exec(line) ?? [];
    const last = terms.at(-1);
    if (term.trim() !== '') terms.push({ term: term.trim(), meaning: meaning.trim() });
    else if (last && line.trim() !== '') last.meaning = joined(last.meaning, line.trim());
  }
  return terms.length === 0 ? null : terms;
}

/** Chinese goes on without a space. */
function joined(before: string, more: string): string {
  const meet = /\p{Script=Han}$|[，。；：、）]$/u.test(before) && /^[\p{Script=Han}（「]/u.test(more);
  return before === '' ? more : `${before}${meet ? '' : ' '}${more}`;
}
