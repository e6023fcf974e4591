/** One record in one file, through lowdb. The only importer of lowdb. */
import { Low, type Adapter } from 'lowdb';
import type { Disk } from '../files/disk';
import { writeSafely } from '../files/write-safely';

/** lowdb's own file adapters never flush and share one temporary name; this one writes safely. */
function safeAdapter<T>(disk: Disk, path: string): Adapter<T> {
  return {
    read: async () => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await disk.readFile(path))) as T,
    write: (data) => writeSafely(disk, path, new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`)),
  };
}

/** What a record's file holds, unchecked. Throws a SyntaxError or TypeError where it is not JSON in UTF-8. */
export async function readRecordFile(disk: Disk, path: string): Promise<unknown> {
  const file = new Low<unknown>(safeAdapter(disk, path), null);
  await file.read();
  return file.data;
}

/** Puts a record into its file, formatted to be read and compared. */
export async function writeRecordFile(disk: Disk, path: string, record: object): Promise<void> {
  // A new Low for each write: `update` would change the memory before the disk has it.
  await new Low<object>(safeAdapter(disk, path), record).write();
}
