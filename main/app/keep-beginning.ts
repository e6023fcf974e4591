/** Keeps what the window shows, when it is closed, for the next start to begin with: see `kept-beginning`. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Disk } from '../files/disk';
import { sha256 } from '../files/sha256';
import { writeSafely } from '../files/write-safely';
import type { Desk } from '../ipc/desk';
import { viewState } from '../ipc/view-state';
import { binnedKinds, folderNames, libraryPaths, type StoredKind } from '../store/library-paths';
import { areAsTheyWere, factOf, type KeptBeginning } from './kept-beginning';

/** What says whether a library is as it was: its own record, the lock of whoever has it open, and the folders of what is listed. */
function watchedIn(folder: string): readonly string[] {
  const paths = libraryPaths(folder);
  const kinds = Object.keys(folderNames) as StoredKind[];
  return [paths.record, paths.lock, ...new Set(kinds.map(paths.folderOf)), ...binnedKinds.map(paths.binOf)];
}

/** In milliseconds: a library that does not answer so long is closed without. */
const longestLookMs = 2000;

/** What the window shows, and what says later whether that is still so. */
async function lookAt(desk: Desk, folder: string, own: readonly string[], disk: Disk) {
  const watched = await Promise.all([...watchedIn(folder), ...own].map((path) => factOf(path, disk)));
  return { watched, state: await viewState(desk) };
}

/**
 * Closes the desk, and gives what the next start may begin with; null where the next start shows something else, or where it cannot be
 * kept. `own` are this person's settings and the organisation's policy, as paths.
 */
export async function closeAndKeep(
  desk: Desk,
  { disk, asked, version, own }: Pick<KeptBeginning, 'asked' | 'version'> & { disk: Disk; own: readonly string[] },
): Promise<KeptBeginning | null> {
  const folder = desk.store()?.folder ?? null;
  const isNext = folder !== null && (asked === null || asked === folder);
  const seen = isNext ? lookAt(desk, folder, own, disk).catch(() => null) : null;
  const looked = await Promise.race([seen, setTimeout(longestLookMs, null)]);
  await desk.close();
  if (folder === null || !looked?.state.library) return null;
  const { library, ...rest } = looked.state;
  // What was found is found anew; what troubled this time may be over.
  if (rest.trouble || library.heldBy || library.findings.length > 0) return null;
  const { lock } = libraryPaths(folder);
  const watched = looked.watched.map((fact) => (fact[0] === lock ? ([lock, null] as const) : fact));
  if (!(await areAsTheyWere(watched, disk))) return null;
  const list = JSON.stringify(library);
  const file = join(folder, '.cache', 'beginning.json');
  try {
    await disk.makeFolder(join(folder, '.cache'));
    await writeSafely(disk, file, new TextEncoder().encode(list));
  } catch {
    // A full disk, a stick that is gone: the next start does without.
    return null;
  }
  return { version, asked, file, sha256: sha256(list), watched, rest };
}
