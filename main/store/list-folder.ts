/** Every record of a folder that can be read; what cannot is left out and reported. */
import type { Disk } from '../files/disk';
import { isTemporaryName } from '../files/write-safely';
import { KitbagFault } from '../model/fault';
import type { RecordOf } from '../model/migrations';
import type { Found } from './found';
import { folderNames, idOfFile, type LibraryPaths, type StoredKind } from './library-paths';
import type { Records } from './records';

export interface FolderTools<R> {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly found: Found;
  readonly records: Records<R>;
}

/** In the order of their ids. `isOurs`: ids that no file of the library may have. */
export async function listFolder<K extends StoredKind>(
  kind: K,
  { disk, paths, found, records }: FolderTools<RecordOf<K>>,
  isOurs: (id: string) => boolean = () => false,
): Promise<readonly RecordOf<K>[]> {
  async function readOrReport(name: string): Promise<readonly RecordOf<K>[]> {
    const id = idOfFile(name);
    if (id === null || isOurs(id)) return [];
    try {
      return [(await records.read(id)).record];
    } catch (error) {
      if (!(error instanceof KitbagFault)) throw error;
      // A damaged file was reported when it was set aside.
      if (error.code !== 'record.damaged' && error.code !== `${kind}.not-found`)
        found.add({
          code: error.code,
          weight: 'look',
          place: { file: `${folderNames[kind]}/${name}` },
          facts: error.facts,
        });
      return [];
    }
  }

  const entries = await disk.list(paths.folderOf(kind));
  const names = entries
    .filter((entry) => entry.kind === 'file' && !isTemporaryName(entry.name))
    .map(({ name }) => name);
  const stored: RecordOf<K>[] = [];
  for (const name of [...names].sort()) stored.push(...(await readOrReport(name)));
  return stored;
}
