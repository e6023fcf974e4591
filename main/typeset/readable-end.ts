/** Room behind a font's last glyph: fontkit reads a glyph's head even where the glyph is empty. */
import { findTable } from './sfnt-table';

/** Five numbers of two bytes (OpenType specification, "glyf"). */
const glyphHeadBytes = 10;

/** The file's bytes, ten longer where they end with its glyphs, as those of Carlito and Cousine do: their last glyph is empty. */
export function withReadableEnd(bytes: Uint8Array): Uint8Array {
  const glyphs = findTable(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'glyf');
  if (!glyphs || glyphs.at + glyphs.length + glyphHeadBytes <= bytes.length) return bytes;
  const longer = new Uint8Array(bytes.length + glyphHeadBytes);
  longer.set(bytes);
  return longer;
}
