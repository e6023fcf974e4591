/** Where everything lies in a library's folder. */
import { join } from 'node:path';
import type { Sha256 } from '../model/ids';

/** The folder of each kind of record: whoever looks into all of them goes by this list. */
export const folderNames = {
  deck: 'decks',
  course: 'courses',
  issue: 'issues',
  template: 'templates',
  preset: 'presets',
  handout: 'handouts',
  holders: 'issues',
  unpacking: 'unpacked',
  sent: 'sent',
} as const;
export type StoredKind = keyof typeof folderNames;

/** The kinds that can lie in the bin. */
export const binnedKinds = ['deck', 'course', 'template', 'preset', 'handout'] as const satisfies readonly StoredKind[];

/** The names stand beside the issue's record, and can be told from it. */
const endings = {
  deck: '.json',
  course: '.json',
  issue: '.json',
  template: '.json',
  preset: '.json',
  handout: '.json',
  holders: '.holders.json',
  unpacking: '.json',
  sent: '.json',
} as const;

export interface LibraryPaths {
  readonly folder: string;
  readonly record: string;
  readonly lock: string;
  readonly summaries: string;
  readonly damaged: string;
  readonly media: string;
  readonly versions: string;
  folderOf(kind: StoredKind): string;
  fileOf(kind: StoredKind, id: string): string;
  binOf(kind: StoredKind): string;
  binnedFileOf(kind: StoredKind, id: string): string;
  versionFile(sha: Sha256): string;
  mediaFolder(sha: Sha256): string;
  mediaFile(sha: Sha256, ext: string): string;
}

/** The paths of the library in a folder. */
export function libraryPaths(folder: string): LibraryPaths {
  const [media, versions] = [join(folder, 'media'), join(folder, 'versions')];
  return {
    folder,
    record: join(folder, 'library.json'),
    lock: join(folder, 'kitbag.lock'),
    summaries: join(folder, '.cache', 'summaries.json'),
    damaged: join(folder, 'damaged'),
    media,
    versions,
    folderOf: (kind) => join(folder, folderNames[kind]),
    fileOf: (kind, id) => join(folder, folderNames[kind], `${id}${endings[kind]}`),
    binOf: (kind) => join(folder, 'bin', folderNames[kind]),
    binnedFileOf: (kind, id) => join(folder, 'bin', folderNames[kind], `${id}${endings[kind]}`),
    versionFile: (sha) => join(versions, sha.slice(0, 2), `${sha}.json`),
    mediaFolder: (sha) => join(media, sha.slice(0, 2)),
    mediaFile: (sha, ext) => join(media, sha.slice(0, 2), `${sha}.${ext}`),
  };
}

const recordName = /^([a-z0-9][a-z0-9-]{2,63})\.json$/;

/** The id that a record's file name stands for, or null for a name that no record has. */
export function idOfFile(name: string): string | null {
  return recordName.exec(name)?.[1] ?? null;
}
