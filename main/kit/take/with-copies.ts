/** What comes with a kit shows the copies of it that came beside what was here, and not what was here. */
import type { Course } from '../../model/course';
import type { Handout } from '../../model/handout';
import type { CourseId, DeckId } from '../../model/ids';
import { withMaterial } from '../../model/course-material';

/** The id of its copy, by the id of a deck or course of which both are kept. */
export type CopiesKept = ReadonlyMap<string, string>;

function idIn<Id extends string>(copies: CopiesKept, id: Id): Id {
  return (copies.get(id) ?? id) as Id;
}

/** A course with the copies of its decks; the versions that it pins stay, since a copy has the same slides. */
export function courseWithCopies(course: Course, copies: CopiesKept): Course {
  return withMaterial(course, (material) => [
    material.kind === 'slides' ? { ...material, deck: idIn<DeckId>(copies, material.deck) } : material,
  ]);
}

/** A handout of the copy of its deck or course. */
export function handoutWithCopies(handout: Handout, copies: CopiesKept): Handout {
  const { scope } = handout.recipe;
  const of =
    scope.kind === 'deck'
      ? { ...scope, deck: idIn<DeckId>(copies, scope.deck) }
      : { ...scope, course: idIn<CourseId>(copies, scope.course) };
  return { ...handout, recipe: { ...handout.recipe, scope: of } };
}
