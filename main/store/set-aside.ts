/** Moves a damaged file out of the way, so that the rest of the library opens and nothing overwrites what is left of it. */
import { basename, join, relative, sep } from 'node:path';
import type { Disk } from '../files/disk';
import { makeFolderSafely, moveInto } from '../files/write-safely';
import type { RandomBytes } from '../model/ids';
import type { Found } from './found';
import type { LibraryPaths } from './library-paths';

/** Sets a file aside where the library may be written, and records the finding in any case. */
export type SetAside = (path: string, problem: string) => Promise<void>;

/** Binds the place and the date; `mayWrite` is asked each time. */
export function createSetAside(
  paths: LibraryPaths,
  disk: Disk,
  found: Found,
  surroundings: { now: () => string; random: RandomBytes },
  mayWrite: () => boolean,
): SetAside {
  return async (path, problem) => {
    const file = relative(paths.folder, path).split(sep).join('/');
    const kept = mayWrite() ? await moved(path) : '';
    found.add({ code: 'record.damaged', weight: 'look', place: { file }, facts: { problem, kept } });
  };

  async function moved(path: string): Promise<string> {
    const date = surroundings.now().replace(/[^0-9TZ]/g, '');
    const letters = Array.from(surroundings.random(2), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const name = `${date}-${letters}-${basename(path)}`;
    try {
      await makeFolderSafely(disk, paths.damaged);
      await moveInto(disk, path, join(paths.damaged, name));
      return `damaged/${name}`;
    } catch {
      return ''; // It stays where it is and is reported all the same.
    }
  }
}
