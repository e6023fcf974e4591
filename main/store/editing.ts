/** Records that people edit: created, changed by edits on the revision they saw, taken back and done again. */
import type { FileFacts } from '../files/disk';
import { KitbagFault } from '../model/fault';
import { keepUnknown, type RecordOf, openRecord } from '../model/migrations';
import type { Changed, RecordKind, UndoState } from './library-store.types';
import type { Records } from './records';
import type { Serial } from './serial';
import { createUndoMemory, type Binned } from './undo';

export interface Editing<R, E> {
  readonly create: (record: R) => Promise<R>;
  readonly get: (id: string) => Promise<R>;
  /** `binned` is a record that the caller puts into the bin once this is saved. */
  readonly change: (
    id: string,
    base: number,
    edits: readonly E[],
    said: string,
    binned?: Binned,
  ) => Promise<Changed<R>>;
  /** Puts a whole record in the place of another, as a new revision: what could be undone of the other one cannot any more. */
  readonly put: (record: R, base: number) => Promise<R>;
  /** Throws where `put` would not be allowed. */
  readonly confirmMayPut: (before: R, record: R) => void;
  readonly move: (id: string, way: 'undo' | 'redo') => Promise<UndoState>;
  readonly state: (id: string) => UndoState;
  /** Forgets what was kept of a record that has left its place. */
  readonly forget: (id: string) => void;
}

export interface EditingTools<R> {
  readonly records: Records<R>;
  readonly serial: Serial;
  readonly now: () => string;
  /** Told after each save; null facts where the file could not be looked at. */
  readonly saved: (record: R, facts: FileFacts | null) => void;
  /** Throws where a change may not be made. Taking back and doing again are not asked: they bring back what was allowed before. */
  readonly refuse: (before: R, after: R) => void;
  /** For changes that put another record into the bin: how it comes out again, and goes back. */
  readonly bin?: {
    readonly takeOut: (binned: Binned) => Promise<void>;
    /** Throws where it was changed in the meantime, or is not there. */
    readonly confirmSame: (binned: Binned) => Promise<void>;
    readonly putBack: (binned: Binned) => Promise<void>;
  };
}

export type ApplyEdits<R, E> = (
  record: R,
  edits: readonly E[],
) => { readonly record: R; readonly inverse: readonly E[] };

/** Binds records of one kind to the function that applies their edits. */
export function createEditing<K extends RecordKind, E>(
  kind: K,
  apply: ApplyEdits<RecordOf<K>, E>,
  tools: EditingTools<RecordOf<K>>,
): Editing<RecordOf<K>, E> {
  const { records, serial, now, saved, refuse } = tools;
  const memory = createUndoMemory<E>();

  async function save(record: RecordOf<K>, revision: number): Promise<RecordOf<K>> {
    // Checked before it is written: what cannot be opened again must not be saved.
    const next = openRecord(kind, { ...record, revision, changedAt: now() });
    saved(next, await records.write(next.id, next));
    return next;
  }

  return {
    create: (record) =>
      serial.run(`${kind} ${record.id}`, async () => {
        if (await records.exists(record.id)) throw new KitbagFault('record.exists', { kind, id: record.id });
        return save(record, 1);
      }),
    get: async (id) => (await records.read(id)).record,
    change: (id, base, edits, said, binned) =>
      serial.run(`${kind} ${id}`, async () => {
        const { record } = await records.read(id);
        if (record.revision !== base)
          throw new KitbagFault('record.changed-elsewhere', { kind, id, base, revision: record.revision });
        if (edits.length === 0) return { record, undo: memory.state(id) };
        const applied = apply(record, edits);
        refuse(record, applied.record);
        const next = await save(keepUnknown(kind, record, applied.record), base + 1);
        memory.changed(id, next.revision, { said, edits: applied.inverse, ...(binned ? { binned } : {}) });
        return { record: next, undo: memory.state(id) };
      }),
    put: (record, base) =>
      serial.run(`${kind} ${record.id}`, async () => {
        const { id } = record;
        const { revision } = (await records.read(id)).record;
        if (revision !== base) throw new KitbagFault('record.changed-elsewhere', { kind, id, base, revision });
        const next = await save(record, base + 1);
        memory.forget(id);
        return next;
      }),
    confirmMayPut: refuse,
    move: (id, way) =>
      serial.run(`${kind} ${id}`, async () => {
        const { record } = await records.read(id);
        const step = memory.next(id, way, record.revision);
        if (!step) throw new KitbagFault('undo.nothing', { kind, id });
        const applied = apply(record, step.edits);
        const { binned } = step;
        // At every moment of it each slide is in a deck of the library, at worst in two.
        if (binned && way === 'undo') await tools.bin?.takeOut(binned);
        if (binned && way === 'redo') await tools.bin?.confirmSame(binned);
        const next = await save(keepUnknown(kind, record, applied.record), record.revision + 1);
        if (binned && way === 'redo') await tools.bin?.putBack(binned);
        memory.moved(id, way, next.revision, applied.inverse);
        return memory.state(id);
      }),
    state: (id) => memory.state(id),
    forget(id) {
      memory.forget(id);
      records.forget(id);
    },
  };
}
