/** The files of a library that a backup holds, as they lie on the disk. */
import { join } from 'node:path';
import type { Disk, FileFacts } from '../../files/disk';
import { isBackedUp } from '../../model/backup';
import type { RecordFormat } from '../../model/migrations';
import { openRecord } from '../../model/migrations';
import { binnedKinds, folderNames, type StoredKind } from '../library-paths';
import { sameFile } from '../records';

/** A file of the library: its path below the library's folder, with `/`, and what the disk says of it. */
export interface LibraryFile {
  readonly path: string;
  readonly facts: FileFacts;
}

/** In this order, so that a record that moves into the bin meanwhile is seen in one of the two places. */
const recordFolders: readonly string[] = [
  ...new Set(Object.values(folderNames)),
  ...binnedKinds.map((kind) => `bin/${folderNames[kind]}`),
];

/** Versions and media: each in a folder of the first two digits of its hash. They are only ever added. */
const stockFolders = ['versions', 'media'] as const;

/** The records of a library, its own among them. */
export async function listRecordFiles(folder: string, disk: Disk): Promise<readonly LibraryFile[]> {
  const paths = ['library.json'];
  for (const name of recordFolders) paths.push(...(await pathsIn(folder, name, disk)));
  return withFacts(folder, paths, disk);
}

/** The versions and media of a library. */
export async function listStockFiles(folder: string, disk: Disk): Promise<readonly LibraryFile[]> {
  const paths: string[] = [];
  for (const stock of stockFolders)
    for (const { name, kind } of await disk.list(join(folder, stock)))
      if (kind === 'folder') paths.push(...(await pathsIn(folder, `${stock}/${name}`, disk)));
  return withFacts(folder, paths, disk);
}

async function pathsIn(folder: string, name: string, disk: Disk): Promise<readonly string[]> {
  const entries = await disk.list(join(folder, ...name.split('/')));
  return entries
    .filter(({ kind }) => kind === 'file')
    .map((entry) => `${name}/${entry.name}`)
    .filter(isBackedUp);
}

/** As many files are looked at side by side; more only queue in Node. */
const atOnce = 32;

async function withFacts(folder: string, paths: readonly string[], disk: Disk): Promise<readonly LibraryFile[]> {
  const found: LibraryFile[] = [];
  for (let start = 0; start < paths.length; start += atOnce) {
    const looked = await Promise.all(
      paths
        .slice(start, start + atOnce)
        .map(async (path) => ({ path, facts: await disk.facts(join(folder, ...path.split('/'))) })),
    );
    // One that has gone since the folder was listed is in the bin, or will be found wanting by the second look.
    for (const { path, facts } of looked) if (facts?.kind === 'file') found.push({ path, facts });
  }
  return found;
}

/** True where no record came, went or changed between two looks. */
export function sameFiles(before: readonly LibraryFile[], after: readonly LibraryFile[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ path, facts }, index) => {
      const other = after[index];
      return other?.path === path && sameFile(facts, other.facts);
    })
  );
}

const formats = new Map<string, RecordFormat>(
  (Object.keys(folderNames) as StoredKind[])
    // Holders stand beside their issue, and are told by their ending.
    .filter((kind) => kind !== 'holders')
    .map((kind) => [folderNames[kind], kind]),
);

/** What kind of record a path holds; null for versions and media. */
export function formatOf(path: string): RecordFormat | null {
  if (path === 'library.json') return 'library';
  if (path.endsWith('.holders.json')) return 'holders';
  const [folder = ''] = path.replace(/^bin\//, '').split('/');
  return formats.get(folder) ?? null;
}

/** What a record's bytes hold. Throws where they are none, or one that a newer Kitbag wrote. */
export function openRecordBytes<K extends RecordFormat>(kind: K, bytes: Uint8Array) {
  return openRecord(kind, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
}
