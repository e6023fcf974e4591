/** Reads kerning and ligatures out of a font's layout tables: asking for a full layout costs a hundred times as much. */
import type { ClassDefinition, Coverage, Font, LayoutTable, LigatureTable, Lookup, PairTable } from 'fontkit';

const pairLookup = 2;
const ligatureLookup = 4;
const positionExtension = 9;
const substitutionExtension = 7;

/** The kerning between two glyphs in font units, from the same tables in the same order as a full layout reads them. */
export function kerningOf(font: Font): (left: number, right: number) => number {
  const lookups = lookupsOf(font.GPOS, ['kern'], positionExtension).filter((lookup) => lookup.type === pairLookup);
  const tables = lookups.map((lookup) => lookup.tables as readonly PairTable[]);
  return (left, right) => {
    let sum = 0;
    for (const subtables of tables) {
      for (const table of subtables) {
        const value = pairValue(table, left, right);
        if (value === null) continue;
        sum += value;
        break;
      }
    }
    return sum;
  };
}

/** Null where the table says nothing about the pair, so that the next one is asked. */
function pairValue(table: PairTable, left: number, right: number): number | null {
  const index = coverageIndex(table.coverage, left);
  if (index < 0) return null;
  if (table.version === 1) {
    const pair = table.pairSets.get(index).find((candidate) => candidate.secondGlyph === right);
    return pair === undefined ? null : (pair.value1?.xAdvance ?? 0);
  }
  const record = table.classRecords.get(classOf(table.classDef1, left)).get(classOf(table.classDef2, right));
  return record.value1?.xAdvance ?? 0;
}

/** The first two glyphs of every ligature, as `first * 65536 + second`. */
export function ligaturePairs(font: Font): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (const lookup of lookupsOf(font.GSUB, ['ccmp', 'liga', 'rlig', 'clig'], substitutionExtension)) {
    if (lookup.type !== ligatureLookup) continue;
    for (const table of lookup.tables as readonly LigatureTable[]) {
      const firsts = coveredGlyphs(table.coverage);
      firsts.forEach((first, index) => {
        for (const ligature of listed(table.ligatureSets, index)) {
          const second = ligature.components[0];
          if (second !== undefined) pairs.add(first * 65536 + second);
        }
      });
    }
  }
  return pairs;
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

function coverageIndex(coverage: Coverage, glyph: number): number {
  if (coverage.version === 1) return coverage.glyphs.indexOf(glyph);
  for (const range of coverage.rangeRecords) {
    if (range.start <= glyph && glyph <= range.end) return range.startCoverageIndex + glyph - range.start;
  }
  return -1;
}

function coveredGlyphs(coverage: Coverage): number[] {
  if (coverage.version === 1) return [...coverage.glyphs];
  return coverage.rangeRecords.flatMap((range) =>
    Array.from({ length: range.end - range.start + 1 }, (_, offset) => range.start + offset),
  );
}

function classOf(definition: ClassDefinition, glyph: number): number {
  if (definition.version === 1) return definition.classValueArray[glyph - definition.startGlyph] ?? 0;
  for (const range of definition.classRangeRecord) if (range.start <= glyph && glyph <= range.end) return range.class;
  return 0;
}
