/** One font of a file as a file of its own: collections (.ttc) share tables between their fonts. */
import { fontStarts, tablesAt, type ReadAt } from './font-facts';

/** As much of one font is read: the largest Chinese ones have some forty megabytes. */
const mostBytes = 96 * 1024 * 1024;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * Its tables under a directory of their own, in the order of their names. Throws a RangeError where the file ends before its tables
 * do, or has more of them than any font.
 */
export function singleFont(read: ReadAt, index: number): Uint8Array {
  const start = fontStarts(read)[index];
  if (start === undefined) throw new RangeError('The file has no such font');
  const tables = [...tablesAt(read, start)].sort(([a], [b]) => (a < b ? -1 : 1));
  const first = 12 + 16 * tables.length;
  const size = first + tables.reduce((sum, [, { length }]) => sum + padded(length), 0);
  if (size > mostBytes) throw new RangeError('The font is too large');
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(Math.max(1, tables.length)));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  let at = first;
  tables.forEach(([name, table], order) => {
    const bytes = read(table.at, table.length);
    if (bytes.length < table.length) throw new RangeError('The file ends before its tables do');
    const entry = 12 + order * 16;
    for (let letter = 0; letter < 4; letter += 1) file[entry + letter] = name.charCodeAt(letter);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    file.set(bytes, at);
    at += padded(bytes.length);
  });
  return file;
}
