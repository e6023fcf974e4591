/** The cells of a pasted table, made plain: what a paste brings along is no part of a timetable. */
import type { Cells } from './columns';

/** A course of a month has a fifth of this. */
export const mostRows = 1000;
export const mostColumns = 30;
const longestCell = 1000;

/** A table that was pasted or read from a file. */
export interface PastedTable {
  readonly rows: Cells;
  /** Rows past the thousandth, which were left out. */
  readonly cut: number;
}

/** Lines kept, spaces made single, and none of the marks that cannot be seen or that turn the reading direction around. */
function plainCell(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestCell);
}

/** Rows of the same length; empty ones, and empty columns at the end, are left away. */
export function squareCells(rows: Cells): PastedTable {
  const plain = rows.map((cells) => cells.slice(0, mostColumns).map(plainCell));
  const filled = plain.filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
  const square = filled.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
  return { rows: square.slice(0, mostRows), cut: Math.max(0, square.length - mostRows) };
}
