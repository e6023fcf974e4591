/** What the files of a library held when they were last backed up: one that is the same file still is not read again. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk, FileFacts } from '../../files/disk';
import { writeSafely } from '../../files/write-safely';
import type { Sha256 } from '../../model/ids';
import { sha256Schema } from '../../model/ids';

/** Size, instant of change, number of the file, hash. */
const rowSchema = z.tuple([z.number(), z.number(), z.number(), sha256Schema]);
const seenSchema = z.object({ format: z.literal('kitbag.seen'), files: z.record(z.string(), rowSchema) });

export interface SeenFiles {
  /** The hash of a file's bytes, where it was seen with the same facts; null otherwise. */
  readonly hashOf: (path: string, facts: FileFacts) => Sha256 | null;
  readonly note: (path: string, facts: FileFacts, sha: Sha256) => void;
  readonly write: () => Promise<void>;
}

/** Some disks count the time of a change in steps of two seconds: what changed so lately may change again unseen. */
const stepMs = 3000;

/** Reads the index in a library's `.cache`; it may be deleted at any time. `now` is an ISO 8601 instant. */
export async function openSeenFiles(libraryFolder: string, disk: Disk, now: string): Promise<SeenFiles> {
  const path = join(libraryFolder, '.cache', 'backed-up.json');
  const known = await readSeen(path, disk);
  const seen = new Map<string, z.infer<typeof rowSchema>>();
  const settledMs = Date.parse(now) - stepMs;
  return {
    hashOf(file, { sizeBytes, changedMs, inode }) {
      const row = known.get(file);
      return row?.[0] === sizeBytes && row[1] === changedMs && row[2] === inode ? row[3] : null;
    },
    note(file, { sizeBytes, changedMs, inode }, sha) {
      if (changedMs < settledMs) seen.set(file, [sizeBytes, changedMs, inode, sha]);
    },
    async write() {
      const text = JSON.stringify({ format: 'kitbag.seen', files: Object.fromEntries(seen) });
      try {
        await disk.makeFolder(join(libraryFolder, '.cache'));
        await writeSafely(disk, path, new TextEncoder().encode(text));
      } catch {
        // Without it everything is read once more: a cache is nobody's trouble.
      }
    },
  };
}

async function readSeen(path: string, disk: Disk): Promise<ReadonlyMap<string, z.infer<typeof rowSchema>>> {
  try {
    const parsed = seenSchema.parse(JSON.parse(new TextDecoder().decode(await disk.readFile(path))));
    return new Map(Object.entries(parsed.files));
  } catch {
    return new Map();
  }
}
