/** Takes records of a kit or of a backup into the library, all of them under one entry, and takes all of that back. */
import { contentHash } from '../files/content-hash';
import type { Disk } from '../files/disk';
import { titleOfRecord, type RestorableRecord } from '../model/earlier';
import { KitbagFault, nullOn } from '../model/fault';
import { mintId, type RandomBytes, type Sha256 } from '../model/ids';
import type { Sender } from '../model/kit-sender';
import { openRecord } from '../model/migrations';
import type { UnpackedChange, Unpacking } from '../model/unpacking';
import { type LibraryPaths, idOfFile } from './library-paths';
import type { LibraryStore, RecordKind } from './library-store.types';
import type { Records } from './records';
import type { Serial } from './serial';
import type { Versions } from './versions';

/** One record to take in: in the place of the one at revision `base`, or as a new one. */
export interface Taking {
  readonly kind: RecordKind;
  readonly record: RestorableRecord;
  readonly base: number | null;
}

export interface TakenKit {
  readonly kit: Sha256;
  readonly from: string;
  readonly library: string;
  /** Null where nobody signed it. */
  readonly sender: Sender | null;
}

/** A backup that is gone back to. */
export interface TakenBackup {
  /** The hash of its list. */
  readonly list: Sha256;
  /** When it was made. */
  readonly at: string;
}

/** A record that was not there at the time that is gone back to: it goes into the bin. */
export interface Leaving {
  readonly kind: RecordKind;
  readonly id: string;
}

export interface TakenBack {
  readonly unpacking: Unpacking;
  /** Records that were changed since, which stay as they are. */
  readonly kept: readonly UnpackedChange[];
}

interface Unpackings {
  /** Writes down what will be changed before it changes anything, so that a crash in the middle can be taken back too. */
  readonly take: (
    from: Pick<Unpacking, 'kit' | 'from' | 'library' | 'sender' | 'backup'>,
    takings: readonly Taking[],
    leaving: readonly Leaving[],
  ) => Promise<Unpacking>;
  /** Throws `unpacking.not-found`, and `undo.nothing` where it was taken back already. */
  readonly takeBack: (id: string) => Promise<TakenBack>;
  /** Newest first. */
  readonly list: () => Promise<readonly Unpacking[]>;
}

export interface UnpackingTools {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly records: Records<Unpacking>;
  readonly editing: {
    readonly [K in RecordKind]: {
      readonly create: (record: never) => Promise<RestorableRecord>;
      readonly put: (record: never, base: number) => Promise<RestorableRecord>;
      readonly get: (id: string) => Promise<RestorableRecord>;
      readonly confirmMayPut: (before: never, record: never) => void;
    };
  };
  readonly versions: Pick<Versions, 'take'>;
  readonly serial: Serial;
  readonly binRecord: (kind: RecordKind, id: string) => Promise<void>;
  readonly restoreRecord: (kind: RecordKind, id: string) => Promise<void>;
  /** A record that lies in the bin; null where it does not, or cannot be read. */
  readonly readBinned: (kind: RecordKind, id: string) => Promise<RestorableRecord | null>;
  readonly now: () => string;
  readonly random: RandomBytes;
}

type UnpackingActs = Pick<
  LibraryStore,
  'addVersion' | 'takeKit' | 'goBack' | 'confirmMayReplace' | 'takeBackKit' | 'listUnpackings'
>;

/** The acts of the store that kits need. */
export function unpackingActs(tools: UnpackingTools): UnpackingActs {
  const { take, takeBack, list } = openUnpackings(tools);
  return {
    addVersion: (sha, bytes) => tools.serial.run('versions', () => tools.versions.take(sha, bytes)),
    takeKit: ({ kit, from, library, sender }, takings) =>
      take({ kit, from, ...(sender ? { library, sender } : {}) }, takings, []),
    goBack: ({ list: kit, at }, takings, leaving) => take({ kit, from: '', backup: at }, takings, leaving),
    confirmMayReplace: (kind, before, record) => {
      tools.editing[kind].confirmMayPut(before as never, record as never);
    },
    takeBackKit: takeBack,
    listUnpackings: list,
  };
}

