/** Issues a handout: makes it, puts it where it is wanted, and enters it in the register. */
import { basename, extname } from 'node:path';
import type { Disk } from '../files/disk';
import { exportName } from '../handout/export-name';
import { markOf } from '../model/copies';
import { mintId, type IssueId } from '../model/ids';
import type { Issue } from '../model/issue';
import { textIn, type Texts } from '../model/language';
import type { Recipe } from '../model/recipe';
import type { LibraryStore } from '../store/library-store.types';
import { exportCopies, type ExportedCopies, type WantedSet } from './export-copies';
import { exportHandout, makePassedHandout, type HandoutExported, type MakeOptions } from './make-handout';
import type { OpenWork } from './session';

/** The course's title, or the deck's, in every language it has. */
export async function titleOfScope(store: LibraryStore, { scope }: Pick<Recipe, 'scope'>): Promise<Texts> {
  return scope.kind === 'deck' ? (await store.getDeck(scope.deck)).title : (await store.getCourse(scope.course)).title;
}

/** The name that an export offers, in the handout's main language. */
export async function nameOfHandout(store: LibraryStore, recipe: Recipe): Promise<string> {
  return exportName(recipe, textIn(await titleOfScope(store, recipe), recipe.languages[0]));
}

/** A deck's head may move on; what is issued names the version that it was made of. */
async function frozen(work: OpenWork, recipe: Recipe): Promise<Recipe> {
  const { scope } = recipe;
  if (scope.kind !== 'deck' || scope.pinned !== null) return recipe;
  return { ...recipe, scope: { ...scope, pinned: await work.store.pinDeck(scope.deck) } };
}

/** One file for everybody; `file` null keeps it in the register alone. Throws what `exportHandout` throws. */
export async function issueHandout(
  work: OpenWork,
  wanted: Recipe,
  file: string | null,
  disk: Disk,
  options: MakeOptions = {},
): Promise<{ readonly issue: Issue; readonly made: HandoutExported }> {
  const recipe = await frozen(work, wanted);
  const name = file === null ? await nameOfHandout(work.store, recipe) : basename(file);
  const made =
    file === null
      ? await makePassedHandout(work, recipe, name, options)
      : await exportHandout(work, recipe, file, disk, options);
  const { pdf, pages, label, lowered } = made;
  const issue = await work.store.issueHandout({
    title: await titleOfScope(work.store, recipe),
    recipe,
    pdf,
    pages,
    label,
    fileName: name,
    copies: [],
    lowered,
    holders: [],
  });
  return { issue, made };
}

/** A set of numbered copies; it enters the register when the last copy is in the folder. */
export async function issueCopies(
  work: OpenWork,
  wanted: Recipe,
  set: Pick<WantedSet, 'holders' | 'first' | 'wantsPrintFile'>,
  folder: string,
  disk: Disk,
  options: MakeOptions = {},
): Promise<{ readonly issue: Issue; readonly exported: ExportedCopies }> {
  const recipe = await frozen(work, wanted);
  const id = mintId('issue', work.random) as IssueId;
  const fileName = await nameOfHandout(work.store, recipe);
  const title = basename(fileName, extname(fileName));
  const exported = await exportCopies(work, recipe, { ...set, mark: markOf(id), title }, folder, disk, options);
  const { made, files } = exported;
  const issue = await work.store.issueHandout({
    id,
    title: await titleOfScope(work.store, recipe),
    recipe,
    pdf: made.pdf,
    pages: made.pages,
    label: made.label,
    fileName,
    copies: files.map(({ number, sha256 }) => ({ number, sha256: sha256 as Issue['pdf'] })),
    lowered: made.lowered,
    holders: files.map(({ number, name, agency }) => ({ number, name, agency })),
  });
  return { issue, exported };
}
