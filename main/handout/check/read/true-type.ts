/** Which glyphs an embedded TrueType font holds, and which of them leave ink (OpenType: head, maxp, loca). */

export type GlyphInk = 'inked' | 'blank' | 'absent';

/** Null where the bytes are no TrueType font with outlines. */
export function readGlyphInk(bytes: Uint8Array): ((glyph: number) => GlyphInk) | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    const count = view.getUint16(4);
    for (let i = 0; i < count; i++) {
      const at = 12 + i * 16;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      tables.set(tag, view.getUint32(at + 8));
    }
    const [head, maxp, loca] = [tables.get('head'), tables.get('maxp'), tables.get('loca')];
    if (head === undefined || maxp === undefined || loca === undefined || !tables.has('glyf')) return null;
    const isLong = view.getInt16(head + 50) !== 0;
    const glyphs = view.getUint16(maxp + 4);
    const offset = (glyph: number): number =>
      isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
    return (glyph) => {
      if (glyph >= glyphs) return 'absent';
      return offset(glyph + 1) > offset(glyph) ? 'inked' : 'blank';
    };
  } catch {
    return null;
  }
}
