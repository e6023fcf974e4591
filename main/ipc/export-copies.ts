/** Makes a set of numbered copies and puts each into a folder: its own file, the list of who gets which, and the print file. */
import { basename, join } from 'node:path';
import { sha256 } from '../files/sha256';
import { saveFile } from '../files/save-file';
import type { Disk } from '../files/disk';
import { distributionCsv, type ListedCopy } from '../handout/copies/distribution-csv';
import { copyFileName, listFileName, printFileName } from '../handout/copies/file-names';
import { patchedRanges, patchInto, sameOutside, type PatchedCopy } from '../handout/copies/patches';
import { canonicalJson } from '../model/canonical';
import { highestNumber, lastNumber, markOf, numberedHolders, type CopySet, type Holder } from '../model/copies';
import { KitbagFault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import type { Passport } from '../model/passport';
import type { Recipe } from '../model/recipe';
import { handoutWords } from '../words/handout-words';
import type { CopiesMade } from '../workers/jobs';
import { isOwnFile, type MakeOptions } from './make-handout';
import { passHandout } from './pass-handout';
import type { OpenWork } from './session';

export interface WantedSet {
  readonly holders: readonly Holder[];
  /** The number of the first copy. */
  readonly first: number;
  readonly wantsPrintFile: boolean;
  /** Names the set in its codes; null for a set that is not registered, whose mark comes from what it is made of. */
  readonly mark: string | null;
  /** The title in the files' names, without an ending. */
  readonly title: string;
}

export interface ExportedCopies {
  readonly made: CopiesMade;
  readonly files: readonly (ListedCopy & { readonly code: string })[];
  /** The print file's name, or null where none was asked for. */
  readonly printFile: string | null;
  readonly lists: { readonly pdf: string; readonly csv: string };
  /** Of the first copy; the others are proven equal to it in every byte but their own. */
  readonly passport: Passport;
}

/**
 * Throws `copies.folder-taken` before anything is written where the folder holds a file of one of the names, HandoutRefused where
 * the first copy does not pass, and
 * `copies.stopped` or `copies.not-saved` where it ended early: each copy is then whole or not there, and the fault says how many.
 */
export async function exportCopies(
  work: OpenWork,
  recipe: Recipe,
  wanted: WantedSet,
  folder: string,
  disk: Disk,
  options: MakeOptions = {},
): Promise<ExportedCopies> {
  const { holders, first, title, wantsPrintFile } = wanted;
  const handout = await work.store.gatherHandoutInput(recipe);
  const set: CopySet = { mark: wanted.mark ?? markOfInput(handout), first, holders };
  const last = lastNumber(set);
  if (last > highestNumber) throw new KitbagFault('copies.number-too-high', { last, limit: highestNumber });
  const words = handoutWords[recipe.languages[0]];
  const names = numberedHolders(set).map(({ name, number }) => copyFileName(title, name, number, last, words));
  const lists = { pdf: listFileName(title, words, 'pdf'), csv: listFileName(title, words, 'csv') };
  const printFile = wantsPrintFile ? printFileName(title, holders.length, words) : null;
  await refuseTaken(
    [...names, ...Object.values(lists), ...(printFile === null ? [] : [printFile])],
    folder,
    disk,
    work,
  );

  const made = await work.workers.drawing.run(
    'handout.copies',
    { folder: work.store.folder, handout, set, names, wantsPrintFile },
    { subject: recipe.scope.kind, ...options },
  );
  const passport = await passFirst(work, made, { name: names[0] ?? title, handout }, options);
  await disk.makeFolder(folder);
  await writeCopies(made, names, folder, disk, options);
  const files = numberedHolders(set).flatMap((holder, index) => {
    const copy = made.copies[index];
    return copy ? [{ ...holder, file: names[index] ?? '', sha256: copy.sha256, code: copy.code }] : [];
  });
  await saveFile(disk, join(folder, lists.pdf), made.distributionList);
  await saveFile(disk, join(folder, lists.csv), new TextEncoder().encode(distributionCsv(files, words)));
  if (printFile !== null && made.printFile) await saveFile(disk, join(folder, printFile), made.printFile);
  return { made, files, printFile, lists, passport };
}

/** Has the first copy read back before any is written. */
function passFirst(
  work: OpenWork,
  made: CopiesMade,
  what: { readonly name: string; readonly handout: HandoutInput },
  options: MakeOptions,
): Promise<Passport> {
  const pdf = made.pdf.slice();
  const [first] = made.copies;
  if (first) patchInto(pdf, first);
  return passHandout(work, { ...what, pdf, made }, options);
}

/** The same recipe and content have the same mark, whoever gets the copies. */
function markOfInput({ recipe, versions, heads }: HandoutInput): string {
  const revisions = [...heads.values()].map(({ id, revision }) => ({ id, revision }));
  return markOf(sha256(canonicalJson({ recipe, versions: [...versions.keys()], revisions })));
}

async function refuseTaken(names: readonly string[], folder: string, disk: Disk, work: OpenWork): Promise<void> {
  if (isOwnFile(work.store.folder, join(folder, 'copy.pdf')))
    throw new KitbagFault('copies.inside-library', { folder: basename(folder) });
  const there = new Set((await disk.list(folder)).map(({ name }) => name.normalize('NFC').toLowerCase()));
  const taken = names.find((name) => there.has(name.normalize('NFC').toLowerCase()));
  if (taken !== undefined) throw new KitbagFault('copies.folder-taken', { folder: basename(folder), file: taken });
}

/** One buffer serves them all: each copy's own bytes are put into it, and it is written. The drawn file keeps no name. */
async function writeCopies(
  { pdf: drawn, copies }: CopiesMade,
  names: readonly string[],
  folder: string,
  disk: Disk,
  { onProgress, signal }: MakeOptions,
): Promise<void> {
  const pdf = drawn.slice();
  for (const [index, copy] of copies.entries()) {
    const [done, total] = [index, copies.length];
    if (signal?.aborted) throw new KitbagFault('copies.stopped', { done, total, folder: basename(folder) });
    const file = names[index] ?? '';
    patchInto(pdf, copy);
    try {
      await saveFile(disk, join(folder, file), pdf);
      await prove(pdf, copy, join(folder, file), disk);
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
      const reason = String(error.facts['reason']);
      throw new KitbagFault(
        'copies.not-saved',
        { file, reason, done, total, folder: basename(folder) },
        { cause: error },
      );
    }
    onProgress?.({ done: index + 1, total: copies.length, what: file });
  }
}

/** What lies on the disk is the drawn file in every byte but the copy's own, and has the hash that the list says. */
async function prove(pdf: Uint8Array, copy: PatchedCopy, path: string, disk: Disk): Promise<void> {
  const written = await disk.readFile(path);
  if (sha256(written) === copy.sha256 && sameOutside(pdf, written, patchedRanges(copy))) return;
  await disk.unlink(path);
  throw new KitbagFault('file.not-saved', { file: basename(path), reason: 'EIO' });
}
