/** The list of one kind of record: kept in memory, compared with the folder by size and time, read anew only where they differ. */
import type { Disk, FileFacts } from '../files/disk';
import { KitbagFault } from '../model/fault';
import { isTemporaryName } from '../files/write-safely';
import type { Found } from './found';
import { type LibraryPaths, idOfFile } from './library-paths';
import type { ListedKind } from './library-store.types';
import type { Records } from './records';

/** One row as it stands in the index; the index is a cache, any row of it may be thrown away. */
export interface SummaryRow<S> {
  readonly sizeBytes: number;
  readonly changedMs: number;
  readonly summary: S;
}

export interface Summaries<R, S> {
  /** Compares with the folder and gives the rows in the order of their ids. */
  refresh(): Promise<readonly S[]>;
  /** What the last comparison knows, in no order. */
  known(): readonly S[];
  /** After a save of our own. */
  note(record: R, facts: FileFacts | null): void;
  drop(id: string): void;
  rows(): Readonly<Record<string, SummaryRow<S>>>;
}

export interface SummariesTools<R, S> {
  readonly disk: Disk;
  readonly paths: LibraryPaths;
  readonly records: Records<R>;
  readonly found: Found;
  readonly summarise: (record: R) => S;
  /** Told where rows changed, so that the index is written some time later. */
  readonly changed: () => void;
  /** What the index held. */
  readonly known: Readonly<Record<string, SummaryRow<S>>>;
}

/** As many files are looked at side by side; more only queue in Node. */
const atOnce = 32;

/** Binds the folder of one kind. */
export function createSummaries<R extends { readonly id: string }, S extends { readonly id: string }>(
  kind: ListedKind,
  tools: SummariesTools<R, S>,
): Summaries<R, S> {
  const { disk, paths, found } = tools;
  const rows = new Map<string, SummaryRow<S>>(Object.entries(tools.known));

  async function update(id: string, name: string): Promise<void> {
    const facts = await disk.facts(paths.fileOf(kind, id));
    const row = rows.get(id);
    if (!facts || (row?.sizeBytes === facts.sizeBytes && row.changedMs === facts.changedMs)) return;
    const read = await tools.records.read(id).catch((error: unknown) => {
      report(name, error);
      return null;
    });
    if (rows.get(id) !== row) return; // Saved by us in the meantime.
    if (read)
      rows.set(id, {
        sizeBytes: read.facts.sizeBytes,
        changedMs: read.facts.changedMs,
        summary: tools.summarise(read.record),
      });
    else rows.delete(id);
    tools.changed();
  }

  /** A damaged file was reported when it was set aside; these stay where they are. */
  function report(name: string, error: unknown): void {
    if (!(error instanceof KitbagFault)) throw error;
    if (error.code === 'record.damaged' || error.code.endsWith('.not-found')) return;
    const file = `${kind}s/${name}`;
    found.add({ code: error.code, weight: 'look', place: { file }, facts: error.facts });
  }

  return {
    async refresh() {
      const entries = (await disk.list(paths.folderOf(kind))).filter(
        (entry) => entry.kind === 'file' && !isTemporaryName(entry.name),
      );
      const present = new Map(entries.map((entry) => [idOfFile(entry.name), entry.name]));
      const missing = [...rows.keys()].filter((id) => !present.has(id));
      for (const id of missing) {
        // A record that we saved after the folder was listed is no missing one.
        if (await tools.records.exists(id)) continue;
        rows.delete(id);
        tools.changed();
      }
      const ids = [...present].flatMap(([id, name]) => (id === null ? [] : [{ id, name }]));
      for (let start = 0; start < ids.length; start += atOnce) {
        await Promise.all(ids.slice(start, start + atOnce).map(({ id, name }) => update(id, name)));
      }
      return [...rows.values()].map((row) => row.summary).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    known: () => Array.from(rows.values(), ({ summary }) => summary),
    note(record, facts) {
      if (facts)
        rows.set(record.id, {
          sizeBytes: facts.sizeBytes,
          changedMs: facts.changedMs,
          summary: tools.summarise(record),
        });
      else rows.delete(record.id);
      tools.changed();
    },
    drop(id) {
      rows.delete(id);
      tools.changed();
    },
    rows: () => Object.fromEntries(rows),
  };
}
