/** How strictly a kit is to be handled: what its list says, held against what its records say. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { Sha256 } from '../../model/ids';
import { kitPaths, type KitItem, type KitManifest } from '../../model/kit';
import { cautiousDefaultLabel, commonGradings, gradingIn, severity } from '../../model/marking';
import { keptRestrictions, markingOfRestrictions, type Restrictions } from '../../model/restrictions';
import { workOutMarking } from '../../model/work-out-label';
import { markingsOfKit } from '../prepare/label-of-kit';
import type { KitThing } from './read-kit';

interface Weighed {
  /** Records whose own label is stricter than the manifest says, and the manifest where one is: a reader would handle the kit too lightly. */
  readonly low: readonly string[];
  readonly things: readonly KitThing[];
  readonly manifest: KitManifest;
}

/** What the kit says of how it is to be handled, beside what its records say: what restricts them counts whether the list has it or not. */
export function weighKit(
  manifest: KitManifest,
  things: readonly KitThing[],
  versions: ReadonlyMap<Sha256, Deck>,
): Weighed {
  const of = <R>(kind: KitItem['kind']): readonly R[] =>
    things.flatMap(({ item, record }) => (item.kind === kind && record ? [record as R] : []));
  const prepared = { courses: of<Course>('course'), decks: of<Deck>('deck'), versions, handouts: [] };
  const markings = markingsOfKit(prepared, senderOf(manifest));
  const low: string[] = [];
  const weighed = things.map((thing): KitThing => {
    const { item, record } = thing;
    if (!record || (item.kind !== 'course' && item.kind !== 'deck')) return thing;
    const real = item.kind === 'course' ? markings.ofCourse(record as Course) : markings.ofDeck(record as Deck);
    if (item.label !== null && severity(real.label) > severity(item.label)) low.push(item.path);
    return { ...thing, item: { ...item, ...together([item, real], manifest) } };
  });
  const hasContent = prepared.courses.length + prepared.decks.length > 0;
  if (hasContent && severity(markings.whole.label) > severity(manifest.label)) low.push(kitPaths.manifest);
  const all = together([manifest, ...weighed.map(({ item }) => item), markings.whole], manifest);
  return { low, things: weighed, manifest: { ...manifest, ...all } };
}

/**
 * The library that a kit comes from as far as its list tells. In which order its agency ranks its own gradings, a list does not say: those
 * are all told, and only the common ones are ranked.
 */
function senderOf({ caveats, items }: KitManifest): Parameters<typeof markingsOfKit>[1] {
  const said = [caveats ?? [], ...items.map((item) => item.caveats ?? [])].flat();
  const agency = { name: {}, gradings: commonGradings, caveats: said, template: '' as never };
  return { id: '' as never, name: '', defaultLabel: cautiousDefaultLabel, agency };
}

/** All that restricts any of them, in the languages that the kit's list has it in. */
function together(all: readonly Restrictions[], manifest: KitManifest): Restrictions {
  const items = all.map((one) => ({ kind: 'course', marking: markingOfRestrictions(one) }) as const);
  const kept = keptRestrictions(workOutMarking(items, senderOf(manifest), null));
  const { grading } = kept;
  if (!grading) return kept;
  const said = [manifest, ...manifest.items].flatMap((one) => one.grading ?? []);
  return { ...kept, grading: said.find((one) => gradingIn(one, 'en') === gradingIn(grading, 'en')) ?? grading };
}
