/** Which importer reads which file: the one map from extension to importer. Each is loaded with the first file of its kind. */
import type { ReadableExtension } from '../model/deck-endings';
import { KitbagFault } from '../model/fault';
import { fileNameOf, readName } from './file-names';
import type { Importer } from './importer';

type LoadImporter = () => Promise<Importer>;

const markdown: LoadImporter = async () => (await import('./markdown/markdown-importer')).markdownImporter;
const pptx: LoadImporter = async () => (await import('./pptx/pptx-importer')).pptxImporter;
const pdf: LoadImporter = async () => (await import('./pdf/pdf-importer')).pdfImporter;

const byExtension: Readonly<Record<ReadableExtension, LoadImporter>> = {
  '.md': markdown,
  '.markdown': markdown,
  '.qmd': markdown,
  '.pptx': pptx,
  '.pptm': pptx,
  '.ppsx': pptx,
  '.potx': pptx,
  '.pdf': pdf,
};
export const importers: ReadonlyMap<string, LoadImporter> = new Map(Object.entries(byExtension));

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

/** The importer for a file, by its ending. Rejects with a KitbagFault for what we do not read. */
export async function importerFor(path: string): Promise<Importer> {
  const { extension } = readName(path);
  const importer = importers.get(extension);
  if (tables.has(extension)) throw new KitbagFault('import.timetable', { file: fileNameOf(path) });
  if (extension === '.key') throw new KitbagFault('import.keynote', { file: fileNameOf(path) });
  if (extension === '.gslides') throw new KitbagFault('import.google-slides', { file: fileNameOf(path) });
  if (!importer) throw new KitbagFault('import.unknown-kind', { file: fileNameOf(path), extension });
  return importer();
}
