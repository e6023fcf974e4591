/** Which importer reads which file: the one map from extension to importer. */
import type { ReadableExtension } from '../model/deck-endings';
import { KitbagFault } from '../model/fault';
import { fileNameOf, readName } from './file-names';
import type { Importer } from './importer';
import { markdownImporter } from './markdown/markdown-importer';
import { pdfImporter } from './pdf/pdf-importer';
import { pptxImporter } from './pptx/pptx-importer';

const byExtension: Readonly<Record<ReadableExtension, Importer>> = {
  '.md': markdownImporter,
  '.markdown': markdownImporter,
  '.qmd': markdownImporter,
  '.pptx': pptxImporter,
  '.pptm': pptxImporter,
  '.ppsx': pptxImporter,
  '.potx': pptxImporter,
  '.pdf': pdfImporter,
};
export const importers: ReadonlyMap<string, Importer> = new Map(Object.entries(byExtension));

/** Files that hold slides in a form we do not read: named to a person rather than passed over. */
const otherDecks = new Set(['.ppt', '.pps', '.odp', '.key', '.gslides']);

/** Files of tables and texts: among decks they are mostly the course's timetable, which is pasted into a course. */
const tables = new Set(['.xlsx', '.xls', '.ods', '.csv', '.tsv', '.docx', '.doc', '.odt']);

export function isOtherDeck(path: string): boolean {
  return otherDecks.has(readName(path).extension);
}

export function isImportable(path: string): boolean {
  return importers.has(readName(path).extension);
}

/** The importer for a file, by its ending. */
export function importerFor(path: string): Importer {
  const { extension } = readName(path);
  const importer = importers.get(extension);
  if (tables.has(extension)) throw new KitbagFault('import.timetable', { file: fileNameOf(path) });
  if (extension === '.key') throw new KitbagFault('import.keynote', { file: fileNameOf(path) });
  if (extension === '.gslides') throw new KitbagFault('import.google-slides', { file: fileNameOf(path) });
  if (!importer) throw new KitbagFault('import.unknown-kind', { file: fileNameOf(path), extension });
  return importer;
}
