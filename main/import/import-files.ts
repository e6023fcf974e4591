/** Imports files and folders: every deck that can be read arrives, one that cannot is a finding. */
import { KitbagFault, type Fault } from '../model/fault';
import type { Finding } from '../model/finding';
import type { RandomBytes } from '../model/ids';
import { cautiousDefaultLabel, commonGradings } from '../model/marking';
import type { MarkingRules } from '../model/pairing/merge-markings';
import { failedFinding } from './failed-finding';
import type { ImportedDeck } from './importer';
import { listImportable } from './list-importable';
import { pairImported } from './pair-imported';
import type { ImportAccess } from './read-beside';
import { nameWithin, readImportable } from './read-importable';

const cautiousRules: MarkingRules = { defaultLabel: cautiousDefaultLabel, gradings: commonGradings };

export interface ImportFilesOptions {
  readonly access: ImportAccess;
  readonly random: RandomBytes;
  /** ISO 8601. */
  readonly now: string;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly what: string }) => void;
  readonly signal?: AbortSignal;
  /** Makes one deck of `NAME.en.md` and `NAME.zh-Hant.md`; true unless said otherwise. */
  readonly pair?: boolean;
  /** What counts in the library that the decks go to. */
  readonly rules?: MarkingRules;
}

export interface FilesImported {
  readonly imported: readonly ImportedDeck[];
  /** About files that gave no deck; each deck carries its own. */
  readonly findings: readonly Finding[];
  readonly failed: readonly { readonly file: string; readonly fault: Fault }[];
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new KitbagFault('task.cancelled');
}

export async function importFiles(paths: readonly string[], options: ImportFilesOptions): Promise<FilesImported> {
  const { access, random, now, signal, onProgress, pair = true, rules = cautiousRules } = options;
  const list = await listImportable(paths, access);
  const imported: ImportedDeck[] = [];
  const failed: { file: string; fault: Fault }[] = [];
  for (const [index, path] of list.files.entries()) {
    const name = nameWithin(path, list.roots);
    throwIfCancelled(signal);
    onProgress?.({ done: index, total: list.files.length, what: name });
    try {
      const beside = list.beside[path] ?? [];
      imported.push(
        await readImportable(path, list.roots, { access, random, now, beside, ...(signal ? { signal } : {}) }),
      );
    } catch (error) {
      throwIfCancelled(signal);
      if (!(error instanceof KitbagFault)) throw error;
      failed.push({ file: name, fault: { code: error.code, facts: error.facts } });
    }
  }
  onProgress?.({ done: list.files.length, total: list.files.length, what: '' });
  const findings = [...list.findings, ...failed.map(({ file, fault }) => failedFinding(file, fault))];
  return { imported: pair ? pairImported(imported, rules) : imported, findings, failed };
}
