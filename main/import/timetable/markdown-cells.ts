/** The rows of the tables in a Markdown text, as GitHub's dialect writes them: columns apart by bars, a row of dashes under the names. */
import { readMarkdown } from '../../markdown/read-markdown';
import { mostColumns, mostRows } from '../../model/pasted-timetable/square-cells';
import { readFrontMatter } from '../markdown/front-matter';
import { joinTables, type MarkdownRow } from './join-tables';

const dashes = /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$/;
/** A line between sections, or under a heading. */
const rule = /^(?:([-*_])(?:\s*\1){2,}|=+)$/;
/** Where none of these stands, the words are as they are written. */
const marks = /[*_`~[\]<&\\!]/;

function isUnderHeads(line: string): boolean {
  return line.includes('|') && dashes.test(line);
}

/** The cells of one row as they are written, no more than are shown; a bar after a backslash is a letter. */
function cellsOf(line: string): string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/, mostColumns).map((cell) => cell.trim());
}

/** The words of cells, without the marks of Markdown; a line break is written `<br>`. */
function wordsOf(cells: readonly string[]): readonly string[] {
  if (!cells.some((cell) => marks.test(cell))) return cells;
  // As the heads of a table, so that a number or a dash before the words begins no list.
  const [table] = readMarkdown(`|${cells.join('|')}|\n|${'-|'.repeat(cells.length)}`);
  if (table?.kind !== 'table' || table.head.length !== cells.length)
    return cells.map((cell) => cell.replaceAll('\\|', '|'));
  return table.head.map((inlines) =>
    inlines
      .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : inline.picture.alt))
      .join(''),
  );
}

/** Lines with bars are rows; others are rows of one cell. Of what looks like a row of dashes only the one under the heads is none. */
function rowsOf(lines: readonly string[]): readonly MarkdownRow[] {
  const rows: MarkdownRow[] = [];
  let tables = 0;
  let isWithin = false;
  let underHeads = -1;
  for (const [at, line] of lines.entries()) {
    const isBarred = line.includes('|');
    if (at === underHeads) continue;
    if (line === '' || line.startsWith('#')) isWithin = false;
    if (line === '' || (!isBarred && rule.test(line))) continue;
    const isHead = !isWithin && isBarred && isUnderHeads(lines[at + 1] ?? '');
    if (isHead) {
      isWithin = true;
      underHeads = at + 1;
      tables += 1;
    }
    const cells = isBarred ? cellsOf(line) : [line.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '')];
    if (cells.some((cell) => cell !== '')) rows.push({ cells, table: isWithin ? tables : null, isHead });
  }
  return rows;
}

/**
 * Null where the text holds no such table. Lines between tables are rows of one cell, since headings often name the day: nothing of
 * the text is left out unseen but what says nothing of it, such as settings at its beginning, lines and the heads of a further table.
 */
export function markdownCells(text: string): readonly (readonly string[])[] | null {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { directives, body } = readFrontMatter(whole);
  const lines = (directives.size > 0 ? body : whole).split('\n').map((line) => line.trim());
  if (!lines.some(isUnderHeads)) return null;
  // No more is read than is shown.
  const rows = rowsOf(lines).map((row, at) => (at < mostRows ? { ...row, cells: wordsOf(row.cells) } : row));
  return joinTables(rows);
}
