/** Moves a damaged file out of the way, so that the rest of the library opens and nothing overwrites what is left of it. */
import { basename, join, relative, sep } from 'node:path';
import type { Disk } from '../files/disk';
import { makeFolderSafely, moveInto } from '../files/write-safely';
import type { RandomBytes } from '../model/ids';
import type { Found } from './found';
import { libraryPaths, type LibraryPaths } from './library-paths';

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
    const date = new Date(surroundings.now()).toISOString().replace(/[^0-9TZ]/g, '');
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

const nameAside = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d*Z-[0-9a-f]{4}-(.+)$/;

/** When files of each name were last set aside, in milliseconds since 1970: `20260302T090000000Z-4f2a-deck-tracing.json`. */
export async function listSetAside(folder: string, disk: Disk): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { name } of await disk.list(libraryPaths(folder).damaged)) {
    const [, year, month, day, hour, minute, second, was] = nameAside.exec(name) ?? [];
    if (was === undefined) continue;
    const atMs = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    found.set(was, Math.max(atMs, found.get(was) ?? 0));
  }
  return found;
}
