/**
 * Where participants have a slide in their copy, and under which number: an instructor says “turn to page 3, slide 7”, and has other
 * pages and the numbers of the screen.
 */
import { KitbagFault } from '../model/fault';
import type { SlideId } from '../model/ids';
import type { PlanPage } from '../model/plan';
import type { Recipe } from '../model/recipe';
import { isFor, isNumberedThrough } from './audience';
import { chosenWithin, inputWithin } from './build-for';
import type { AtParticipants } from './composing';
import type { HandoutInput } from './handout.types';
import { select } from './select';

/** A participants' copy as it was planned. */
interface Planned {
  readonly pages: readonly Pick<PlanPage, 'number'>[];
  readonly pageOf: Readonly<Record<string, number>>;
}

/**
 * For each slide, by its id, its page where the recipe names the participants' copy, and its number where that copy has numbers of
 * its own. A slide that is shown more than once has neither: a wrong page is worse than no page. No page where the copy has another
 * look, of which nothing is known here; nothing at all where it is of another part.
 */
export function inParticipantsCopy(
  input: HandoutInput,
  plan: (participants: HandoutInput) => Planned,
): ReadonlyMap<string, AtParticipants> {
  const { edition, turnTo, scope, template } = input.recipe;
  if (edition !== 'instructor' || turnTo?.edition === 'instructor') return new Map();
  if (turnTo && JSON.stringify(turnTo.scope) !== JSON.stringify(scope)) return new Map();
  const { numbering: _, ...plain } = input;
  const { turnTo: _turnTo, ...own } = input.recipe;
  const recipe: Recipe = turnTo ?? { ...own, edition: 'participant' };
  const participants = { ...plain, recipe, numbered: false };
  const isThrough = isNumberedThrough(recipe);
  const hasPages = turnTo?.template === template;
  if (!isThrough && !hasPages) return new Map();
  try {
    const { pages, pageOf } = hasPages ? plan(participants) : { pages: [], pageOf: {} as Planned['pageOf'] };
    const ids = slidesIn(participants);
    const seen = new Set<SlideId>();
    const again = new Set<SlideId>();
    for (const id of ids) (seen.has(id) ? again : seen).add(id);
    return new Map(
      ids.flatMap((id, index): readonly [SlideId, AtParticipants][] => {
        const page = pages[pageOf[id] ?? -1]?.number ?? '';
        if (again.has(id) || (page === '' && !isThrough)) return [];
        return [[id, { ...(page === '' ? {} : { page }), ...(isThrough ? { number: index + 1 } : {}) }]];
      }),
    );
  } catch (error) {
    if (error instanceof KitbagFault) return new Map(); // Participants get nothing of it.
    throw error;
  }
}

/** The slides of a participants' copy, in order. */
function slidesIn(input: HandoutInput): readonly SlideId[] {
  const within = inputWithin(input, () => undefined);
  const chosen = chosenWithin(select(within), within, () => undefined);
  return chosen.days.flatMap(({ sessions }) =>
    sessions
      .flatMap(({ slides }) => slides.map(({ slide }) => slide).filter((slide) => isFor(slide, 'participant')))
      .map(({ id }) => id),
  );
}
