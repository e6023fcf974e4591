/** How far each glyph moves the pen, read from the font file itself: asking fontkit makes an object for each glyph. */
import { findTable } from './sfnt-table';

/**
 * The advance of a glyph in font units, from the tables `hhea` and `hmtx` of an sfnt (OpenType specification, "hmtx"): the last
 * entry holds for all glyphs after it. Throws a RangeError where the file ends before its tables do.
 */
export function readAdvances(bytes: Uint8Array): (glyph: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = view.getUint16(tableAt(view, 'hhea') + 34) - 1;
  const start = tableAt(view, 'hmtx');
  return (glyph) => view.getUint16(start + 4 * Math.min(glyph, last));
}

function tableAt(view: DataView, wanted: string): number {
  const table = findTable(view, wanted);
  if (!table) throw new RangeError(`The font has no table ${wanted}`);
  return table.at;
}
