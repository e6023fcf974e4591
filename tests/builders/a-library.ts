/** The library's own record with full defaults, and opened libraries in folders. */
import { nodeDisk } from '../../main/files/disk';
import type { Library } from '../../main/model/library';
import { firstTemplate } from '../../main/model/recipe';
import { openOrMakeLibrary } from '../../main/store/open-library';
import type { LibraryStore, StoreSurroundings } from '../../main/store/library-store.types';
import { seededRandom } from './chance';

export function aLibrary(fields: Partial<Library> = {}): Library {
  return {
    format: 'kitbag.library',
    version: 3,
    revision: 1,
    changedAt: '2026-03-02T09:00:00+08:00',
    id: 'library-1' as Library['id'],
    name: 'Training',
    defaultLabel: 'TLP:AMBER+STRICT',
    agency: {
      name: {},
      gradings: [
        { en: 'RESTRICTED', 'zh-Hant': '限閱' },
        { en: 'CONFIDENTIAL', 'zh-Hant': '機密' },
        { en: 'SECRET', 'zh-Hant': '高度機密' },
      ],
      caveats: [],
      template: firstTemplate,
    },
    ...fields,
  };
}

/** A clock that stands still, repeatable chance, and a machine on which only process 100 lives. */
export function surroundings(fields: Partial<StoreSurroundings> = {}): StoreSurroundings {
  return {
    disk: nodeDisk(),
    now: () => '2026-03-02T09:00:00+08:00',
    random: seededRandom(7),
    host: { name: 'desk-1', pid: 100, isAlive: (pid) => pid === 100 },
    mode: 'write',
    ...fields,
  };
}

/** Opens the library in a folder, made where there is none. */
export function openAt(folder: string, fields: Partial<StoreSurroundings> = {}): Promise<LibraryStore> {
  return openOrMakeLibrary(folder, surroundings(fields), 'Training');
}
