/**
 * Which bundled face stands in for a font that a drawing names, and how far it is stretched to the width that lines had.
 * Calibri, Cambria, Arial, Times New Roman and Courier New have stand-ins of the same widths.
 */
import type { Family } from '../../typeset/typesetter';

export interface StandIn {
  readonly family: Family;
  /** How wide the named font runs beside the stand-in. */
  readonly stretch: number;
}

const sans = (stretch: number): StandIn => ({ family: 'sans', stretch });
/** Noto Serif runs wider than Noto Sans by a seventieth, measured on the same sentence. */
const widerSerif = 0.9855;
const serif = (stretch: number): StandIn => ({ family: 'serif', stretch: stretch * widerSerif });
const mono = (stretch: number): StandIn => ({ family: 'mono', stretch });

/** As wide as the named font, letter by letter. */
const same = (family: Family, stretch = 1): StandIn => ({ family, stretch });

/** Measured on an English sentence. */
const measured: readonly (readonly [RegExp, StandIn])[] = [
  // A word of its own: Lucida Sans Unicode is no typewriter.
  [/mono\b|\bcode\b|^lucida (?:console|sans typewriter)/i, mono(1)],
  [/^(?:calibri|carlito)( light)?$/i, same('carlito')],
  [/^(?:cambria|caladea)/i, same('caladea')],
  [/^(?:arial narrow|liberation sans narrow)/i, same('arimo', 0.82)],
  [/^(?:arial black|impact)/i, sans(1.1)],
  [/^(?:arial|helvetica|liberation sans|arimo)/i, same('arimo')],
  [/^(?:times|liberation serif|tinos)/i, same('tinos')],
  [/^(?:verdana|dejavu sans)/i, sans(1.08)],
  [/^(?:tahoma)/i, sans(0.945)],
  [/^(?:georgia)/i, serif(0.945)],
  [/^(?:trebuchet)/i, sans(0.93)],
  [/^(?:segoe ui)/i, sans(0.965)],
  [/^(?:century gothic|futura)/i, sans(1.02)],
  [/^(?:gill sans)/i, sans(0.87)],
  [/^(?:garamond|eb garamond|perpetua)/i, serif(0.79)],
  [/^(?:palatino|book antiqua)/i, serif(0.92)],
  [/^(?:constantia)/i, serif(0.88)],
  [/^(?:corbel|candara)/i, sans(0.88)],
  [/^(?:franklin gothic|tw cen mt)/i, sans(0.86)],
  [/^(?:aptos)/i, sans(0.92)],
  [/^(?:comic sans)/i, sans(1.02)],
  [/^(?:lucida)/i, sans(1)],
  [/^(?:courier|liberation mono|cousine)/i, same('cousine')],
  [/^(?:consolas|inconsolata)/i, mono(0.916)],
  // The brush hand of 標楷體 and its like.
  [/^(?:標楷體|dfkai|biaukai|kaiti|楷体|华文楷体|華康楷|stkaiti|simkai|kai\b)/i, same('kai')],
  [/^(?:新細明體|細明體|pmingliu|mingliu|儷宋|lisong|songti|華康.*(?:明|宋))/i, serif(0.92)],
  [/^(?:微軟正黑體|microsoft jhenghei|微软雅黑|microsoft yahei|pingfang|蘋方)/i, sans(0.92)],
  [/^(?:宋体|simsun|nsimsun|仿宋|fangsong)/i, serif(0.92)],
  [/^(?:黑体|simhei)/i, sans(0.92)],
  [/^(?:ms p?(?:gothic|mincho)|ＭＳ|meiryo|yu )/i, sans(0.92)],
  [/^(?:noto serif|source han serif|思源宋)/i, serif(1 / widerSerif)],
  [/^noto sans/i, sans(1)],
];

/** Between the commonest fonts: for those that nobody has measured. */
const usual = sans(0.92);

const known = new Map<string, StandIn>();

export function standInFor(family: string): StandIn {
  const found = known.get(family) ?? measured.find(([name]) => name.test(family))?.[1] ?? usual;
  if (known.size < 1000) known.set(family, found);
  return found;
}

const asWide: ReadonlySet<Family> = new Set(['carlito', 'caladea', 'arimo', 'tinos', 'cousine']);

/** Whether every letter of a text is as wide in what stands in for its font as in the font itself, so that its lines are as many. */
export function isAsWide({ text, family }: { readonly text: string; readonly family: string }): boolean {
  const standIn = standInFor(family);
  // Chinese fonts have line heights of their own.
  return !/[\u2e80-\uffef]/.test(text) && (text.trim() === '' || (standIn.stretch === 1 && asWide.has(standIn.family)));
}
