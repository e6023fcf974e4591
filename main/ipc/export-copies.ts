/** Makes a set of numbered copies and puts it into a folder: a file for each holder, the list of who gets which, and the print file. */
import { basename, join } from 'node:path';
import { sha256 } from '../files/sha256';
import { reasonOf, type Disk } from '../files/disk';
import { distributionCsv, type ListedCopy } from '../handout/copies/distribution-csv';
import { copyFileName, listFileName, printFileName } from '../handout/copies/file-names';
import { patchInto, type PatchedCopy } from '../handout/copies/patches';
import type { WantedCopies } from '../handout/copies/make-copies';
import type { SetLock } from '../handout/lock/lock-of-copy';
import { canonicalJson } from '../model/canonical';
import { highestNumber, lastNumber, markOf, numberedHolders, type CopySet, type Holder } from '../model/copies';
import { KitbagFault } from '../model/fault';
import type { HandoutInput } from '../model/handout-input';
import type { Passport } from '../model/passport';
import type { Recipe } from '../model/recipe';
import { handoutWords } from '../words/handout-words';
import type { CopiesMade } from '../workers/jobs';
import { refusePassword } from './lock-handout';
import { isOwnFile, type ExportOptions } from './make-handout';
import { passHandout } from './pass-handout';
import { putCopies, type FileToPut } from './put-copies';
import { refuseUnlocked } from './refuse-leaving';
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
  /** Draws it in another way than by its recipe alone. */
  readonly draw?: (handout: HandoutInput, copies: WantedCopies) => Promise<CopiesMade>;
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

/** A set that was made and passed; nothing of it is in the folder yet. */
export interface PreparedCopies extends ExportedCopies {
  /** Throws what `putCopies` throws. */
  readonly put: () => Promise<void>;
}

/**
 * Throws `copies.folder-taken` where the folder holds a file of one of the names, HandoutRefused where the first copy does not
 * pass, and the faults of passwords that cannot be used. A password locks every copy and the print file, and not the lists.
 */
export async function prepareCopies(
  work: OpenWork,
  recipe: Recipe,
  wanted: WantedSet,
  folder: string,
  disk: Disk,
  { password = null, ...options }: ExportOptions = {},
): Promise<PreparedCopies> {
  refusePassword(recipe, password);
  refuseUnlocked(work, password);
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

  const lock = password === null ? null : { password, seed: work.random(32) };
  const copies: WantedCopies = { set, names, wantsPrintFile, ...(lock ? { lock } : {}) };
  const made = await (wanted.draw
    ? wanted.draw(handout, copies)
    : work.workers.drawing.run(
        'handout.copies',
        { folder: work.store.folder, handout, ...copies },
        { subject: recipe.scope.kind, ...options },
      ));
  const bytesOf = copyMaker(made, lock, work);
  const [one] = made.copies;
  const pdf = one ? await bytesOf(one) : made.pdf;
  const passport = await passHandout(work, { name: names[0] ?? title, handout, pdf, made, password }, options);
  const files = numberedHolders(set).flatMap((holder, index) => {
    const copy = made.copies[index];
    return copy ? [{ ...holder, file: names[index] ?? '', sha256: copy.sha256, code: copy.code }] : [];
  });
  const toPut: readonly FileToPut[] = [
    ...made.copies.map((copy, index) => ({
      name: names[index] ?? '',
      bytes: () => bytesOf(copy),
      sha256: copy.sha256,
    })),
    { name: lists.pdf, bytes: () => made.distributionList },
    { name: lists.csv, bytes: () => new TextEncoder().encode(distributionCsv(files, words)) },
    ...(printFile !== null && made.printFile ? [{ name: printFile, bytes: () => made.printFile ?? made.pdf }] : []),
  ];
  const put = async (): Promise<void> => {
    try {
      await disk.makeFolder(folder);
    } catch (error) {
      throw new KitbagFault('file.not-saved', { file: basename(folder), reason: reasonOf(error) }, { cause: error });
    }
    await putCopies(toPut, folder, disk, options);
  };
  return { made, files, printFile, lists, passport, put };
}

/** Puts a set into the folder that nobody registers. Throws what `prepareCopies` and `putCopies` throw. */
export async function exportCopies(...asked: Parameters<typeof prepareCopies>): Promise<ExportedCopies> {
  const prepared = await prepareCopies(...asked);
  await prepared.put();
  return prepared;
}

/** One buffer serves all copies: each copy's own bytes are put into it. The drawn file keeps no name. */
function copyMaker(
  { pdf: drawn }: CopiesMade,
  lock: SetLock | null,
  { workers }: OpenWork,
): (copy: PatchedCopy) => Promise<Uint8Array> {
  const pdf = drawn.slice();
  return async (copy) => {
    patchInto(pdf, copy);
    if (!lock) return pdf;
    return workers.drawing.run('handout.lock', { pdf, lock, which: String(copy.number) }, { subject: 'password' });
  };
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
