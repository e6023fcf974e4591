/**
 * What the library's own things would be in a kit that leaves out what another one does. A kit without instructor material differs
 * from the library in all that it left behind; what differs from this was changed.
 */
import type { KitThing } from '../kit/read/read-kit';
import type { RestorableRecord } from '../model/earlier';
import { nullOnFault } from '../model/fault';
import type { Sha256 } from '../model/ids';
import type { Deck } from '../model/deck';
import { storedAs, type KitManifest } from '../model/kit';
import type { LibraryStore } from '../store/library-store.types';
import { gatherKit } from './gather-kit';
import type { MakeOptions } from './make-handout';
import type { Workers } from './session';

export interface AsSent {
  readonly recordOf: (thing: Pick<KitThing, 'item'>) => RestorableRecord | null;
  /** What their courses pin, by the names that these have there. */
  readonly versions: ReadonlyMap<Sha256, Deck>;
}

/** Null for a kit with instructor material, and where the library's own could not be packed: then all that differs is told. */
export async function openAsSent(
  { scope, items, date }: Pick<KitManifest, 'scope' | 'items' | 'date'>,
  { workers, store }: { readonly workers: Workers; readonly store: LibraryStore },
  job: MakeOptions & { readonly subject: string },
): Promise<AsSent | null> {
  if (scope.instructor) return null;
  const brought = new Set(items.map(({ kind, id }) => `${kind} ${id}`));
  const listed = await store.list();
  const courses = listed.courses.map(({ id }) => id).filter((id) => brought.has(`course ${id}`));
  const decks = listed.decks.map(({ id }) => id).filter((id) => brought.has(`deck ${id}`));
  if (courses.length + decks.length === 0) return null;
  const gathered = await gatherKit(store, { courses, decks, templates: [] }, false).catch(nullOnFault);
  if (!gathered) return null;
  const wish = { ...scope, handouts: false, date, preparedBy: '', unencryptedBecause: null, language: 'en' } as const;
  const asked = { folder: store.folder, source: gathered.source, wish };
  const prepared = await workers.drawing.run('kit.prepare', asked, job).catch((error: unknown) => {
    if (job.signal?.aborted) throw error;
    return nullOnFault(error);
  });
  if (!prepared) return null;
  const records = new Map<string, RestorableRecord>([
    ...prepared.courses.map((record) => [`course ${record.id}`, record] as const),
    ...prepared.decks.map((record) => [`deck ${record.id}`, record] as const),
    ...prepared.recipes.map(({ record }) => [`handout ${record.id}`, record] as const),
  ]);
  return {
    recordOf: ({ item }) =>
      item.kind === 'handout' ? null : (records.get(`${storedAs(item.kind)} ${item.id}`) ?? null),
    versions: prepared.versions,
  };
}
