/**
 * What a font file says of itself: its names, its style, what its maker allows, and the form of its outlines. Only the tables that say
 * so are read, and whatever lies outside the file or its limits makes it no font. (OpenType specification: "Organization of an
 * OpenType Font", "name", "OS/2", "cmap".)
 */
import { mayEmbed } from './embedding';

/** Reads so many bytes from a place of the file; fewer where it ends. */
export type ReadAt = (from: number, count: number) => Uint8Array;

export interface FontFacts {
  /** Which font of a collection, from 0. */
  readonly index: number;
  /** All that it is called, in every language. */
  readonly families: readonly string[];
  readonly isBold: boolean;
  readonly isSlanted: boolean;
  /** Its maker lets a part of it go into a file that others read and print. */
  readonly mayEmbed: boolean;
  /** One set of outlines of TrueType: what our typesetting and our PDFs take. */
  readonly isUsable: boolean;
}

const mostFonts = 64;
const mostTables = 100;
const mostNames = 2_000;
const mostBytes = { name: 1_048_576, 'OS/2': 1_024, cmap: 4_096 } as const;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const collectionTag = 0x74746366;
const plainTags: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f]);

/** Where the fonts of a file begin: one, or those of a collection. Throws a RangeError where the file ends too early. */
export function fontStarts(read: ReadAt): readonly number[] {
  const head = viewOf(read(0, 12));
  if (head.getUint32(0) !== collectionTag) return plainTags.has(head.getUint32(0)) ? [0] : [];
  const count = Math.min(mostFonts, head.getUint32(8));
  const starts = viewOf(read(12, count * 4));
  return Array.from({ length: count }, (_, index) => starts.getUint32(index * 4));
}

export interface TableEntry {
  readonly at: number;
  readonly length: number;
}

/** The directory of the font that begins at `start`; tables keep their place in the whole file. */
export function tablesAt(read: ReadAt, start: number): ReadonlyMap<string, TableEntry> {
  const count = viewOf(read(start, 12)).getUint16(4);
  if (count > mostTables) throw new RangeError('The font has too many tables');
  const bytes = read(start + 12, count * 16);
  const view = viewOf(bytes);
  return new Map(
    Array.from({ length: count }, (_, index) => [
      String.fromCharCode(...bytes.subarray(index * 16, index * 16 + 4)),
      { at: view.getUint32(index * 16 + 8), length: view.getUint32(index * 16 + 12) },
    ]),
  );
}

/** The family's name (1), and that of the family as typographers see it (16), which counts for its plain weights alone. */
const [familyName, widerFamilyName] = [1, 16];

function namesIn(bytes: Uint8Array): ReadonlyMap<number, readonly string[]> {
  const view = viewOf(bytes);
  const [count, texts] = [Math.min(mostNames, view.getUint16(2)), view.getUint16(4)];
  const names = new Map<number, string[]>();
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const [platform, encoding, name] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 6)];
    if (name !== familyName && name !== widerFamilyName) continue;
    const from = texts + view.getUint16(at + 10);
    const text = bytes.subarray(from, from + view.getUint16(at + 8));
    // Windows and Unicode write two bytes a letter; of the old Mac only what is ASCII is taken, which is the same in all its scripts.
    const isWide = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    const isPlain = platform === 1 && text.every((byte) => byte >= 0x20 && byte < 0x7f);
    const said = isWide ? new TextDecoder('utf-16be').decode(text) : isPlain ? String.fromCharCode(...text) : '';
    if (said !== '') names.set(name, [...(names.get(name) ?? []), said]);
  }
  return names;
}

function hasUnicode(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  return Array.from({ length: view.getUint16(2) }, (_, index) => 4 + index * 8).some((at) => {
    const [platform, encoding] = [view.getUint16(at), view.getUint16(at + 2)];
    return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
  });
}

/** Facts of every font in a file; those that cannot be understood are left out. */
export function readFontFacts(read: ReadAt): readonly FontFacts[] {
  try {
    return fontStarts(read).flatMap((start, index) => {
      const facts = factsAt(read, start, index);
      return facts ? [facts] : [];
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function factsAt(read: ReadAt, start: number, index: number): FontFacts | null {
  try {
    const tables = tablesAt(read, start);
    const table = (name: keyof typeof mostBytes): Uint8Array | null => {
      const entry = tables.get(name);
      return entry ? read(entry.at, Math.min(mostBytes[name], entry.length)) : null;
    };
    const [names, windows, characters] = [table('name'), table('OS/2'), table('cmap')];
    // Without this table nobody knows what its maker allows, nor how heavy it is.
    // Fonts of signs alone number them as they like: what they show is in the text as characters already.
    if (!names || !windows || !characters || !hasUnicode(characters)) return null;
    const view = viewOf(windows);
    const [version, weight, rights, look] = [0, 4, 8, 62].map((at) => view.getUint16(at));
    const [isSlanted, isBold] = [((look ?? 0) & 0x1) !== 0, ((look ?? 0) & 0x20) !== 0];
    const said = namesIn(names);
    const isPlainWeight = weight === 400 || weight === 700;
    return {
      index,
      families: [...(said.get(familyName) ?? []), ...(isPlainWeight ? (said.get(widerFamilyName) ?? []) : [])],
      isBold,
      isSlanted,
      mayEmbed: mayEmbed(rights ?? 0, version ?? 0),
      isUsable: tables.has('glyf') && tables.has('loca') && !tables.has('fvar'),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
