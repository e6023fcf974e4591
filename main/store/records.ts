/** The records of one kind: read, checked, kept in memory as long as the file is the same, and saved disk first. */
import { type Disk, type FileFacts, hasCode, reasonOf } from '../files/disk';
import { makeFolderSafely } from '../files/write-safely';
import { KitbagFault } from '../model/fault';
import { type RecordOf, openRecord } from '../model/migrations';
import { keepEarlierForm, versionOf } from './before-migration';
import { type LibraryPaths, type StoredKind, idOfFile } from './library-paths';
import { readRecordFile, writeRecordFile } from './record-file';
import type { SetAside } from './set-aside';

export interface Read<R> {
  readonly record: R;
  readonly facts: FileFacts;
}

export interface Records<R> {
  /** Throws `<kind>.not-found`, `record.damaged`, `record.newer`, `record.misnamed` or `record.unreadable`. */
  read(id: string): Promise<Read<R>>;
  /** Saves; on `record.not-saved` file and memory are what they were. Gives null facts where the file cannot be looked at afterwards. */
  write(id: string, record: R): Promise<FileFacts | null>;
  exists(id: string): Promise<boolean>;
  /** Drops what is in memory. */
  forget(id: string): void;
}

export interface RecordsTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly setAside: SetAside;
  /** Called before each write; throws where the library may not be written. */
  readonly confirmMayWrite: () => Promise<void>;
}

/** A window works on a few records at a time; an export reads some dozens. */
const mostKept = 64;

/** True where nothing has replaced or changed the file since. */
export function sameFile(a: FileFacts, b: FileFacts): boolean {
  return a.inode === b.inode && a.sizeBytes === b.sizeBytes && a.changedMs === b.changedMs;
}

/** Opens the folder of one kind. */
export function openRecords<K extends StoredKind>(kind: K, tools: RecordsTools): Records<RecordOf<K>> {
  const { disk, paths } = tools;
  const kept = new Map<string, Read<RecordOf<K>>>();
  /** Of records that were brought up to date as they were read: the version that their files still have. */
  const earlier = new Map<string, number>();

  function keep(id: string, read: Read<RecordOf<K>>): void {
    kept.delete(id);
    kept.set(id, read);
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  }

  /** What the disk says of a record's file; null where the library is there without it. Throws `record.unreadable` where the disk does not say. */
  async function factsOf(id: string): Promise<FileFacts | null> {
    const path = pathOf(id);
    try {
      const facts = await disk.facts(path);
      // A network folder or a stick that went away may leave an empty folder in its place: the record is not gone from the library.
      if (facts ?? (await disk.facts(paths.record))) return facts;
    } catch (error) {
      throw new KitbagFault('record.unreadable', { kind, id, reason: reasonOf(error) }, { cause: error });
    }
    throw new KitbagFault('record.unreadable', { kind, id, reason: 'ENOTCONN' });
  }

  async function load(id: string, path: string): Promise<RecordOf<K>> {
    try {
      const stored = await readRecordFile(disk, path);
      const record = openRecord(kind, stored);
      const version = versionOf(stored);
      if (version !== null && version < record.version) earlier.set(id, version);
      else earlier.delete(id);
      if (record.id !== id) throw new KitbagFault('record.misnamed', { kind, id, holds: record.id });
      return record;
    } catch (error) {
      if (error instanceof KitbagFault && error.code !== 'record.invalid') throw error;
      if (hasCode(error, 'ENOENT')) throw new KitbagFault(`${kind}.not-found`, { id }, { cause: error });
      if (!isDamage(error))
        throw new KitbagFault('record.unreadable', { kind, id, reason: reasonOf(error) }, { cause: error });
      await tools.setAside(path, problemOf(error));
      throw new KitbagFault('record.damaged', { kind, id }, { cause: error });
    }
  }

  return {
    async read(id) {
      const path = pathOf(id);
      const facts = await factsOf(id);
      if (!facts) throw new KitbagFault(`${kind}.not-found`, { id });
      const known = kept.get(id);
      if (known && sameFile(known.facts, facts)) return known;
      // Looked at before it is read: where it changes in between, the next read sees that it did.
      const read = { record: await load(id, path), facts };
      keep(id, read);
      return read;
    },
    async write(id, record) {
      const path = pathOf(id);
      await tools.confirmMayWrite();
      try {
        await makeFolderSafely(disk, paths.folderOf(kind));
        const version = earlier.get(id);
        if (version !== undefined) await keepEarlierForm(paths, disk, path, version);
        earlier.delete(id);
        await writeRecordFile(disk, path, record);
      } catch (error) {
        // What is in memory stays; where the disk has got further than that, the next read sees another file.
        throw new KitbagFault('record.not-saved', { kind, id, reason: reasonOf(error) }, { cause: error });
      }
      const facts = await disk.facts(path).catch(() => null);
      if (facts) keep(id, { record, facts });
      else kept.delete(id);
      return facts;
    },
    exists: async (id) => (await factsOf(id)) !== null,
    forget: (id) => void kept.delete(id),
  };

  /** Ids come from files and from the window: one that is no id must never become a path. */
  function pathOf(id: string): string {
    if (idOfFile(`${id}.json`) === null) throw new KitbagFault(`${kind}.not-found`, { id });
    return paths.fileOf(kind, id);
  }
}

/** True where the content is wrong, and not the way to it. */
export function isDamage(error: unknown): boolean {
  const undecodable = error instanceof TypeError && hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA');
  return (
    error instanceof SyntaxError || undecodable || (error instanceof KitbagFault && error.code === 'record.invalid')
  );
}

/** A short fact for the finding: which field, or that it is no JSON. */
export function problemOf(error: unknown): string {
  return error instanceof KitbagFault ? String(error.facts['at'] ?? '') : 'json';
}
