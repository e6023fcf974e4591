/** Tables as Markdown: the first row as the head, merged cells empty, line breaks as `<br>` cannot be, so as spaces. */
import type { TableCell, TableGrid } from '../../../model/drawing';
import { writeInline } from './write-inline';

function cellText(cell: TableCell | null): string {
  if (!cell) return '';
  const paragraphs = cell.frame.paragraphs.map(({ runs, bullet }) => {
    const text = writeInline(runs);
    return text !== '' && bullet ? `${/^[\w(]/.test(bullet.text) ? bullet.text : '•'} ${text}` : text;
  });
  return paragraphs
    .filter(Boolean)
    .join(' ')
    .replace(/\s*\n\s*/g, ' ');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows of words as a table; null where there is nothing. */
export function writeRows(rows: readonly (readonly string[])[]): string | null {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const [head, ...rest] = rows.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => '')]);
  if (!head || rows.every((cells) => cells.every((cell) => cell === ''))) return null;
  return [row(head), row(head.map(() => '---')), ...rest.map(row)].join('\n');
}

export function writeTable(table: TableGrid): string | null {
  return writeRows(table.rows.map(({ cells }) => table.columnsPt.map((_, column) => cellText(cells[column] ?? null))));
}
