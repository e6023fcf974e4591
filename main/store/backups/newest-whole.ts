/** The newest whole content that backups have of a record. */
import type { RecordFormat } from '../../model/migrations';
import type { StoredBackup } from './backup-place';
import { openRecordBytes } from './library-files';
import { readContent, type Places } from './read-backups';

export interface WholeContent {
  readonly bytes: Uint8Array;
  /** When the backup was made, for people: `2026-03-02 09:00 UTC`. */
  readonly when: string;
}

/** An instant as a fact of a finding: the same in every language and on every machine. */
export function whenOf(at: string): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** What the newest backup has of a record that can be opened; null where none has. */
export async function newestWhole(
  { backups, places }: { readonly backups: readonly StoredBackup[]; readonly places: Places },
  path: string,
  format: RecordFormat,
): Promise<WholeContent | null> {
  for (const { list } of backups) {
    const file = list.files.find((one) => one.path === path);
    const bytes = file && (await readContent(places, file.sha256));
    if (!bytes) continue;
    try {
      openRecordBytes(format, bytes);
      return { bytes, when: whenOf(list.at) };
    } catch {
      continue; // An older one may be whole.
    }
  }
  return null;
}
