/** Finds out what a finished file must not hold: from the register, where the library gave it out, else from everything in the library. */
import { slidesMaterialOf } from '../model/course-material';
import { builtInTemplates } from '../model/template';
import type { Deck } from '../model/deck';
import type { Sha256 } from '../model/ids';
import { nullOnFault } from '../model/fault';
import type { LibraryStore } from '../store/library-store.types';
import type { Against } from '../workers/jobs';

/** By the file's hash. */
export async function againstLibrary(store: LibraryStore, sha256: string): Promise<Against> {
  const issued = (await store.listIssues()).find(
    ({ pdf, copies }) => pdf === sha256 || copies.some((copy) => copy.sha256 === sha256),
  );
  if (issued) {
    const handout = await store.gatherHandoutInput(issued.recipe).catch(nullOnFault);
    if (handout) return { kind: 'handout', folder: store.folder, handout };
  }
  const listed = await store.list();
  const courses = await allThere(listed.courses.map(({ id }) => store.getCourse(id)));
  const pins = new Set<Sha256>(courses.flatMap(slidesMaterialOf).map(({ pinned }) => pinned));
  const heads = await allThere(listed.decks.map(({ id }) => store.getDeck(id)));
  const versions = await allThere([...pins].map((sha) => store.getVersion(sha)));
  const { defaultLabel, agency } = store.library();
  return {
    kind: 'library',
    folder: store.folder,
    held: {
      courses,
      decks: distinctDecks([...heads, ...versions]),
      library: { defaultLabel, agency },
      templates: (await store.listTemplates().catch(nullOnFault)) ?? builtInTemplates,
    },
  };
}

/** A version that is the same as a head says nothing more. */
function distinctDecks(decks: readonly Deck[]): readonly Deck[] {
  return [...new Map(decks.map((deck) => [JSON.stringify(deck.slides), deck])).values()];
}

/** A damaged or missing record is told by the library itself, and keeps nothing from being searched for in the others. */
async function allThere<T>(records: readonly Promise<T>[]): Promise<readonly T[]> {
  const read = await Promise.all(records.map((record) => record.catch(nullOnFault)));
  return read.flatMap((record) => (record === null ? [] : [record]));
}
