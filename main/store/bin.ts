/** The bin: records taken out of the library, kept as they were until a person deletes them for good. */
import { type Disk, reasonOf } from '../files/disk';
import { makeFolderSafely, moveInto } from '../files/write-safely';
import { countSessions } from '../model/course';
import type { RestorableRecord } from '../model/earlier';
import { assertNever, KitbagFault } from '../model/fault';
import { openRecord } from '../model/migrations';
import { binnedKinds, idOfFile, type LibraryPaths } from './library-paths';
import type { BinnedRecord } from './binned-record';
import type { RecordKind } from './library-store.types';
import { readRecordFile } from './record-file';
import type { RecordsTools } from './records';

export interface Bin {
  /** Moves a record's file into the bin; courses that pinned a deck keep its versions. */
  readonly put: (kind: RecordKind, id: string) => Promise<void>;
  /** Moves it back; `record.exists` where its place is taken. */
  readonly restore: (kind: RecordKind, id: string) => Promise<void>;
  /** Deletes a binned record's file. Versions that courses pinned, media and the register stay. */
  readonly remove: (kind: RecordKind, id: string) => Promise<void>;
  /** A record that lies in it; null where it does not, or cannot be read. */
  readonly read: (kind: RecordKind, id: string) => Promise<RestorableRecord | null>;
  readonly list: () => Promise<readonly BinnedRecord[]>;
  /** How many are in it, without opening any. */
  readonly count: () => Promise<number>;
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
    async remove(kind, id) {
      await confirmMayWrite();
      const file = paths.binnedFileOf(kind, id);
      if (idOfFile(`${id}.json`) === null || !(await disk.facts(file)))
        throw new KitbagFault(`${kind}.not-found`, { id });
      try {
        await disk.unlink(file);
        await disk.flushFolder(paths.binOf(kind));
      } catch (error) {
        throw new KitbagFault('record.not-saved', { kind, id, reason: reasonOf(error) }, { cause: error });
      }
    },
    async read(kind, id) {
      if (idOfFile(`${id}.json`) === null) return null;
      return readBinned(kind, paths.binnedFileOf(kind, id), disk);
    },
    async list() {
      const lists = await Promise.all(binnedKinds.map((kind) => listKind(kind, paths, disk)));
      return lists.flat();
    },
    async count() {
      const names = await Promise.all(binnedKinds.map((kind) => disk.list(paths.binOf(kind))));
      return names.flat().filter(({ name }) => idOfFile(name) !== null).length;
    },
  };
}

async function listKind(kind: RecordKind, paths: LibraryPaths, disk: Disk): Promise<readonly BinnedRecord[]> {
  const binned: BinnedRecord[] = [];
  for (const { name } of await disk.list(paths.binOf(kind))) {
    const id = idOfFile(name);
    if (id === null) continue;
    const record = await readBinned(kind, paths.binnedFileOf(kind, id), disk);
    // Of one that cannot be read there is nothing to show but its id; it can still be put back and is judged then.
    const facts = record
      ? { ...factsOf(record), changedAt: record.changedAt }
      : { title: {}, holds: null, changedAt: null };
    binned.push({ kind, id, ...facts });
  }
  return binned;
}

async function readBinned(kind: RecordKind, file: string, disk: Disk): Promise<RestorableRecord | null> {
  try {
    return openRecord(kind, await readRecordFile(disk, file));
  } catch {
    return null;
  }
}

function factsOf(record: RestorableRecord): Pick<BinnedRecord, 'title' | 'holds'> {
  switch (record.format) {
    case 'kitbag.deck':
      return { title: record.title, holds: record.slides.length };
    case 'kitbag.course':
      return { title: record.title, holds: countSessions(record) };
    case 'kitbag.template':
    case 'kitbag.preset':
    case 'kitbag.handout':
      return { title: record.name, holds: null };
    default:
      return assertNever(record);
  }
}
