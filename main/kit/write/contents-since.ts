/** What changed since a kit that the receiver holds: things that it brought as they are, and files that it brought, stay out. */
import { KitbagFault } from '../../model/fault';
import { slidesMaterialOf } from '../../model/course-material';
import type { HeldKit } from '../../model/sent';
import type { KitSource } from '../prepare/kit-source';
import type { PreparedKit } from '../prepare/prepare-kit';
import { contentsOf, type KitContents, type KitEntry, type MediaStock } from './kit-entries';

/** A record or a handout stays out as a thing of its own; versions and media are needed by others, and are named. */
const isNeeded = ({ path }: KitEntry): boolean => path.startsWith('versions/') || path.startsWith('media/');

/**
 * Everything has gone through what holds for kits without a base: a delta leaves more out, and never less. Throws
 * `kit.nothing-changed`, and what `contentsOf` throws.
 */
export function contentsSince(
  prepared: PreparedKit,
  source: KitSource,
  stock: MediaStock,
  { kit, date, held }: HeldKit,
): KitContents {
  const known = new Set(held);
  const whole = contentsOf(prepared, source, stock);
  const unchanged = new Set(whole.entries.filter(({ sha256 }) => known.has(sha256)).map(({ path }) => path));
  const changed = <R extends { readonly id: string }>(kind: string, records: readonly R[]): readonly R[] =>
    records.filter(({ id }) => !unchanged.has(`${kind}s/${id}.json`));
  const courses = changed('course', prepared.courses);
  const pinned = new Set(courses.flatMap(slidesMaterialOf).map((material) => material.pinned));
  const left: PreparedKit = {
    ...prepared,
    courses,
    decks: changed('deck', prepared.decks),
    templates: changed('template', prepared.templates),
    presets: changed('preset', prepared.presets),
    recipes: prepared.recipes.filter(({ record }) => changed('handout', [record]).length > 0),
    handouts: prepared.handouts.filter(({ pdf }) => !known.has(pdf)),
    versions: new Map([...prepared.versions].filter(([sha]) => pinned.has(sha))),
  };
  const things = [left.courses, left.decks, left.templates, left.presets, left.recipes, left.handouts];
  if (things.every(({ length }) => length === 0)) throw new KitbagFault('kit.nothing-changed', { date });
  const contents = contentsOf(left, source, stock);
  const isHeld = (entry: KitEntry): boolean => isNeeded(entry) && known.has(entry.sha256);
  const files = contents.entries.filter(isHeld).map(({ path, sha256, sizeBytes }) => ({ path, sha256, sizeBytes }));
  const carried = new Set(contents.items.map(({ path }) => path));
  // The PDF of a handout stays in its kit: no library is asked for one.
  const records = whole.items
    .filter(({ path, kind }) => kind !== 'handout' && !carried.has(path))
    .map(({ kind, id, content }) => ({ kind, id, content }));
  return {
    ...contents,
    entries: contents.entries.filter((entry) => !isHeld(entry)),
    base: { kit, date, files, records },
  };
}
