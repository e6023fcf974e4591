/** Reads kerning and ligatures out of a font's layout tables: asking for a full layout costs a hundred times as much. */
import type { ClassDefinition, Coverage, Font, LayoutTable, LigatureTable, Lookup, PairTable } from 'fontkit';

const pairLookup = 2;
const ligatureLookup = 4;
const positionExtension = 9;
const substitutionExtension = 7;

/** The kerning between two glyphs in font units, from the same tables in the same order as a full layout reads them. */
export function kerningOf(font: Font): (left: number, right: number) => number {
  const lookups = lookupsOf(font.GPOS, ['kern'], positionExtension).filter((lookup) => lookup.type === pairLookup);
  const tables = lookups.map((lookup) => (lookup.tables as readonly PairTable[]).map(readPairTable));
  return (left, right) => {
    let sum = 0;
    for (const subtables of tables) {
      for (const valueOf of subtables) {
        const value = valueOf(left, right);
        if (value === null) continue;
        sum += value;
        break;
      }
    }
    return sum;
  };
}

/** What a table says of a pair: null where it says nothing, so that the next one is asked. */
type PairValueOf = (left: number, right: number) => number | null;

/** Tables are decoded once for each left glyph or class: fontkit reads them anew at every question. */
function readPairTable(table: PairTable): PairValueOf {
  const covered = new Map(coveredGlyphs(table.coverage).map((glyph, index) => [glyph, index]));
  if (table.version === 1) {
    const rows = new Map<number, ReadonlyMap<number, number>>();
    return (left, right) => {
      const index = covered.get(left);
      if (index === undefined) return null;
      let row = rows.get(index);
      if (row === undefined) {
        row = new Map(table.pairSets.get(index).map((pair) => [pair.secondGlyph, pair.value1?.xAdvance ?? 0]));
        rows.set(index, row);
      }
      return row.get(right) ?? null;
    };
  }
  const leftClasses = classesOf(table.classDef1);
  const rightClasses = classesOf(table.classDef2);
  return (left, right) => {
    if (!covered.has(left)) return null;
    const row = table.classRecords.get(leftClasses.get(left) ?? 0);
    return row.get(rightClasses.get(right) ?? 0).value1?.xAdvance ?? 0;
  };
}

export interface Ligature {
  readonly glyph: number;
  /** The glyphs after the first. */
  readonly rest: readonly number[];
}

/** What a font joins: common ligatures by their first glyph, and the pairs that only a full layout gets right. */
export interface Ligatures {
  readonly common: ReadonlyMap<number, readonly Ligature[]>;
  /** As `first * 65536 + second`. */
  readonly intricate: ReadonlySet<number>;
}

/** The ligatures of a font, read once. */
export function ligaturesOf(font: Font): Ligatures {
  const common = new Map<number, Ligature[]>();
  eachLigature(font, ['liga'], (first, ligature) => {
    const known = common.get(first);
    if (known === undefined) common.set(first, [ligature]);
    else known.push(ligature);
  });
  const intricate = new Set<number>();
  eachLigature(font, ['ccmp', 'rlig', 'clig'], (first, { rest }) => {
    if (rest[0] !== undefined) intricate.add(first * 65536 + rest[0]);
  });
  return { common, intricate };
}

function eachLigature(font: Font, tags: readonly string[], take: (first: number, ligature: Ligature) => void): void {
  for (const lookup of lookupsOf(font.GSUB, tags, substitutionExtension)) {
    if (lookup.type !== ligatureLookup) continue;
    for (const table of lookup.tables as readonly LigatureTable[]) {
      coveredGlyphs(table.coverage).forEach((first, index) => {
        for (const { glyph, components } of listed(table.ligatureSets, index)) take(first, { glyph, rest: components });
      });
    }
  }
}

function listed<T>(list: { get?: (index: number) => T } | readonly T[], index: number): T {
  return 'get' in list && typeof list.get === 'function' ? list.get(index) : ((list as readonly T[])[index] as T);
}

interface ReadLookup {
  readonly type: number;
  readonly tables: readonly unknown[];
}

function lookupsOf(table: LayoutTable | null | undefined, tags: readonly string[], extension: number): ReadLookup[] {
  if (!table) return [];
  const script = ['latn', 'DFLT'].map((tag) => table.scriptList.find((entry) => entry.tag === tag)).find(Boolean);
  const indexes: number[] = [];
  for (const featureIndex of script?.script.defaultLangSys?.featureIndexes ?? []) {
    const feature = table.featureList[featureIndex];
    if (feature && tags.includes(feature.tag)) indexes.push(...feature.feature.lookupListIndexes);
  }
  return [...new Set(indexes)].map((index) => readLookup(table.lookupList.get(index), extension));
}

function readLookup(lookup: Lookup, extension: number): ReadLookup {
  if (lookup.lookupType !== extension) return { type: lookup.lookupType, tables: lookup.subTables };
  const wrapped = lookup.subTables as readonly { readonly lookupType: number; readonly extension: unknown }[];
  return { type: wrapped[0]?.lookupType ?? 0, tables: wrapped.map((table) => table.extension) };
}

/** A font numbers its glyphs in two bytes; a foreign one may name the same ones over and over. */
const mostGlyphs = 0x10000;

function refuseTooMany(ranges: readonly { readonly start: number; readonly end: number }[]): void {
  const count = ranges.reduce((sum, { start, end }) => sum + Math.max(0, end - start + 1), 0);
  if (count > mostGlyphs) throw new RangeError('A table of the font names more glyphs than a font has');
}

function coveredGlyphs(coverage: Coverage): number[] {
  if (coverage.version === 1) return [...coverage.glyphs];
  refuseTooMany(coverage.rangeRecords);
  return coverage.rangeRecords.flatMap((range) =>
    Array.from({ length: range.end - range.start + 1 }, (_, offset) => range.start + offset),
  );
}

function classesOf(definition: ClassDefinition): ReadonlyMap<number, number> {
  if (definition.version === 1) {
    return new Map(definition.classValueArray.map((value, offset) => [definition.startGlyph + offset, value]));
  }
  refuseTooMany(definition.classRangeRecord);
  return new Map(
    definition.classRangeRecord.flatMap((range) =>
      Array.from({ length: range.end - range.start + 1 }, (_, offset) => [range.start + offset, range.class] as const),
    ),
  );
}
