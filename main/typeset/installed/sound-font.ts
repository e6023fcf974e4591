/**
 * Whether a font file holds together: glyphs lie where the file says, none is made of itself, and no count leads out of it. The reader of
 * fonts follows whatever a file says, round in a ring if need be. (OpenType specification: "loca", "glyf", "hmtx", "cmap", "Common Table
 * Formats".)
 */
import { findTable, type SfntTable } from '../sfnt-table';

/** More than any glyph of a font of letters has: the most intricate signs have some thousands of points. */
const most = { points: 20_000, contours: 2_000, parts: 500 } as const;
/** Of Unicode, and twice what the older kind of table can name. */
const mostCharacters = { 4: 0x20000, 12: 0x110000 } as const;
/** The largest families have some thousand features and lookups: no list in a layout table comes near it. */
const mostEntries = 50_000;

interface Tables {
  readonly view: DataView;
  /** Throws a RangeError where the font has none, or it ends after the file. */
  readonly of: (name: string) => SfntTable;
}

/** True where it does; a file that ends too early does not. */
export function isSoundFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const of = (name: string): SfntTable => {
    const table = findTable(view, name);
    if (!table || table.at + table.length > bytes.length) throw new RangeError(`The font has no whole table ${name}`);
    return table;
  };
  try {
    const tables = { view, of };
    const count = view.getUint16(of('maxp').at + 4);
    return hasMeasures(tables, count) && hasGlyphs(tables, count) && hasCharacters(tables) && hasLists(tables);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function hasMeasures({ view, of }: Tables, count: number): boolean {
  const em = view.getUint16(of('head').at + 18);
  const measured = view.getUint16(of('hhea').at + 34);
  const isWhole = of('hmtx').length >= 4 * measured + 2 * (count - measured);
  return em >= 16 && em <= 16_384 && count > 0 && measured > 0 && measured <= count && isWhole;
}

function hasGlyphs({ view, of }: Tables, count: number): boolean {
  const [head, loca, glyf] = [of('head'), of('loca'), of('glyf')];
  const isLong = view.getInt16(head.at + 50) !== 0;
  if (loca.length < (count + 1) * (isLong ? 4 : 2)) return false;
  const placeOf = (glyph: number): number =>
    isLong ? view.getUint32(loca.at + 4 * glyph) : 2 * view.getUint16(loca.at + 2 * glyph);
  const made = new Map<number, readonly number[]>();
  for (let glyph = 0; glyph < count; glyph += 1) {
    const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
    if (to < from || to > glyf.length) return false;
    if (to === from) continue;
    const parts = partsOf(new DataView(view.buffer, view.byteOffset + glyf.at + from, to - from));
    if (parts.length > 0) made.set(glyph, parts);
  }
  return allEnd(made, count);
}

/** The glyphs that a glyph is made of, none for one with points of its own. Throws a RangeError where it does not end in itself. */
function partsOf(glyph: DataView): readonly number[] {
  const contours = glyph.getInt16(0);
  glyph.getInt16(8); // Its box.
  if (contours >= 0) walkPoints(glyph, contours);
  if (contours >= 0) return [];
  const parts: number[] = [];
  for (let [at, flags] = [10, 0x20]; flags & 0x20;) {
    flags = glyph.getUint16(at);
    parts.push(glyph.getUint16(at + 2));
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    glyph.getUint8(at - 1);
  }
  return parts;
}

function walkPoints(glyph: DataView, contours: number): void {
  if (contours === 0) return;
  if (contours > most.contours) throw new RangeError('The glyph has too many contours');
  for (let contour = 1; contour < contours; contour += 1)
    if (glyph.getUint16(10 + 2 * contour) < glyph.getUint16(8 + 2 * contour)) throw new RangeError('Contours cross');
  const points = glyph.getUint16(8 + 2 * contours) + 1;
  if (points > most.points) throw new RangeError('The glyph has too many points');
  let at = 10 + 2 * contours;
  at += 2 + glyph.getUint16(at);
  let coordinates = 0;
  for (let point = 0; point < points;) {
    const flag = glyph.getUint8(at);
    const times = flag & 0x8 ? 1 + glyph.getUint8(at + 1) : 1;
    at += flag & 0x8 ? 2 : 1;
    const bytes = (flag & 0x2 ? 1 : flag & 0x10 ? 0 : 2) + (flag & 0x4 ? 1 : flag & 0x20 ? 0 : 2);
    coordinates += bytes * times;
    point += times;
    if (point > points) throw new RangeError('The glyph has flags for more points than it has');
  }
  if (coordinates > 0) glyph.getUint8(at + coordinates - 1);
}

/** True where no glyph is made of itself, of one that is not there, or of more parts than any. */
function allEnd(made: ReadonlyMap<number, readonly number[]>, count: number): boolean {
  const sizes = new Map<number, number>();
  const sizeOf = (glyph: number): number => {
    const parts = made.get(glyph);
    if (!parts) return glyph < count ? 1 : Infinity;
    const known = sizes.get(glyph);
    if (known !== undefined) return known;
    sizes.set(glyph, Infinity); // While it is under way, it may not be asked for.
    let size = 1;
    for (const part of parts) if (size <= most.parts) size += sizeOf(part);
    sizes.set(glyph, size);
    return size;
  };
  return [...made.keys()].every((glyph) => sizeOf(glyph) <= most.parts);
}

function hasCharacters({ view, of }: Tables): boolean {
  const cmap = of('cmap');
  for (let index = 0; index < view.getUint16(cmap.at + 2); index += 1) {
    const at = cmap.at + view.getUint32(cmap.at + 8 + 8 * index);
    const format = view.getUint16(at);
    const ranges = format === 4 ? segmentsAt(view, at) : format === 12 || format === 13 ? groupsAt(view, at) : [];
    const isOrdered = ranges.every(([from, to]) => from <= to && to <= 0x10ffff);
    const size = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    if (!isOrdered || size > mostCharacters[format === 4 ? 4 : 12]) return false;
  }
  return true;
}

type Range = readonly [from: number, to: number];

function segmentsAt(view: DataView, at: number): readonly Range[] {
  const count = view.getUint16(at + 6) >> 1;
  return Array.from({ length: count }, (_, index) => {
    const end = at + 14 + 2 * index;
    return [view.getUint16(end + 2 * count + 2), view.getUint16(end)];
  });
}

function groupsAt(view: DataView, at: number): readonly Range[] {
  const count = view.getUint32(at + 12);
  if (count > mostCharacters[12]) throw new RangeError('The font has too many groups of characters');
  return Array.from({ length: count }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Scripts, features and lookups are read whole at the first question, and their offsets may all lead to the same long list. */
function hasLists({ view }: Tables): boolean {
  return ['GSUB', 'GPOS'].every((name) => {
    const table = findTable(view, name);
    if (!table) return true;
    const [scripts = 0, features = 0, lookups = 0] = [4, 6, 8].map(
      (field) => table.at + view.getUint16(table.at + field),
    );
    const tagged = (list: number): readonly number[] =>
      Array.from({ length: view.getUint16(list) }, (_, index) => list + view.getUint16(list + 6 + 6 * index));
    let entries = 0;
    for (const script of tagged(scripts)) {
      const systems = Array.from({ length: view.getUint16(script + 2) }, (_, index) => script + 8 + 6 * index);
      for (const system of [script, ...systems]) {
        const offset = view.getUint16(system);
        entries += 1 + (offset === 0 ? 0 : view.getUint16(script + offset + 4));
        if (entries > mostEntries) return false;
      }
    }
    for (const feature of tagged(features))
      if ((entries += 1 + view.getUint16(feature + 2)) > mostEntries) return false;
    for (let index = 0; index < view.getUint16(lookups); index += 1) {
      entries += 1 + view.getUint16(lookups + view.getUint16(lookups + 2 + 2 * index) + 4);
      if (entries > mostEntries) return false;
    }
    return true;
  });
}
