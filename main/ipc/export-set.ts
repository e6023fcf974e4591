/** Exports several handouts that the library keeps, each by its own choices and through its own check, into one new folder. */
import { basename, extname, join } from 'node:path';
import { reasonOf, type Disk } from '../files/disk';
import { safeName } from '../files/safe-name';
import { KitbagFault, type Fault } from '../model/fault';
import { recipeOn, type Handout } from '../model/handout';
import type { HandoutId } from '../model/ids';
import { textIn } from '../model/language';
import type { Passport } from '../model/passport';
import type { Recipe } from '../model/recipe';
import { folded } from '../model/search/fold-text';
import { createSay } from '../words/say';
import { exportTold, type ExportTold } from './exports-told';
import { freshFolder } from './fresh-folder';
import { nameOfHandout } from './issue-handout';
import { exportHandout, isOwnFile, type ExportOptions } from './make-handout';
import { HandoutRefused } from './pass-handout';
import type { OpenWork } from './session';

export interface SetWanted {
  readonly handouts: readonly HandoutId[];
  /** The day that they have, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface SetFile {
  readonly handout: HandoutId;
  /** Without a path. */
  readonly file: string;
  /** Whether it passed: one that did not was not put in place. Null where it could not be made at all. */
  readonly passport: Passport | null;
  /** Why it could not be made; null where it was. */
  readonly fault: Fault | null;
}

export interface ExportedSet {
  readonly folder: string;
  readonly files: readonly SetFile[];
  /** Those that are in the folder. */
  readonly told: readonly ExportTold[];
}

/**
 * A folder of its own is made in `inside`. One that does not pass its check, or cannot be made, such as that of a session that is
 * gone, does not keep the others out. Throws `copies.inside-library`, and what ends all of them: cancelling, a full disk.
 */
export async function exportSet(
  work: OpenWork,
  { handouts, date }: SetWanted,
  inside: string,
  disk: Disk,
  { password = null, onProgress, signal }: ExportOptions = {},
): Promise<ExportedSet> {
  const kept: Handout[] = [];
  for (const id of handouts) kept.push(await work.store.getHandout(id));
  const names = await namesOf(kept, work);
  const folder = await freshFolder(inside, `${await folderNameOf(kept, work)}.pdf`, disk);
  if (isOwnFile(work.store.folder, join(folder, 'handout.pdf')))
    throw new KitbagFault('copies.inside-library', { folder: basename(folder) });
  try {
    await disk.makeFolder(folder);
  } catch (error) {
    throw new KitbagFault('file.not-saved', { file: basename(folder), reason: reasonOf(error) }, { cause: error });
  }
  const files: SetFile[] = [];
  const told: ExportTold[] = [];
  for (const [index, handout] of kept.entries()) {
    signal?.throwIfAborted();
    const file = names[index] ?? '';
    onProgress?.({ done: index, total: kept.length, what: file });
    const recipe = recipeOn(handout, date);
    const options = { password: recipe.archive ? null : password, ...(signal ? { signal } : {}) };
    const made = await exportHandout(work, recipe, join(folder, file), disk, options, (passed, hash) => {
      told.push(exportTold(recipe, file, passed, hash));
      return Promise.resolve();
    }).then(
      ({ passport }) => ({ passport, fault: null }),
      (error: unknown) => {
        if (error instanceof HandoutRefused) return { passport: error.passport, fault: null };
        if (!(error instanceof KitbagFault) || endsAll(error)) throw error;
        return { passport: null, fault: { code: error.code, facts: error.facts } };
      },
    );
    files.push({ handout: handout.id, file, ...made });
  }
  onProgress?.({ done: kept.length, total: kept.length, what: basename(folder) });
  return { folder, files, told };
}

/** True where the next one would fare no better. */
function endsAll({ code }: KitbagFault): boolean {
  return (
    code.endsWith('.cancelled') ||
    code.startsWith('file.') ||
    code.startsWith('policy.') ||
    code.startsWith('password.')
  );
}

/** The folder is called as a participant's handout of the same would be. */
async function folderNameOf([first]: readonly Handout[], { store }: OpenWork): Promise<string> {
  if (!first) return '';
  const name = await nameOfHandout(store, { ...recipeOn(first, ''), edition: 'participant' });
  return name.slice(0, name.length - extname(name).length);
}

/** True for a name that holds the word for its edition: the file then says once whom it is for. */
function saysForWhom(given: string, { edition, languages: [language] }: Recipe): boolean {
  const word = createSay(language)(`window.edition.${edition}`);
  // Without the ending of a plural: “Instructor’s copy” says it too.
  return folded(given).includes(folded(word).replace(/(?<=r)e?s$/, ''));
}

/** Each as an export alone would offer it, with the name that a person gave it; two that would be the same are numbered. */
async function namesOf(kept: readonly Handout[], { store }: OpenWork): Promise<readonly string[]> {
  const taken = new Set<string>();
  const names: string[] = [];
  for (const handout of kept) {
    const given = textIn(handout.name, handout.recipe.languages[0]);
    const recipe = recipeOn(handout, '');
    const offered = await nameOfHandout(
      store,
      saysForWhom(given, recipe) ? { ...recipe, edition: 'participant' } : recipe,
    );
    const plain = offered.slice(0, offered.length - extname(offered).length);
    const stem = given === '' ? plain : safeName(`${plain} · ${given}`, plain);
    let name = `${stem}.pdf`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} (${String(number)}).pdf`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}
