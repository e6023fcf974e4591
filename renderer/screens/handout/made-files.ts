/**
 * The files that were exported while the window is open, with what they were made of: another choice or another handout on the screen
 * takes away the line that told of one, but not the file.
 */
import { create } from 'zustand';
import { onOtherLibrary } from '../../state/app';
import { scopeKey } from './first-recipe';
import { useKept } from './kept-store';
import { outgrown, pagesDiffer, sourceDiffers, type MadeOf } from './made-of';
import { keepSame } from '../../../main/model/keep-same';
import type { HandoutState } from './handout-store';
import type { HandoutId } from '../../../main/model/ids';
import type { Recipe } from '../../../main/model/recipe';

interface MadeFile {
  /** Its path. */
  readonly file: string;
  /** As `scopeKey` gives it: of what the handout was. */
  readonly scope: string;
  readonly madeOf: MadeOf;
  /** The kept handout that it is of; null as long as nothing was chosen in that, so that it is not kept. */
  readonly handout: HandoutId | null;
  /** What was chosen in that. */
  readonly recipe: Recipe;
  /** Something else is chosen in that now. */
  readonly isOther?: boolean;
  /** The person has read that it is no longer what its handout is. */
  readonly isRead?: boolean;
}

export const useMadeFiles = create<{ readonly files: readonly MadeFile[] }>(() => ({ files: [] }));

onOtherLibrary(() => {
  useMadeFiles.setState({ files: [] });
});

function changeFiles(change: (made: MadeFile) => MadeFile): void {
  useMadeFiles.setState(({ files }) => ({ files: files.map(change) }));
}

// With its first choice a handout is kept: the files that were made of it before are that one's.
useKept.subscribe(({ view }) => {
  if (!view) return;
  const { id, recipe } = view.handout;
  const scope = scopeKey(recipe.scope);
  changeFiles((made) => (made.scope === scope && made.handout === null ? { ...made, handout: id } : made));
});

/** The files without one: it is no longer to be told of. */
export function withoutFile(files: readonly MadeFile[], gone: string): readonly MadeFile[] {
  return files.filter(({ file }) => file !== gone);
}

/** Remembers a file, the latest first; what stood under its path is gone with it. */
export function noteMadeFile(made: MadeFile): void {
  useMadeFiles.setState(({ files }) => ({ files: [made, ...withoutFile(files, made.file)] }));
}

export function forgetMadeFile(file: string): void {
  useMadeFiles.setState(({ files }) => ({ files: withoutFile(files, file) }));
}

/** The latest file of a scope that holds slides which participants must not get any more, and how many; null where none does. */
export function outgrownFile(
  files: readonly MadeFile[],
  scope: string,
  source: HandoutState['source'],
): { readonly file: string; readonly count: number } | null {
  const now = { preview: null, following: false, source, recipe: null };
  for (const { file, madeOf } of files.filter((made) => made.scope === scope)) {
    const why = outgrown({ ...now, madeOf }, 'file');
    if (why?.kind === 'slides') return { file, count: why.count };
  }
  return null;
}

/** What is chosen in the handout that is open: the files of it are then of other choices, or of these again. */
export function noteChoices(recipe: Recipe): void {
  const { scope, handout } = openNow(recipe);
  changeFiles((made) =>
    made.scope === scope && made.handout === handout
      ? { ...made, isOther: keepSame(made.recipe, { ...recipe, date: made.recipe.date }) !== made.recipe }
      : made,
  );
}

/** Which handout is open: what a file of it is kept with. */
export function openNow(recipe: Recipe): Pick<MadeFile, 'scope' | 'handout' | 'recipe'> {
  return { scope: scopeKey(recipe.scope), handout: useKept.getState().view?.handout.id ?? null, recipe };
}

/** True where the handout that is open was exported for those whom it is for now. */
export function isExported(files: readonly MadeFile[], recipe: Recipe): boolean {
  const { scope, handout } = openNow(recipe);
  return files.some(
    (made) => made.scope === scope && made.handout === handout && made.recipe.edition === recipe.edition,
  );
}

/** Puts away that a file is no longer what its handout is; that it must not be given out is told all the same. */
export function putAwayOutdated(file: string): void {
  changeFiles((made) => (made.file === file ? { ...made, isRead: true } : made));
}

/**
 * The latest file of a scope that is no longer what its handout is, and why: by choices of its own, or by what its course or deck is now;
 * null where none is. An older file of the same handout and the same edition was replaced by the person.
 */
export function outdatedFile(
  files: readonly MadeFile[],
  open: Pick<MadeFile, 'scope' | 'handout'>,
  { source, preview, following }: Pick<HandoutState, 'source' | 'preview' | 'following'>,
): { readonly file: string; readonly why: 'handout' | 'course' | 'deck' } | null {
  const latest = files.filter(
    (made, at) =>
      made.scope === open.scope &&
      !files.slice(0, at).some((newer) => newer.handout === made.handout && isAlike(newer, made)),
  );
  for (const { file, madeOf, handout, isOther, isRead } of latest) {
    if (isRead) continue;
    if (isOther) return { file, why: 'handout' };
    // Its pages are on the screen where it is the one that is open; of another it is known that they may differ.
    const isOpen = handout === open.handout;
    if (isOpen ? pagesDiffer({ madeOf, preview, following }) : sourceDiffers({ madeOf, source }))
      return { file, why: isOpen ? 'handout' : (source?.kind ?? 'course') };
  }
  return null;
}

function isAlike(one: MadeFile, other: MadeFile): boolean {
  return one.scope === other.scope && one.recipe.edition === other.recipe.edition;
}
