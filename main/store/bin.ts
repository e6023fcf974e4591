/** The bin: records taken out of the library, kept as they were until a person empties it by hand. */
import { type Disk, reasonOf } from '../files/disk';
import { makeFolderSafely, moveInto } from '../files/write-safely';
import { KitbagFault } from '../model/fault';
import { openRecord } from '../model/migrations';
import { type LibraryPaths, idOfFile } from './library-paths';
import type { BinnedRecord, RecordKind } from './library-store.types';
import { readRecordFile } from './record-file';
import type { RecordsTools } from './records';

export interface Bin {
  /** Moves a record's file into the bin; courses that pinned a deck keep its versions. */
  readonly put: (kind: RecordKind, id: string) => Promise<void>;
  /** Moves it back; `record.exists` where its place is taken. */
  readonly restore: (kind: RecordKind, id: string) => Promise<void>;
  readonly list: () => Promise<readonly BinnedRecord[]>;
}

/** Binds the bin of a library. */
export function openBin(
  paths: LibraryPaths,
  { disk, confirmMayWrite }: Pick<RecordsTools, 'disk' | 'confirmMayWrite'>,
): Bin {
  async function move(kind: RecordKind, id: string, from: string, to: string): Promise<void> {
    await confirmMayWrite();
    if (idOfFile(`${id}.json`) === null || !(await disk.facts(from)))
      throw new KitbagFault(`${kind}.not-found`, { id });
    try {
      await makeFolderSafely(disk, paths.binOf(kind));
      await makeFolderSafely(disk, paths.folderOf(kind));
      await moveInto(disk, from, to);
      await disk.flushFolder(paths.binOf(kind));
      await disk.flushFolder(paths.folderOf(kind));
    } catch (error) {
      throw new KitbagFault('record.not-saved', { kind, id, reason: reasonOf(error) }, { cause: error });
    }
  }

  return {
    // The newest of one id stays: an older one in the bin gives way.
    put: (kind, id) => move(kind, id, paths.fileOf(kind, id), paths.binnedFileOf(kind, id)),
    async restore(kind, id) {
      if (await disk.facts(paths.fileOf(kind, id))) throw new KitbagFault('record.exists', { kind, id });
      await move(kind, id, paths.binnedFileOf(kind, id), paths.fileOf(kind, id));
    },
    async list() {
      const lists = await Promise.all(
        (['deck', 'course', 'template', 'handout'] as const).map((kind) => listKind(kind, paths, disk)),
      );
      return lists.flat();
    },
  };
}

async function listKind(kind: RecordKind, paths: LibraryPaths, disk: Disk): Promise<readonly BinnedRecord[]> {
  const binned: BinnedRecord[] = [];
  for (const { name } of await disk.list(paths.binOf(kind))) {
    const id = idOfFile(name);
    if (id === null) continue;
    try {
      const record = openRecord(kind, await readRecordFile(disk, paths.binnedFileOf(kind, id)));
      binned.push({ kind, id, title: 'title' in record ? record.title : record.name });
    } catch {
      binned.push({ kind, id, title: {} }); // Nothing to show but its id; it can still be put back and is judged then.
    }
  }
  return binned;
}
