/** Takes the newest version of a deck into a course: picks that still hold are kept, slides that are gone drop out. */
import type { CourseEdit } from './change';
import type { Course, Material } from './course';
import type { DeckId, Sha256 } from './ids';
import type { Slide } from './slide';

function moved(material: Material, deck: DeckId, pinned: Sha256, there: ReadonlySet<string>): Material {
  if (material.kind !== 'slides' || material.deck !== deck) return material;
  return { ...material, pinned, pick: material.pick.filter(({ slide }) => there.has(slide)) };
}

/** One edit for each session that uses the deck; none where nothing would change. `slides` are those of the version `pinned`. */
export function takeUpdate(course: Course, deck: DeckId, pinned: Sha256, slides: readonly Slide[]): readonly CourseEdit[] {
  const there = new Set<string>(slides.map(({ id }) => id));
  return course.days
    .flatMap(({ sessions }) => sessions)
    .filter(({ material }) => material.some((one) => one.kind === 'slides' && one.deck === deck && one.pinned !== pinned))
    .map(({ id, material }) => ({ kind: 'session.set', session: id, changes: { material: material.map((one) => moved(one, deck, pinned, there)) } }));
}
