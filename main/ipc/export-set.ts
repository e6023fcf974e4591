/** Exports several handouts, each by its own choices and through its own check, into one new folder; numbered copies go into a folder inside. */
import { basename, extname, join } from 'node:path';
import { reasonOf, type Disk } from '../files/disk';
import { safeName } from '../files/safe-name';
import { KitbagFault, type Fault } from '../model/fault';
import { recipeOn } from '../model/handout';
import type { HandoutId, IssueId } from '../model/ids';
import { textIn, type Texts } from '../model/language';
import type { Passport } from '../model/passport';
import type { Recipe } from '../model/recipe';
import { turningTo } from '../model/set-of-handout';
import { folded } from '../model/search/fold-text';
import type { Telling } from '../handout/export-name';
import { sayIn } from '../words/say-in';
import { exportTold, type ExportTold } from './exports-told';
import { freshFolder } from './fresh-folder';
import type { WantedSet } from './export-copies';
import { nameOfHandout } from './handout-names';
import { issueCopies } from './issue-handout';
import { knowingParticipants } from './know-participants';
import { exportHandout, isOwnFile, type ExportOptions, type MakeOptions } from './make-handout';
import { HandoutRefused } from './pass-handout';
import type { OpenWork } from './session';

export interface SetWanted {
  readonly handouts: readonly HandoutId[];
  /** Others, which the library does not keep; the name tells them apart. */
  readonly more?: readonly Pick<SetEntry, 'name' | 'recipe'>[];
  /** Numbered copies, which are issued; null for none. */
  readonly copies?: CopiesWanted | null;
  /** The day that they have, `YYYY-MM-DD`. */
  readonly date: string;
}

interface SetEntry {
  readonly handout: HandoutId | null;
  readonly name: Texts;
  readonly recipe: Recipe;
}

/** Who gets a copy of what. */
export interface CopiesWanted extends Pick<WantedSet, 'holders' | 'first' | 'wantsPrintFile'> {
  readonly recipe: Recipe;
}

export interface SetFile {
  readonly handout: HandoutId | null;
  /** Without a path. */
  readonly file: string;
  /** Whether it passed: one that did not was not put in place. Null where it could not be made at all. */
  readonly passport: Passport | null;
  /** Why it could not be made; null where it was. */
  readonly fault: Fault | null;
}

/** The numbered copies of a set, in a folder of their own in its folder. */
export interface SetCopies {
  /** Without a path. */
  readonly folder: string;
  /** Null where they were not made: the passport or the fault says why. */
  readonly issue: IssueId | null;
  readonly count: number;
  readonly passport: Passport | null;
  readonly fault: Fault | null;
}

export interface ExportedSet {
  readonly folder: string;
  readonly files: readonly SetFile[];
  readonly copies: SetCopies | null;
  /** Those that are in the folder. */
  readonly told: readonly ExportTold[];
}

/**
 * A folder of its own is made in `inside`. One that does not pass its check, or cannot be made, such as that of a session that is
 * gone, does not keep the others out. Throws `copies.inside-library`, and what ends all of them: cancelling, a full disk.
 */
export async function exportSet(
  work: OpenWork,
  { handouts, more = [], copies = null, date }: SetWanted,
  inside: string,
  disk: Disk,
  { password = null, ...asked }: ExportOptions = {},
): Promise<ExportedSet> {
  const entries: SetEntry[] = [];
  for (const id of handouts) {
    const kept = await work.store.getHandout(id);
    entries.push({ handout: id, name: kept.name, recipe: recipeOn(kept, date) });
  }
  entries.push(...more.map(({ name, recipe }) => ({ handout: null, name, recipe: { ...recipe, date } })));
  const recipes = turningTo(
    entries.map(({ recipe }) => recipe),
    copies && { ...copies.recipe, date },
  );
  const tells = tellingApart([...entries, ...(copies ? [copies] : [])]);
  const names = await namesOf(entries, tells, work);
  const [first = copies] = entries;
  const folder = await freshFolder(inside, `${first ? await folderNameOf(first.recipe, work) : ''}.pdf`, disk);
  if (isOwnFile(work.store.folder, join(folder, 'handout.pdf')))
    throw new KitbagFault('copies.inside-library', { folder: basename(folder) });
  try {
    await disk.makeFolder(folder);
  } catch (error) {
    throw new KitbagFault('file.not-saved', { file: basename(folder), reason: reasonOf(error) }, { cause: error });
  }
  const files: SetFile[] = [];
  const told: ExportTold[] = [];
  const total = entries.length + (copies ? 1 : 0);
  for (const [index, { handout, recipe: own }] of entries.entries()) {
    const recipe = await knowingParticipants(work.store, recipes[index] ?? own);
    asked.signal?.throwIfAborted();
    const file = names[index] ?? '';
    const options = { password: recipe.archive ? null : password, ...asHandout(index + 1, total, file, asked) };
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
    files.push({ handout, file, ...made });
  }
  const issued = copies
    ? await copiesInside(work, { ...copies, recipe: { ...copies.recipe, date }, tells }, folder, disk, {
        password,
        ...asHandout(total, total, basename(folder), asked),
      })
    : null;
  return { folder, files, copies: issued, told };
}

