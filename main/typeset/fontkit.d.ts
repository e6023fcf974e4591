/** The part of fontkit that typesetting uses; the package brings no types of its own. */
declare module 'fontkit' {
  export interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  }
  export interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly path: { readonly commands: readonly PathCommand[] };
  }
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export type Coverage =
    | { readonly version: 1; readonly glyphs: readonly number[] }
    | {
        readonly version: 2;
        readonly rangeRecords: readonly {
          readonly start: number;
          readonly end: number;
          readonly startCoverageIndex: number;
        }[];
      };
  export type ClassDefinition =
    | { readonly version: 1; readonly startGlyph: number; readonly classValueArray: readonly number[] }
    | {
        readonly version: 2;
        readonly classRangeRecord: readonly { readonly start: number; readonly end: number; readonly class: number }[];
      };
  export interface List<T> {
    readonly length: number;
    get(index: number): T;
  }
  export interface PairValue {
    readonly value1?: { readonly xAdvance?: number } | null;
  }
  export type PairTable =
    | {
        readonly version: 1;
        readonly coverage: Coverage;
        readonly pairSets: List<readonly (PairValue & { readonly secondGlyph: number })[]>;
      }
    | {
        readonly version: 2;
        readonly coverage: Coverage;
        readonly classDef1: ClassDefinition;
        readonly classDef2: ClassDefinition;
        readonly classRecords: List<List<PairValue>>;
      };
  export interface LigatureTable {
    readonly coverage: Coverage;
    readonly ligatureSets: List<readonly { readonly glyph: number; readonly components: readonly number[] }[]>;
  }
  export interface Lookup {
    readonly lookupType: number;
    readonly subTables: readonly unknown[];
  }
  export interface LayoutTable {
    readonly scriptList: readonly {
      readonly tag: string;
      readonly script: { readonly defaultLangSys: { readonly featureIndexes: readonly number[] } | null };
    }[];
    readonly featureList: readonly {
      readonly tag: string;
      readonly feature: { readonly lookupListIndexes: readonly number[] };
    }[];
    readonly lookupList: List<Lookup>;
  }
  export interface Font {
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly characterSet: readonly number[];
    readonly GSUB?: LayoutTable | null;
    readonly GPOS?: LayoutTable | null;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): {
      readonly glyphs: readonly Glyph[];
      readonly positions: readonly GlyphPosition[];
      readonly direction: 'ltr' | 'rtl';
    };
  }
  export function create(bytes: Uint8Array): Font;
}

/** The line breaking rules of UAX #14; the package brings no types of its own. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
