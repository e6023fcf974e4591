/** Appendices that a library keeps as they came, from before they were written anew: what a kit brings of such a one is the library's own. */
import type { KitThing } from '../kit/read/read-kit';
import type { Appendix, Course } from '../model/course';
import type { Sha256 } from '../model/ids';
import { materialOf, withMaterial } from '../model/course-material';
import type { LibraryStore } from '../store/library-store.types';
import { kitLimits } from '../workers/worker-line';
import { presentRecord } from './present-record';
import type { Workers } from './session';

/**
 * The things of a kit with the library's own hashes where one of its courses has the same appendix, which travelled under that of
 * what its pages show: it is neither a change nor another PDF, and keeps the label that the library gave it.
 */
export async function underOwnAppendices(
  things: readonly KitThing[],
  { workers, store }: { readonly workers: Workers; readonly store: LibraryStore },
): Promise<readonly KitThing[]> {
  const mineOf = new Map<string, ReadonlyMap<Sha256, Appendix>>();
  const own = new Map<Sha256, Appendix>();
  for (const { item, record } of things) {
    if (item.kind !== 'course' || !record) continue;
    const course = (await presentRecord(store, 'course', item.id)) as Course | null;
    if (!course) continue;
    const [theirs, mine] = [appendicesOf(record as Course), appendicesOf(course)];
    mineOf.set(item.id, mine);
    if ([...theirs.keys()].every((pdf) => mine.has(pdf))) continue;
    for (const [pdf, appendix] of mine) if (!theirs.has(pdf)) own.set(pdf, appendix);
  }
  if (own.size === 0) return things;
  const asked = { folder: store.folder, appendices: [...own.values()].map(({ pdf, title }) => ({ pdf, title })) };
  const job = { subject: store.library().name, limits: kitLimits };
  const travels = await workers.drawing.run('kit.appendices', asked, job);
  const ownOf = new Map(travels.map(([kept, travelled]) => [travelled, kept]));
  return things.map((thing) => {
    const mine = thing.item.kind === 'course' ? mineOf.get(thing.item.id) : undefined;
    return mine ? withOwn(thing, mine, ownOf) : thing;
  });
}

function appendicesOf(course: Course): ReadonlyMap<Sha256, Appendix> {
  return new Map(materialOf(course).flatMap((one) => (one.kind === 'appendix' ? [[one.pdf, one] as const] : [])));
}

/** What is the library's own need not come, and is not missing where it did not arrive. */
function withOwn(thing: KitThing, mine: ReadonlyMap<Sha256, Appendix>, ownOf: ReadonlyMap<Sha256, Sha256>): KitThing {
  const renamed = new Set<Sha256>();
  const record = withMaterial(thing.record as Course, (one) => {
    const own = one.kind === 'appendix' ? ownOf.get(one.pdf) : undefined;
    if (one.kind !== 'appendix' || own === undefined || !mine.has(own)) return [one];
    renamed.add(one.pdf);
    return [{ ...one, pdf: own }];
  });
  if (renamed.size === 0) return thing;
  const isOwn = (path: string): boolean => [...renamed].some((pdf) => path.includes(pdf));
  const lacks = thing.lacks.filter(({ path }) => !isOwn(path));
  const isWhole = thing.isWhole || (thing.lacks.length > 0 && lacks.length === 0);
  return { ...thing, record, needs: thing.needs.filter((path) => !isOwn(path)), lacks, isWhole };
}
