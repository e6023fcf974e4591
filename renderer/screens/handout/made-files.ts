/**
 * The files that were exported while the window is open, with what they were made of: another choice or another handout on the screen
 * takes away the line that told of one, but not the file.
 */
import { create } from 'zustand';
import { onOtherLibrary } from '../../state/app';
import { outgrown, type MadeOf } from './made-of';
import type { HandoutState } from './handout-store';

interface MadeFile {
  /** Its path. */
  readonly file: string;
  /** As `scopeKey` gives it: of what the handout was. */
  readonly scope: string;
  readonly madeOf: MadeOf;
}

export const useMadeFiles = create<{ readonly files: readonly MadeFile[] }>(() => ({ files: [] }));

onOtherLibrary(() => {
  useMadeFiles.setState({ files: [] });
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
