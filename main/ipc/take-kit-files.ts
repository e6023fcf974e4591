/** The versions and media that come with a kit: which of them the library lacks, how much room they take, and their bytes. */
import type { ComparedThing } from '../kit/compare/compare-thing';
import { KitbagFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { KitKey } from '../model/kit-lock';
import type { LibraryStore } from '../store/library-store.types';
import type { Taking } from '../store/unpackings';
import { kitLimits } from '../workers/worker-line';
import type { ComparedKit } from './compare-kit';
import type { MakeOptions } from './make-handout';
import { isMediaAtHand } from './media-at-hand';
import type { OpenWork } from './session';

/** How much is asked of the worker at once: a picture may be larger than that by itself. */
const batchBytes = 32 * 1024 * 1024;
const filePath = /^(versions|media)\/[0-9a-f]{2}\/([0-9a-f]{64})\.([a-z0-9]{1,8})$/;

/** The versions and media that what is taken needs and the library lacks. */
export function pathsToTake(
  store: LibraryStore,
  { reading, mends }: ComparedKit,
  taken: readonly { readonly thing: ComparedThing }[],
): readonly string[] {
  const sizes = sizesIn(reading);
  const isAtHand = (path: string, sha: Sha256): boolean =>
    isMediaAtHand({ sha256: sha, sizeBytes: sizes.get(path) ?? 0 }, store);
  const base = new Set(reading.manifest.base?.files.map(({ path }) => path));
  return [...new Set([...mends, ...taken.flatMap(({ thing }) => thing.thing.needs)])].filter((path) => {
    const match = filePath.exec(path);
    return match !== null && !base.has(path) && (match[1] === 'versions' || !isAtHand(path, match[2] as Sha256));
  });
}

function sizesIn({ manifest }: ComparedKit['reading']): ReadonlyMap<string, number> {
  return new Map(manifest.files.map(({ path, sizeBytes }) => [path, sizeBytes]));
}

/** Each record is written three times at most: itself, what it replaces in the note that takes it back, and a form from before. */
export function bytesToTake(
  paths: readonly string[],
  reading: ComparedKit['reading'],
  planned: readonly { readonly taking: Taking }[],
): number {
  const sizes = sizesIn(reading);
  const records = planned.map(({ taking }) => 3 * JSON.stringify(taking.record).length);
  return [...paths.map((path) => sizes.get(path) ?? 0), ...records].reduce((sum, one) => sum + one, 0);
}

/** Versions and media first, each checked once more by the store against the hash in its name. */
export async function takeFiles(
  { workers, store }: OpenWork,
  { file, key }: { readonly file: string; readonly key: KitKey | null },
  reading: ComparedKit['reading'],
  paths: readonly string[],
  options: MakeOptions,
): Promise<void> {
  const sizes = sizesIn(reading);
  let done = 0;
  for (const batch of batches(paths, (path) => sizes.get(path) ?? 0)) {
    const subject = reading.manifest.library.name;
    const job = { subject, limits: kitLimits, ...options, onProgress: () => undefined };
    const found = await workers.importing.run('kit.files', { file, name: subject, key, paths: batch }, job);
    for (const [index, path] of batch.entries()) {
      const [, kind, sha, ending] = filePath.exec(path) ?? [];
      const bytes = found[index];
      // It was whole a moment ago: the stick was pulled out, or somebody writes on it.
      if (!bytes || sha === undefined || ending === undefined) throw new KitbagFault('kit.damaged', { file: subject });
      if (kind === 'versions') await store.addVersion(sha as Sha256, bytes);
      else await store.addMedia(sha as Sha256, ending, bytes);
      options.onProgress?.({ done: ++done, total: paths.length, what: path });
      if (options.signal?.aborted) throw new KitbagFault('task.cancelled', { subject });
    }
  }
}

function batches(paths: readonly string[], sizeOf: (path: string) => number): readonly (readonly string[])[] {
  const found: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const path of paths) {
    if (size + sizeOf(path) > batchBytes) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(path);
    size += sizeOf(path);
  }
  return found;
}
