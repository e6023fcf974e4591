/** Which kept handouts travel in a kit: those of what is in it, for the audience and up to the label that it is for. */
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { Handout } from '../../model/handout';
import { isStricter } from '../../model/marking';
import { knownPart } from '../../model/migrations';
import type { Recipe, Scope } from '../../model/recipe';
import type { KeptRecord, KitWish } from './kit-source';

export interface KitHolds {
  readonly courses: readonly Course[];
  readonly decks: readonly Deck[];
  readonly versions: ReadonlyMap<string, Deck>;
}

/**
 * A kit without instructor material brings no instructor's handout, and no recipe names a slide or a session that stayed behind. What a
 * recipe is of must be in the kit.
 */
export function recipesWithin(
  recipes: readonly KeptRecord[],
  { instructor, upTo }: Pick<KitWish, 'instructor' | 'upTo'>,
  holds: KitHolds,
): readonly KeptRecord[] {
  const isWhole = instructor && upTo === null;
  const ids = idsIn(holds);
  return recipes
    .filter(
      ({ record: { recipe } }) =>
        (instructor || recipe.edition !== 'instructor') &&
        (recipe.raiseTo === null || !isStricter(recipe.raiseTo, upTo)) &&
        ids.has(idOfScope(recipe.scope)),
    )
    .map((one) => (instructor ? one : { ...one, record: forParticipants(one.record) }))
    .map((one) => (isWhole ? one : { ...one, record: naming(one.record, ids) }));
}

function idOfScope(scope: Scope): string {
  switch (scope.kind) {
    case 'course':
      return scope.course;
    case 'day':
      return scope.day;
    case 'session':
      return scope.session;
    case 'deck':
      return scope.deck;
  }
}

/** Of everything that a recipe can name. */
function idsIn({ courses, decks, versions }: KitHolds): ReadonlySet<string> {
  const days = courses.flatMap((course) => course.days);
  const sessions = days.flatMap((day) => day.sessions);
  const slides = [...decks, ...versions.values()].flatMap((deck) => deck.slides);
  return new Set([...courses, ...days, ...sessions, ...decks, ...slides].map(({ id }) => id));
}

/** How the copy beside an instructor's is made is the instructor's own. */
function forParticipants(handout: Handout): Handout {
  const { recipe, ...known } = knownPart('handout', handout);
  const { turnTo: _turnTo, ...left } = recipe;
  return { ...known, recipe: left };
}

function naming(handout: Handout, ids: ReadonlySet<string>): Handout {
  const { recipe } = handout;
  const turnTo = recipe.turnTo ? { turnTo: namingIn(recipe.turnTo, ids) } : {};
  return { ...handout, recipe: { ...namingIn(recipe, ids), ...turnTo } };
}

function namingIn<R extends Pick<Recipe, 'layouts' | 'slideLayouts' | 'leaveOut'>>(
  recipe: R,
  ids: ReadonlySet<string>,
): R {
  const kept = <T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)));
  const { layouts, slideLayouts } = recipe;
  const leaveOut = recipe.leaveOut.filter((slide) => ids.has(slide));
  return { ...recipe, layouts: kept(layouts), slideLayouts: kept(slideLayouts), leaveOut };
}
