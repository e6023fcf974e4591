/** Looks into the backups of a library, wherever they lie. */
import type { Disk } from '../../files/disk';
import type { BackedUpFile } from '../../model/backup';
import type { BackupRow, PlaceName } from '../../model/backup-row';
import { KitbagFault } from '../../model/fault';
import type { Sha256 } from '../../model/ids';
import { homePlaceOf, openPlace, type BackupPlace, type StoredBackup } from './backup-place';
import type { LibraryToBackUp } from './back-up';
import { isSecondPlace, secondPlaceOf } from './second-place';

/** The places of a library's backups that are there at the moment. */
export interface Places {
  readonly home: BackupPlace;
  readonly second: BackupPlace | null;
}

/** Opens the places; a second one that is missing is left out. */
export async function openPlaces(
  { folder, id, second }: Pick<LibraryToBackUp, 'folder' | 'id' | 'second'>,
  disk: Disk,
): Promise<Places> {
  const isThere = second !== null && (await isSecondPlace(second, disk));
  return {
    home: openPlace(homePlaceOf(folder), disk),
    second: isThere ? openPlace(secondPlaceOf(second, id), disk) : null,
  };
}

/** Every backup once, newest first. A second place that cannot be read is none. */
export async function allBackups({
  home,
  second,
}: Places): Promise<readonly (StoredBackup & Pick<BackupRow, 'places'>)[]> {
  const here = (await home.list()).backups;
  const there = second ? (await second.list().catch(() => ({ backups: [] }))).backups : [];
  const inHome = new Set(here.map(({ name }) => name));
  const inSecond = new Set(there.map(({ name }) => name));
  const places = (name: string): readonly PlaceName[] => [
    ...(inHome.has(name) ? (['home'] as const) : []),
    ...(inSecond.has(name) ? (['second'] as const) : []),
  ];
  return [...here, ...there.filter(({ name }) => !inHome.has(name))]
    .map((backup) => ({ ...backup, places: places(backup.name) }))
    .sort((a, b) => Date.parse(b.list.at) - Date.parse(a.list.at));
}

/** The backups in a few words. */
export async function listBackups(places: Places): Promise<readonly BackupRow[]> {
  return (await allBackups(places)).map(({ name, list: { at, why, files }, places: lies }) => ({
    name,
    at,
    why,
    decks: files.filter(({ path }) => path.startsWith('decks/')).length,
    courses: files.filter(({ path }) => path.startsWith('courses/')).length,
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    places: lies,
  }));
}
/** The backup of a name; throws `backup.not-found`. */
export async function findBackup(places: Places, name: string): Promise<StoredBackup> {
  const found = (await allBackups(places)).find((backup) => backup.name === name);
  if (!found) throw new KitbagFault('backup.not-found');
  return found;
}

/** A content from whichever place has it whole; null where none has. */
export async function readContent({ home, second }: Places, sha: Sha256): Promise<Uint8Array | null> {
  return (await home.read(sha).catch(() => null)) ?? (await second?.read(sha).catch(() => null)) ?? null;
}

/** What a backup has of one path; null where it has nothing. */
export function fileIn({ list }: StoredBackup, path: string): BackedUpFile | null {
  return list.files.find((file) => file.path === path) ?? null;
}
