/** Where a newcomer's own library lies if they have no wish: named before it is made, and never in what another program copies elsewhere. */
import { join } from 'node:path';
import type { Desk } from './desk';
import { freshPath } from './fresh-path';

const name = 'Kitbag';

/**
 * A folder that is not there yet, is empty, or is a library already, which is opened again. Nothing is made. Null where every place of
 * the person's own is copied to a service by another program, or none is known: then they choose.
 */
export async function ownLibraryFolder({ disk, host }: Pick<Desk, 'disk' | 'host'>): Promise<string | null> {
  for (const place of host.ownPlaces) {
    if (host.syncServiceOf(place) !== null || (await disk.facts(place)) === null) continue;
    const folder = join(place, name);
    if ((await disk.facts(folder)) === null || (await disk.facts(join(folder, 'library.json'))) !== null) return folder;
    const isEmpty = (await disk.list(folder).catch(() => null))?.length === 0;
    return isEmpty ? folder : freshPath(place, name, '', disk);
  }
  return null;
}
