/** Where both are kept of a deck, a course or handout that comes shows the one that came, and not the one that was here. */
import { contentHash } from '../files/content-hash';
import type { ComparedThing } from '../kit/compare/compare-thing';
import { idOfCopy } from '../kit/take/copies';
import { courseWithCopies, handoutWithCopies, type CopiesKept } from '../kit/take/with-copies';
import type { Course } from '../model/course';
import type { Handout } from '../model/handout';
import { storedAs } from '../model/kit';
import type { LibraryStore } from '../store/library-store.types';
import type { Taking } from '../store/unpackings';
import type { ComparedKit } from './compare-kit';
import { presentRecord } from './present-record';
import type { UnpackWish } from './unpack-kit';

/** The copies that come now, or came with the same kit before. */
function copiesOf({ things }: ComparedKit, { keep, choices }: UnpackWish): CopiesKept {
  const copies = things.flatMap(({ state, thing: { item } }) => {
    if (item.kind === 'handout' || state !== 'differs' || (choices[item.path] ?? keep) !== 'both') return [];
    return [[item.id, idOfCopy(storedAs(item.kind), item.id, item.content)] as const];
  });
  return new Map(copies);
}

function showing<R extends Taking['record']>(kind: Taking['kind'], record: R, copies: CopiesKept): R {
  if (kind === 'course') return courseWithCopies(record as unknown as Course, copies) as unknown as R;
  if (kind === 'handout') return handoutWithCopies(record as unknown as Handout, copies) as unknown as R;
  return record;
}

/** What is here already as it would come does not come a second time. */
export async function showCopies<P extends { readonly thing: ComparedThing; readonly taking: Taking }>(
  planned: readonly P[],
  {
    compared,
    wish,
    store,
  }: { readonly compared: ComparedKit; readonly wish: UnpackWish; readonly store: LibraryStore },
): Promise<readonly P[]> {
  const copies = copiesOf(compared, wish);
  if (copies.size === 0) return planned;
  const shown: P[] = [];
  for (const plan of planned) {
    const { kind, record } = plan.taking;
    if (kind !== 'course' && kind !== 'handout') {
      shown.push(plan);
      continue;
    }
    const { item, record: came } = plan.thing.thing;
    const here = came ? await presentRecord(store, kind, item.id) : null;
    if (came && here && contentHash(here) === contentHash(showing(kind, came, copies))) continue;
    shown.push({ ...plan, taking: { ...plan.taking, record: showing(kind, record, copies) } });
  }
  return shown;
}
