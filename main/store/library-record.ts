/** The library's own record: its name, its default label, its agency's gradings. */
import { hasCode, reasonOf } from '../files/disk';
import { KitbagFault } from '../model/fault';
import { type LibraryId, mintId } from '../model/ids';
import type { Library } from '../model/library';
import { cautiousDefaultLabel, commonGradings } from '../model/marking';
import { openRecord } from '../model/migrations';
import { programVersion } from '../model/program';
import { isLaterProgram, mayWriteMore } from '../model/program-order';
import { firstTemplate } from '../model/recipe';
import { keepEarlierForm, versionOf } from './before-migration';
import { homePlaceOf, openPlace } from './backups/backup-place';
import { openRecordBytes } from './backups/library-files';
import { newestWhole } from './backups/newest-whole';
import type { Found } from './found';
import type { LibraryPaths } from './library-paths';
import type { StoreSurroundings } from './library-store.types';
import { readRecordFile, writeRecordFile } from './record-file';
import { isDamage, problemOf } from './records';
import type { SetAside } from './set-aside';

/** What a new library holds: the gradings in common use, and the cautious label for decks that have none. */
export function freshLibrary(
  name: string,
  { random, now, program = programVersion }: Pick<StoreSurroundings, 'random' | 'now' | 'program'>,
): Library {
  const envelope = { format: 'kitbag.library', version: 3, revision: 1, changedAt: now() } as const;
  const id = mintId('library', random) as LibraryId;
  return {
    ...envelope,
    id,
    name,
    program,
    defaultLabel: cautiousDefaultLabel,
    agency: { name: {}, gradings: commonGradings, caveats: [], template: firstTemplate },
  };
}

/** Saves the record; on `record.not-saved` the file is what it was. */
export async function saveLibraryRecord(
  paths: LibraryPaths,
  { disk }: Pick<StoreSurroundings, 'disk'>,
  library: Library,
): Promise<Library> {
  const checked = openRecord('library', library);
  try {
    await keepEarlierLibrary(paths, disk, checked.version);
    await writeRecordFile(disk, paths.record, checked);
  } catch (error) {
    throw new KitbagFault(
      'record.not-saved',
      { kind: 'library', id: library.id, reason: reasonOf(error) },
      { cause: error },
    );
  }
  return checked;
}

/**
 * Throws `library.newer` where a later Kitbag wrote into the library: this one keeps fields that it does not know, and yet might print
 * what one of them keeps back. One that differs in mendings alone knows the same fields.
 */
function refuseLater(library: Library, { program = programVersion }: Pick<StoreSurroundings, 'program'>): Library {
  if (library.program !== undefined && mayWriteMore(library.program, program))
    throw new KitbagFault('library.newer', { name: library.name, program: library.program, own: program });
  return library;
}

/** The library as this Kitbag is about to write into it: earlier ones will refuse it. Its presets are records by now. */
export async function stampLibrary(
  paths: LibraryPaths,
  surroundings: Pick<StoreSurroundings, 'disk' | 'program'>,
  { presets, ...library }: Library,
): Promise<Library> {
  const { program = programVersion } = surroundings;
  const isStamped = library.program !== undefined && !isLaterProgram(program, library.program);
  if (isStamped && !presets) return library;
  return saveLibraryRecord(paths, surroundings, isStamped ? library : { ...library, program });
}

async function keepEarlierLibrary(paths: LibraryPaths, disk: StoreSurroundings['disk'], newest: number): Promise<void> {
  if (!(await disk.facts(paths.record))) return;
  const version = versionOf(await readRecordFile(disk, paths.record).catch(() => null));
  if (version !== null && version < newest) await keepEarlierForm(paths, disk, paths.record, version);
}

/** Reads the record. A damaged one is set aside and a cautious one takes its place, so that the decks can be opened. */
export async function readLibraryRecord(
  paths: LibraryPaths,
  surroundings: StoreSurroundings,
  { setAside, found, mayWrite }: { readonly setAside: SetAside; readonly found: Found; readonly mayWrite: boolean },
): Promise<Library> {
  try {
    return refuseLater(openRecord('library', await readRecordFile(surroundings.disk, paths.record)), surroundings);
  } catch (error) {
    if (hasCode(error, 'ENOENT'))
      throw new KitbagFault('library.not-found', { folder: paths.folder }, { cause: error });
    if (isDamage(error)) {
      await setAside(paths.record, problemOf(error));
      const kept = await backedUp(paths, surroundings.disk);
      if (kept) {
        const { library, when } = kept;
        refuseLater(library, surroundings);
        found.add({ code: 'library.record-brought-back', weight: 'look', place: {}, facts: { when } });
        return mayWrite ? saveLibraryRecord(paths, surroundings, library) : library;
      }
      found.add({ code: 'library.record-lost', weight: 'look', place: {}, facts: {} });
      // What the default label was is not known any more: the strictest stands until a person sets it again.
      const fresh: Library = { ...freshLibrary('', surroundings), defaultLabel: 'TLP:RED' };
      return mayWrite ? saveLibraryRecord(paths, surroundings, fresh) : fresh;
    }
    if (error instanceof KitbagFault) throw error;
    throw new KitbagFault('record.unreadable', { kind: 'library', id: '', reason: reasonOf(error) }, { cause: error });
  }
}

/** The record as the newest backup in the library's own folder has it; null where none has it whole. */
async function backedUp(
  { folder }: LibraryPaths,
  disk: StoreSurroundings['disk'],
): Promise<{ readonly library: Library; readonly when: string } | null> {
  try {
    const home = openPlace(homePlaceOf(folder), disk);
    const { backups } = await home.list();
    const whole = await newestWhole({ backups, places: { home, second: null } }, 'library.json', 'library');
    return whole && { library: openRecordBytes('library', whole.bytes), when: whole.when };
  } catch {
    return null; // Backups that cannot be read help nobody; the library opens all the same.
  }
}
