/** Issues a handout: makes it, puts it where it is wanted, and enters it in the register. */
import { basename, extname } from 'node:path';
import type { Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { markOf } from '../model/copies';
import { KitbagFault } from '../model/fault';
import { mintId, type IssueId, type Sha256 } from '../model/ids';
import type { Issue } from '../model/issue';
import type { Recipe } from '../model/recipe';
import { prepareCopies, type ExportedCopies, type WantedSet } from './export-copies';
import {
  exportHandout,
  makePassedHandout,
  type ExportOptions,
  type HandoutExported,
  type MakeOptions,
  type OnPassed,
} from './make-handout';
import type { ExportTold } from './exports-told';
import type { Telling } from '../handout/export-name';
import { nameOfHandout, titleOfScope } from './handout-names';
import { knowingParticipants } from './know-participants';
import type { OpenWork } from './session';

/** A deck's head may move on; what is issued names the version that it was made of. */
export async function frozen(work: OpenWork, recipe: Recipe): Promise<Recipe> {
  const { scope: wanted, turnTo } = recipe;
  if (wanted.kind !== 'deck' || wanted.pinned !== null) return recipe;
  const scope = { ...wanted, pinned: await work.store.pinDeck(wanted.deck) };
  // The participants' copy that goes out with it is of that version too.
  const isSame = JSON.stringify(turnTo?.scope) === JSON.stringify(wanted);
  return { ...recipe, scope, ...(turnTo ? { turnTo: isSame ? { ...turnTo, scope } : turnTo } : {}) };
}

/** One file for everybody; `file` null keeps it in the register alone, unlocked. Throws what `exportHandout` throws. */
export async function issueHandout(
  work: OpenWork,
  wanted: Recipe,
  file: string | null,
  disk: Disk,
  options: ExportOptions = {},
): Promise<{ readonly issue: Issue; readonly made: HandoutExported }> {
  const recipe = await frozen(work, await knowingParticipants(work.store, wanted));
  const title = await titleOfScope(work.store, recipe);
  const fileName = file === null ? await nameOfHandout(work.store, recipe) : basename(file);
  if (file === null) {
    const made = await makePassedHandout(work, recipe, fileName, options);
    return { issue: await enter(work, { title, recipe, fileName }, made, null), made };
  }
  return enterAndPut(work, { title, recipe }, file, disk, options, (onPassed) =>
    exportHandout(work, recipe, file, disk, options, onPassed),
  );
}

/**
 * Enters a file that was exported: it is made again, which gives the same bytes as long as nothing that is in it was changed. Throws
 * `issue.changed-since` where something was, and what `makePassedHandout` throws.
 */
export async function enterExported(
  work: OpenWork,
  { recipe: wanted, fileName, pdf, lockedFile }: ExportTold,
  options: MakeOptions = {},
): Promise<Issue> {
  const recipe = await frozen(work, wanted);
  const title = await titleOfScope(work.store, recipe);
  const made = await makePassedHandout(work, recipe, fileName, options);
  if (sha256(made.pdf) !== pdf) throw new KitbagFault('issue.changed-since', { file: fileName });
  return enter(work, { title, recipe, fileName }, made, lockedFile);
}

/** What the register says of one file for everybody, beside what was made. */
type OneFile = Pick<Issue, 'title' | 'recipe' | 'fileName' | 'replaces'>;

/** `lockedFile` is the hash of what is given out, where that is locked. */
function enter(
  { store }: OpenWork,
  entry: OneFile,
  { pdf, pages, label, grading, caveats, lowered }: HandoutExported,
  lockedFile: string | null,
): Promise<Issue> {
  const lock = lockedFile === null ? {} : { locked: true as const, lockedFile: lockedFile as Sha256 };
  const made = { pdf, pages, label, grading, caveats, lowered };
  return store.issueHandout({ ...entry, ...made, copies: [], holders: [], ...lock });
}

/** Enters a file in the register before it takes its place; the entry is taken back where it does not lie there then. */
export async function enterAndPut(
  work: OpenWork,
  entry: Omit<OneFile, 'fileName'>,
  file: string,
  disk: Disk,
  { password = null }: ExportOptions,
  put: (onPassed: OnPassed) => Promise<HandoutExported>,
): Promise<{ readonly issue: Issue; readonly made: HandoutExported }> {
  const entered: { issue: Issue; hash: string }[] = [];
  try {
    const made = await put(async (passed, hash) => {
      const lockedFile = password === null ? null : hash;
      const issue = await enter(work, { ...entry, fileName: basename(file) }, passed, lockedFile);
      entered.push({ issue, hash });
    });
    const [one] = entered;
    if (!one) throw new Error('A file took its place without an entry.');
    return { issue: one.issue, made };
  } catch (error) {
    const [one] = entered;
    if (one && !(await liesThere(file, one.hash, disk))) await takeBack(one.issue.id, work);
    throw error;
  }
}

function leftIssued(cause: KitbagFault): KitbagFault {
  const { count = 0, folder = '', total = 0 } = cause.facts;
  return new KitbagFault('copies.left-issued', { count, folder, total }, { cause });
}

/** The first trouble is the one to tell: an entry that stays without its files does no harm. */
async function takeBack(id: IssueId, { store }: OpenWork): Promise<void> {
  await store.withdrawIssue(id).catch(() => undefined);
}

/** True where the file has that hash: it took its place, and what failed came after. */
async function liesThere(file: string, hash: string, disk: Disk): Promise<boolean> {
  const bytes = await disk.readFile(file).catch(() => null);
  return bytes !== null && sha256(bytes) === hash;
}

/**
 * A set of numbered copies. Its entry stands in the register before the first copy is in the folder, and is taken back where
 * nothing is left there. So no copy is ever met that the register does not know. Beside other handouts the names `tells` more.
 */
export async function issueCopies(
  work: OpenWork,
  wanted: Recipe,
  { tells, ...set }: Pick<WantedSet, 'holders' | 'first' | 'wantsPrintFile'> & { readonly tells?: Telling },
  folder: string,
  disk: Disk,
  options: ExportOptions = {},
): Promise<{ readonly issue: Issue; readonly exported: ExportedCopies }> {
  const recipe = await frozen(work, wanted);
  const id = mintId('issue', work.random) as IssueId;
  const fileName = await nameOfHandout(work.store, recipe, tells);
  return issueSet(work, recipe, set, { id, fileName }, folder, disk, options);
}

/** A set that was asked for by its recipe, or drawn in another way: of replacement pages, which say what they replace. */
export async function issueSet(
  work: OpenWork,
  recipe: Recipe,
  set: Pick<WantedSet, 'holders' | 'first' | 'wantsPrintFile' | 'draw'>,
  {
    id,
    fileName,
    replaces,
  }: { readonly id: IssueId; readonly fileName: string; readonly replaces?: () => Issue['replaces'] },
  folder: string,
  disk: Disk,
  options: ExportOptions,
): Promise<{ readonly issue: Issue; readonly exported: ExportedCopies }> {
  const named = { ...set, mark: markOf(id), title: basename(fileName, extname(fileName)) };
  const exported = await prepareCopies(work, recipe, named, folder, disk, options);
  const { made, files } = exported;
  // Known when the set was drawn.
  const replaced = replaces?.();
  const issue = await work.store.issueHandout({
    id,
    title: await titleOfScope(work.store, recipe),
    recipe,
    pdf: made.pdf,
    pages: made.pages,
    label: made.label,
    grading: made.grading,
    caveats: made.caveats,
    fileName,
    copies: files.map(({ number, sha256: hash }) => ({ number, sha256: hash as Sha256 })),
    lowered: made.lowered,
    holders: files.map(({ number, name, agency }) => ({ number, name, agency })),
    ...((options.password ?? null) === null ? {} : { locked: true }),
    ...(replaced ? { replaces: replaced } : {}),
  });
  try {
    await exported.put();
  } catch (error) {
    if (error instanceof KitbagFault && error.code === 'copies.left') throw leftIssued(error);
    await takeBack(id, work);
    throw error;
  }
  return { issue, exported };
}
