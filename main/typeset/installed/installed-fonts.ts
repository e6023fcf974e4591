/** The fonts that are installed on a machine, by their names. The disk stands behind `source`. */
import { readFontFacts, type FontFacts, type ReadAt } from './font-facts';
import { singleFont } from './single-font';

export interface FontSource {
  /** Every font file, those that count first before others of the same names. */
  readonly files: () => readonly string[];
  /** Runs an act on an open file; null where it cannot be read. */
  readonly withFile: <T>(file: string, act: (read: ReadAt) => T) => T | null;
}

export interface FontStyle {
  readonly weight: 400 | 700;
  readonly slant: boolean;
}

export interface InstalledFont {
  /** The same for the same font of the same machine, while the index is kept. */
  readonly key: string;
  readonly mayEmbed: boolean;
  readonly isUsable: boolean;
  /** The font as a file of its own; null where it cannot be read. */
  readonly bytes: () => Uint8Array | null;
}

export interface InstalledFonts {
  /** The font of a family, upright or slanted, plain or bold; null where the machine has none such. */
  readonly find: (family: string, style: FontStyle) => InstalledFont | null;
}

interface Entry extends FontFacts {
  readonly file: string;
}

/** Names are compared as people read them. */
export const foldFamily = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Files are looked at when the first family is asked for, and their heads alone. */
export function openInstalledFonts(source: FontSource): InstalledFonts {
  let index: ReadonlyMap<string, readonly Entry[]> | null = null;
  return {
    find: (family, { weight, slant }) => {
      index ??= indexOf(source);
      const fonts = index.get(foldFamily(family)) ?? [];
      const of = (isSlanted: boolean): Entry | undefined =>
        fonts.find((font) => font.isBold === (weight === 700) && font.isSlanted === isSlanted);
      const found = of(slant);
      if (!found) return null;
      const { file, index: place, mayEmbed, isUsable } = found;
      const bytes = (): Uint8Array | null =>
        source.withFile(file, (read) => {
          try {
            return singleFont(read, place);
          } catch (error) {
            if (error instanceof RangeError) return null;
            throw error;
          }
        });
      return { key: `${String(place)} ${file}`, mayEmbed, isUsable, bytes };
    },
  };
}

function indexOf({ files, withFile }: FontSource): ReadonlyMap<string, readonly Entry[]> {
  const fonts = new Map<string, Entry[]>();
  for (const file of files())
    for (const facts of withFile(file, readFontFacts) ?? [])
      for (const name of new Set(facts.families.map(foldFamily))) {
        const known = fonts.get(name);
        if (known) known.push({ ...facts, file });
        else fonts.set(name, [{ ...facts, file }]);
      }
  return fonts;
}