/** Binds the folder of unpackings. */
function openUnpackings(tools: UnpackingTools): Unpackings {
  const { disk, paths, records, editing, now, random } = tools;

  /** The record as it stands; null where there is none. */
  function present(kind: RecordKind, id: string): Promise<RestorableRecord | null> {
    return nullOn(`${kind}.not-found`, () => editing[kind].get(id));
  }

  /** What taking it will change, with nothing touched yet. What lies in the bin is kept like everything else whose place is taken. */
  async function changeOf({ kind, record, base }: Taking): Promise<UnpackedChange> {
    const { id } = record;
    const current = await present(kind, id);
    const revision = current?.revision ?? null;
    if (revision !== base)
      throw new KitbagFault('record.changed-elsewhere', { kind, id, base: base ?? 0, revision: revision ?? 0 });
    const binned = current ? null : await tools.readBinned(kind, id);
    const before = current ?? binned;
    const after = contentHash(openRecord(kind, record));
    const change = { kind, id, title: titleOfRecord(record), before: before && { ...before }, after };
    return binned ? { ...change, binned: true } : change;
  }

  /** In the place of the one that is there, or of the one in the bin, which comes out first. */
  async function put({ kind, record, base }: Taking, { binned }: UnpackedChange): Promise<void> {
    if (binned === true) await tools.restoreRecord(kind, record.id);
    const revision = binned === true ? (await editing[kind].get(record.id)).revision : base;
    await (revision === null ? editing[kind].create(record as never) : editing[kind].put(record as never, revision));
  }

  async function changeOfLeaving({ kind, id }: Leaving): Promise<UnpackedChange> {
    const before = await editing[kind].get(id);
    return { kind, id, title: titleOfRecord(before), before: { ...before }, after: null };
  }

  /** From the bin, or out of the entry where the bin does not have it any more. */
  async function bringBack(kind: RecordKind, id: string, before: UnpackedChange['before']): Promise<void> {
    const isBack = await nullOn(`${kind}.not-found`, async () => {
      await tools.restoreRecord(kind, id);
      return true;
    });
    if (!isBack) await editing[kind].create(openRecord(kind, before) as never);
  }

  /** False where it was changed since. What a crash kept from being changed, or has been taken back already, is as it was. */
  async function takeBackOne(change: UnpackedChange): Promise<boolean> {
    const { kind, id, before, after } = change;
    const current = await present(kind, id);
    const isBinned = change.binned === true;
    if (after === null && !current) {
      await bringBack(kind, id, before);
      return true;
    }
    if (!current) return before === null || (isBinned && (await tools.readBinned(kind, id)) !== null);
    const now = contentHash(current);
    const isBefore = before !== null && now === contentHash(openRecord(kind, before));
    if (!isBefore && now !== after) return false;
    if (before !== null && !isBefore) await editing[kind].put(openRecord(kind, before) as never, current.revision);
    if (before === null || isBinned) await tools.binRecord(kind, id);
    return true;
  }

  return {
    async take(from, takings, leaving) {
      const planned: (readonly [Taking, UnpackedChange])[] = [];
      for (const taking of takings) planned.push([taking, await changeOf(taking)]);
      const changes = planned.map(([, change]) => change);
      for (const one of leaving) changes.push(await changeOfLeaving(one));
      const at = now();
      const id = mintId('unpacking', random);
      const envelope = { format: 'kitbag.unpacking', version: 1, revision: 1, changedAt: at } as const;
      const unpacking: Unpacking = {
        ...envelope,
        id,
        ...from,
        at,
        changes,
        undoneAt: null,
      };
      await records.write(id, unpacking);
      for (const [taking, change] of planned) await put(taking, change);
      for (const { kind, id } of leaving) await tools.binRecord(kind, id);
      return unpacking;
    },
    async takeBack(id) {
      const { record } = await records.read(id);
      if (record.undoneAt !== null) throw new KitbagFault('undo.nothing', { kind: 'unpacking', id });
      const kept: UnpackedChange[] = [];
      for (const change of record.changes.toReversed()) if (!(await takeBackOne(change))) kept.unshift(change);
      const at = now();
      const unpacking = { ...record, revision: record.revision + 1, changedAt: at, undoneAt: at };
      await records.write(id, unpacking);
      return { unpacking, kept };
    },
    async list() {
      const found: Unpacking[] = [];
      for (const { name, kind } of await disk.list(paths.folderOf('unpacking'))) {
        const id = idOfFile(name);
        if (kind !== 'file' || id === null) continue;
        // One that cannot be read cannot be taken back; what it changed is in the library all the same.
        const read = await records.read(id).catch(() => null);
        if (read) found.push(read.record);
      }
      return found.sort((a, b) => (a.at < b.at ? 1 : -1));
    },
  };
}
