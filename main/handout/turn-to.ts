/** On which page of the participants' copy a slide stands: an instructor says “turn to page 3”, and has other pages. */
import { KitbagFault } from '../model/fault';
import type { SlideId } from '../model/ids';
import type { PlanPage } from '../model/plan';
import type { HandoutInput } from './handout.types';
import { select } from './select';

/** A participants' copy as it was planned. */
interface Planned {
  readonly pages: readonly Pick<PlanPage, 'number'>[];
  readonly pageOf: Readonly<Record<string, number>>;
}

/**
 * The number of the page for each slide, by its id, where the recipe names the participants' copy. A slide that is shown more than
 * once has none: a wrong page is worse than no page. None at all where there is no such copy, or it is of another part or look, of
 * which nothing is known here.
 */
export function pagesToTurnTo(
  input: HandoutInput,
  plan: (participants: HandoutInput) => Planned,
): ReadonlyMap<string, string> {
  const { edition, turnTo, scope, template } = input.recipe;
  if (edition !== 'instructor' || !turnTo || turnTo.edition === 'instructor') return new Map();
  if (turnTo.template !== template || JSON.stringify(turnTo.scope) !== JSON.stringify(scope)) return new Map();
  const { numbering: _, ...plain } = input;
  const participants = { ...plain, recipe: turnTo, numbered: false };
  try {
    const { pages, pageOf } = plan(participants);
    const seen = new Set<SlideId>();
    const again = new Set<string>();
    for (const { id } of select(participants).days.flatMap((day) =>
      day.sessions.flatMap(({ slides }) => slides.map(({ slide }) => slide)),
    )) {
      if (seen.has(id)) again.add(id);
      seen.add(id);
    }
    return new Map(
      Object.entries(pageOf).flatMap(([id, index]) => {
        const number = pages[index]?.number ?? '';
        return number === '' || again.has(id) ? [] : [[id, number] as const];
      }),
    );
  } catch (error) {
    if (error instanceof KitbagFault) return new Map(); // Participants get nothing of it.
    throw error;
  }
}
