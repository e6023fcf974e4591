/** Imports a text as a deck, with files beside it given as values. */
import { markdownImporter } from '../../../main/import/markdown/markdown-importer';
import type { ImportedDeck } from '../../../main/import/importer';
import type { Slide, SlideText } from '../../../main/model/slide';

export interface Beside {
  readonly name?: string;
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
}

/** Bytes that never repeat within a test and are the same in every run. */
export function countingBytes(): (count: number) => Uint8Array {
  let seed = 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed >> 16;
    });
}

export const surroundings = ({ files = {} }: Beside = {}) => ({
  now: '2024-05-01T09:00:00+08:00',
  random: countingBytes(),
  readBeside: async (path: string) => {
    const found = Object.hasOwn(files, path) ? files[path] : undefined;
    if (found === undefined) return null;
    return typeof found === 'string' ? new TextEncoder().encode(found) : found;
  },
});

export function importBytes(bytes: Uint8Array, beside: Beside = {}): Promise<ImportedDeck> {
  return markdownImporter.read(beside.name ?? 'deck.md', bytes, surroundings(beside));
}

export function importText(text: string, beside: Beside = {}): Promise<ImportedDeck> {
  return importBytes(new TextEncoder().encode(text), beside);
}

/** The slide's text in the language it has. */
export function textOf(slide: Slide | undefined): SlideText {
  const text = slide && Object.values(slide.texts)[0];
  if (!text) throw new Error('This slide has no text.');
  return text;
}

export function textsOf({ deck }: ImportedDeck): SlideText[] {
  return deck.slides.map(textOf);
}

/** Codes of findings, without those that every unlabelled test deck has. */
export function codesOf({ findings }: ImportedDeck): string[] {
  return findings
    .map(({ code }) => code)
    .filter((code) => code !== 'deck.unlabelled' && code !== 'deck.language-guessed');
}
