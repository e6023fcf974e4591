/** Which files a print means: one that was exported, one that the register keeps, or the numbered copies of a set. */
import { basename, extname, join } from 'node:path';
import type { Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { paddedNumber } from '../model/copies';
import { KitbagFault } from '../model/fault';
import type { Issue } from '../model/issue';
import { textIn } from '../model/language';
import { chosenNumbers } from '../model/printing';
import type { LibraryStore } from '../store/library-store.types';
import { fillIn, handoutWords } from '../words/handout-words';
import type { Paper } from './print-papers';

/** A file that lies somewhere. Its bytes are read when its turn comes; `print.gone` where it is not there any more. */
export function fileToPrint(path: string, disk: Disk): Paper {
  const name = basename(path);
  return { name, title: basename(name, extname(name)), pdf: () => readOrTell(path, disk) };
}

/** The one file for everybody, as the register keeps it: also where what was given out is locked. */
export function issueToPrint({ fileName, pdf }: Issue, store: Pick<LibraryStore, 'media'>): Paper {
  const read = (): Uint8Array => {
    const kept = store.media().bytes(pdf);
    if (kept === null) throw new KitbagFault('print.gone', { file: fileName });
    return kept;
  };
  // An async function, so that what it throws is heard where it is awaited.
  return { name: fileName, title: basename(fileName, extname(fileName)), pdf: async () => Promise.resolve(read()) };
}

/**
 * The copies of a set by their numbers, from the folder that they lie in: a file is a copy by its hash, whatever it is called.
 * Throws `print.numbers` as `chosenNumbers` does, `print.locked` for a set with a password, and `print.copies-missing`.
 */
export async function copiesToPrint(
  issue: Issue,
  which: string,
  folder: string,
  disk: Disk,
): Promise<readonly Paper[]> {
  if (issue.locked) throw new KitbagFault('print.locked', { folder: basename(folder) });
  const numbers = issue.copies.map(({ number }) => number);
  const wanted = chosenNumbers(which, numbers);
  const pathOf = await copiesIn(issue, folder, disk);
  const missing = wanted.filter((number) => !pathOf.has(number));
  if (missing.length > 0)
    throw new KitbagFault('print.copies-missing', {
      count: missing.length,
      first: missing[0] ?? 0,
      folder: basename(folder),
    });
  const [language] = issue.recipe.languages;
  const total = numbers.at(-1) ?? 0;
  return wanted.map((number) => {
    const copy = fillIn(handoutWords[language].copyOf, { number: paddedNumber(number, total), total });
    const path = pathOf.get(number) ?? '';
    return {
      name: basename(path),
      title: `${textIn(issue.title, language)} – ${copy}`,
      pdf: () => readOrTell(path, disk),
    };
  });
}

async function copiesIn(issue: Issue, folder: string, disk: Disk): Promise<ReadonlyMap<number, string>> {
  const numberOf = new Map(issue.copies.map(({ number, sha256: hash }) => [hash as string, number]));
  const found = new Map<number, string>();
  for (const { name, kind } of await disk.list(folder)) {
    if (kind !== 'file' || extname(name).toLowerCase() !== '.pdf') continue;
    const path = join(folder, name);
    const number = numberOf.get(sha256(await readOrTell(path, disk)));
    if (number !== undefined) found.set(number, path);
  }
  return found;
}

async function readOrTell(path: string, disk: Disk): Promise<Uint8Array> {
  const bytes = await disk.readFile(path).catch(() => null);
  if (bytes === null) throw new KitbagFault('print.gone', { file: basename(path) });
  return bytes;
}
