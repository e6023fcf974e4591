/** What was exported while the program runs, so that it can still be entered in the register as it lies there. */
import { sha256 } from '../files/sha256';
import type { Sha256 } from '../model/ids';
import type { Recipe } from '../model/recipe';

/** A file that was exported without being issued. */
export interface ExportTold {
  readonly recipe: Recipe;
  /** Without a path. */
  readonly fileName: string;
  /** The SHA-256 of the handout as it was made, unlocked. */
  readonly pdf: Sha256;
  /** The SHA-256 of the file where a password locks it; null where it is the handout itself. */
  readonly lockedFile: Sha256 | null;
}

/** What is remembered of a handout that passed, by the hash that its file has. */
export function exportTold(
  recipe: Recipe,
  fileName: string,
  { pdf }: { readonly pdf: Uint8Array },
  fileHash: string,
): ExportTold {
  const hash = sha256(pdf);
  return { recipe, fileName, pdf: hash, lockedFile: hash === fileHash ? null : (fileHash as Sha256) };
}

export interface ExportsTold {
  /** Remembers the files of one export under the token that the window got for it. */
  readonly remember: (token: string, files: readonly ExportTold[]) => void;
  /** What is not in the register yet of that export; none where nothing is known of it. */
  readonly of: (token: string) => readonly ExportTold[];
  /** It is in the register now. */
  readonly entered: (token: string, file: ExportTold) => void;
}

/** Remembers exports by their tokens, no bytes of them. */
export function createExportsTold(): ExportsTold {
  const told = new Map<string, readonly ExportTold[]>();
  const of = (token: string): readonly ExportTold[] => told.get(token) ?? [];
  return {
    remember: (token, files) => told.set(token, files),
    of,
    entered: (token, file) =>
      told.set(
        token,
        of(token).filter((one) => one !== file),
      ),
  };
}
