/** Builds the sample library from its sources with our own importer and store: the same sources give the same files. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeDisk } from '../../../main/files/disk';
import type { ImportedDeck } from '../../../main/import/importer';
import { listImportable } from '../../../main/import/list-importable';
import { pairImported } from '../../../main/import/pair-imported';
import { readImportable } from '../../../main/import/read-importable';
import { commonGradings } from '../../../main/model/marking';
import { firstTemplate } from '../../../main/model/recipe';
import type { LibraryStore } from '../../../main/store/library-store.types';
import { openOrMakeLibrary } from '../../../main/store/open-library';
import { seededRandom } from '../../builders/chance';
import { readCourseSource, type NamedDeck } from './course-source';

/** When the sample was made, so far as its files say. */
const now = '2026-11-23T09:00:00.000Z';

async function readDecks(source: string, random: ReturnType<typeof seededRandom>): Promise<readonly ImportedDeck[]> {
  const { files } = await listImportable([join(source, 'decks')]);
  const read: ImportedDeck[] = [];
  for (const file of files) read.push(await readImportable(file, [source], { random, now }));
  return pairImported(read, { defaultLabel: 'TLP:AMBER+STRICT', gradings: commonGradings });
}

async function keepDecks(store: LibraryStore, decks: readonly ImportedDeck[]): Promise<ReadonlyMap<string, NamedDeck>> {
  const named = new Map<string, NamedDeck>();
  for (const { deck, media } of decks) {
    for (const { sha, ext, bytes } of media) await store.addMedia(sha, ext, bytes);
    const kept = await store.createDeck(deck);
    const [name = ''] = basename(deck.sources[0]?.fileName ?? '').split('.');
    named.set(name, { deck: kept, pinned: await store.pinDeck(kept.id) });
  }
  return named;
}

/** Makes the library in `target`, an empty folder. */
export async function buildSample(source: string, target: string): Promise<void> {
  const random = seededRandom(20_270_315);
  const host = { name: 'sample', pid: 1, isAlive: () => false };
  const store = await openOrMakeLibrary(
    target,
    { disk: nodeDisk(), now: () => now, random, host, mode: 'write' },
    'Sample library',
  );
  try {
    const agency = {
      name: { en: 'Police Headquarters', 'zh-Hant': '警察總部' },
      gradings: [
        { en: 'RESTRICTED', 'zh-Hant': '限閱' },
        { en: 'CONFIDENTIAL', 'zh-Hant': '機密' },
      ],
      caveats: [],
      template: firstTemplate,
    };
    await store.changeLibrary(store.library().revision, { agency });
    const decks = await keepDecks(store, await readDecks(source, random));
    await store.createCourse(readCourseSource(readFileSync(join(source, 'course.yaml'), 'utf8'), decks, random, now));
  } finally {
    await store.close();
  }
}
