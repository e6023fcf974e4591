/** Rows and cells of a text whose columns stand apart by tabs, semicolons or commas. */
import Papa from 'papaparse';

/** Tabs come from a table that was copied, semicolons from a spreadsheet where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const count = (mark: string): number => text.split(mark).length - 1;
  if (count('\t') > 0) return '\t';
  return count(';') > count(',') + count('，') ? ';' : ',';
}

/** Every row with its cells as they stand there, line breaks of quoted cells kept; rows may differ in length. */
export function readCells(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text);
  // A comma typed with a Chinese keyboard is one too.
  const plain = delimiter === ',' ? text.replaceAll('，', ',') : text;
  return Papa.parse<string[]>(plain.replace(/^\ufeff/, ''), { delimiter }).data;
}