/** The options of one of several handouts: its progress says which of them it is. */
function asHandout(number: number, total: number, what: string, { onProgress, signal }: MakeOptions): MakeOptions {
  const handout = { number, total };
  onProgress?.({ done: 0, total: 0, what, handout });
  return {
    ...(signal ? { signal } : {}),
    ...(onProgress
      ? {
          onProgress: (progress) => {
            onProgress({ ...progress, what: progress.what || what, handout });
          },
        }
      : {}),
  };
}

/** What keeps the copies out does not take the files away that are there. */
async function copiesInside(
  work: OpenWork,
  { recipe, ...set }: CopiesWanted & { readonly tells: Telling },
  inside: string,
  disk: Disk,
  { password = null, ...options }: ExportOptions,
): Promise<SetCopies> {
  const folder = await freshFolder(inside, `${sayIn(recipe.languages[0])('window.set.copies')}.pdf`, disk);
  const told = { folder: basename(folder), count: set.holders.length };
  const nothing = { ...told, issue: null, passport: null, fault: null };
  try {
    const made = await issueCopies(work, recipe, set, folder, disk, {
      password: recipe.archive ? null : password,
      ...options,
    });
    return { ...told, issue: made.issue.id, passport: made.exported.passport, fault: null };
  } catch (error) {
    if (error instanceof HandoutRefused) return { ...nothing, passport: error.passport };
    if (!(error instanceof KitbagFault) || error.code.endsWith('.cancelled')) throw error;
    return { ...nothing, fault: { code: error.code, facts: error.facts } };
  }
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
async function folderNameOf(first: Recipe, { store }: OpenWork): Promise<string> {
  const name = await nameOfHandout(store, { ...first, edition: 'participant' });
  return name.slice(0, name.length - extname(name).length);
}

/** True for a name that holds the word for its edition: the file then says once whom it is for. */
function saysForWhom(given: string, { edition, languages: [language] }: Recipe): boolean {
  const word = sayIn(language)(`window.edition.${edition}`);
  // Without the ending of a plural: “Instructor’s copy” says it too.
  return folded(given).includes(folded(word).replace(/e?s$/, ''));
}

/** Where there are several editions or languages, each file says which it is: in one folder none is “the” handout. */
function tellingApart(all: readonly { readonly recipe: Recipe }[]): Telling {
  const differs = (of: (recipe: Recipe) => string): boolean => new Set(all.map(({ recipe }) => of(recipe))).size > 1;
  return { edition: differs(({ edition }) => edition), languages: differs(({ languages }) => languages.join()) };
}

/** Each as an export alone would offer it, telling them apart, with the name that a person gave it; two that would be the same are numbered. */
async function namesOf(entries: readonly SetEntry[], tells: Telling, { store }: OpenWork): Promise<readonly string[]> {
  const taken = new Set<string>();
  const names: string[] = [];
  for (const { name: titles, recipe } of entries) {
    const given = textIn(titles, recipe.languages[0]);
    const offered = saysForWhom(given, recipe)
      ? await nameOfHandout(store, { ...recipe, edition: 'participant' }, { ...tells, edition: false })
      : await nameOfHandout(store, recipe, tells);
    const plain = offered.slice(0, offered.length - extname(offered).length);
    const stem = given === '' ? plain : safeName(`${plain} · ${given}`, plain);
    let name = `${stem}.pdf`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} (${String(number)}).pdf`;
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}
