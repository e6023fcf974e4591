/** Fonts as a page uses them: how codes are cut out of strings, how wide they are, what they say, whether their glyph is there. */
import {
  entriesOf,
  isArray,
  isKind,
  listUnder,
  nameUnder,
  numberUnder,
  resolved,
  under,
  type PdfEntries,
  type PdfObjects,
} from './pdf-values';
import { readToUnicode } from './to-unicode';
import { readGlyphInk, type GlyphInk } from './true-type';
import { contentOf } from './unpack-stream';

export interface ReadFont {
  /** As the file calls it: `ABCDEF+NotoSans-Regular`. */
  readonly name: string;
  readonly embedded: boolean;
  /** By its name: six capitals and a plus sign stand before it. */
  readonly subset: boolean;
  /** Its glyphs are drawn by content streams, which may hold anything. */
  readonly isType3: boolean;
  readonly bytesPerCode: 1 | 2;
  /** In thousandths of an em. */
  readonly widthOf: (code: number) => number;
  /** Null where the file does not say. */
  readonly textOf: (code: number) => string | null;
  /** Whether the glyph is in the font; null where the font is of a kind that we cannot look into. */
  readonly inkOf: (code: number) => GlyphInk | null;
}

export function readFont(objects: PdfObjects, font: PdfEntries): ReadFont {
  const name = nameUnder(objects, font, 'BaseFont') ?? '';
  const type = nameUnder(objects, font, 'Subtype');
  const isComposite = type === 'Type0';
  const descendant = isComposite ? entriesOf(objects, listUnder(objects, font, 'DescendantFonts')[0]) : font;
  const descriptor = under(objects, descendant, 'FontDescriptor');
  const program = ['FontFile2', 'FontFile3', 'FontFile']
    .map((key) => under(objects, descriptor, key))
    .find((found) => found !== null);
  const map = under(objects, font, 'ToUnicode');
  const said = isKind(map, 'stream') ? readToUnicode(contentOf(objects, map) ?? new Uint8Array()) : null;
  const bytes = isKind(program, 'stream') ? contentOf(objects, program) : null;
  const ink = bytes === null || !isComposite ? null : readGlyphInk(bytes);
  const glyphOf = isComposite ? glyphNumbers(objects, descendant) : () => null;
  return {
    name,
    embedded: type === 'Type3' || bytes !== null,
    subset: type === 'Type3' || /^[A-Z]{6}\+/.test(name),
    isType3: type === 'Type3',
    bytesPerCode: isComposite ? 2 : 1,
    widthOf: isComposite ? compositeWidths(objects, descendant) : simpleWidths(objects, font),
    textOf: (code) => said?.get(code) ?? null,
    inkOf: (code) => {
      const glyph = glyphOf(code);
      if (ink === null || glyph === null) return null;
      return glyph === 0 ? 'absent' : ink(glyph);
    },
  };
}

/** The glyph of a code under Identity-H; another encoding of codes is none of ours. */
function glyphNumbers(objects: PdfObjects, descendant: PdfEntries | null): (code: number) => number | null {
  const map = under(objects, descendant, 'CIDToGIDMap');
  if (!isKind(map, 'stream')) return (code) => code;
  const bytes = contentOf(objects, map);
  return (code) => (bytes === null ? null : (bytes[code * 2] ?? 0) * 256 + (bytes[code * 2 + 1] ?? 0));
}

function simpleWidths(objects: PdfObjects, font: PdfEntries): (code: number) => number {
  const first = numberUnder(objects, font, 'FirstChar') ?? 0;
  const widths = listUnder(objects, font, 'Widths');
  const missing = numberUnder(objects, under(objects, font, 'FontDescriptor'), 'MissingWidth') ?? 500;
  return (code) => {
    const width = resolved(objects, widths[code - first]);
    return typeof width === 'number' ? width : missing;
  };
}

/** `c [w1 w2 …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function compositeWidths(objects: PdfObjects, descendant: PdfEntries | null): (code: number) => number {
  const usual = numberUnder(objects, descendant, 'DW') ?? 1000;
  const widths = new Map<number, number>();
  const ranges: (readonly [number, number, number])[] = [];
  const list = listUnder(objects, descendant, 'W').map((item) => resolved(objects, item));
  for (let i = 0; i < list.length;) {
    const [first, next, width] = [list[i], list[i + 1], list[i + 2]];
    if (typeof first !== 'number') break;
    if (isArray(next)) {
      next.forEach((item, index) => {
        const value = resolved(objects, item);
        if (typeof value === 'number') widths.set(first + index, value);
      });
      i += 2;
    } else {
      if (typeof next === 'number' && typeof width === 'number') ranges.push([first, next, width]);
      i += 3;
    }
  }
  return (code) => widths.get(code) ?? ranges.find(([from, to]) => code >= from && code <= to)?.[2] ?? usual;
}
