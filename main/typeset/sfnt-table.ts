/** Where a table lies in a font file (OpenType specification, "Table Directory"). */
export interface SfntTable {
  readonly at: number;
  readonly length: number;
}

/** The table of a name of four letters; null where the font has none. Throws a RangeError where the file ends before its directory does. */
export function findTable(view: DataView, wanted: string): SfntTable | null {
  const name = [...wanted].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (view.getUint32(entry) === name) return { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  }
  return null;
}
