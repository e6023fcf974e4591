/** What a deck is that an importer has just read: a head without a place in the library, in one language. */
import { sha256 } from '../files/sha256';
import type { Deck } from '../model/deck';
import { mintId, type DeckId, type Sha256 } from '../model/ids';
import type { Language } from '../model/language';
import { fileNameOf } from './file-names';
import type { Importer, ImportSurroundings } from './importer';

interface ReadOfFile extends Pick<Deck, 'marking' | 'sizePt' | 'slides'>, Partial<Pick<Deck, 'theme' | 'sections'>> {
  readonly title: string;
  readonly language: Language;
}

interface DeckFile {
  /** Its name, with its folders within the folder that was given. */
  readonly name: string;
  /** Of the whole file, which is among the deck's media. */
  readonly sha: Sha256;
  /** Hashes of other files that stand in the place of slides, in order. */
  readonly parts?: readonly Sha256[];
  readonly importer: Pick<Importer, 'name' | 'version'>;
}

/** `file` is null for a deck that no single file is kept for: nothing can be read again. */
export function newDeck(
  { title, language, ...read }: ReadOfFile,
  file: DeckFile | null,
  { now, random }: Pick<ImportSurroundings, 'now' | 'random'>,
): Deck {
  const source = file && {
    language,
    original: file.sha,
    ...(file.parts?.length ? { withParts: sha256(new TextEncoder().encode(file.parts.join('\n'))) } : {}),
    fileName: fileNameOf(file.name),
    importedAt: now,
    importer: file.importer.name,
    importerVersion: file.importer.version,
  };
  return {
    format: 'kitbag.deck',
    version: 1,
    revision: 0,
    changedAt: now,
    id: mintId('deck', random) as DeckId,
    title: { [language]: title },
    mainLanguage: language,
    theme: 'plain',
    sections: [],
    ...read,
    sources: source ? [source] : [],
  };
}
