/** The rows of the tables in a Markdown text, as GitHub's dialect writes them: columns apart by bars, a row of dashes under the names. */

const dashes = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/;

function isUnderHeads(line: string): boolean {
  return line.includes('|') && dashes.test(line);
}

/** The cells of one row; a bar after a backslash is a letter, and a line break is written `<br>`. */
function cellsOf(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/\*\*|__/g, '')
      .trim(),
  );
}

/**
 * Null where the text holds no such table. Lines between tables are rows of one cell, since headings often name the day: nothing of
 * the text is left out unseen.
 */
export function markdownCells(text: string): readonly (readonly string[])[] | null {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());
  if (!lines.some(isUnderHeads)) return null;
  return lines
    .filter((line) => line !== '' && !isUnderHeads(line))
    .map((line) => (line.includes('|') ? cellsOf(line) : [line.replace(/^#{1,6}\s+/, '').replace(/\*\*|__/g, '')]));
}
