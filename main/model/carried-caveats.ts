/** Caveats that a handout for participants carries, and what brought each: whoever gives it out decides knowingly. */
import type { Finding } from './finding';
import { textIn, type Texts } from './language';
import type { Marking } from './marking';
import type { Recipe } from './recipe';
import { placeOfCaveat, type IncludedItem } from './work-out-label';

/** The codes of what is found here, for those who show nothing else. */
export const carriedCodes: readonly string[] = ['caveat.carried', 'caveat.of-course'];

type Place = Finding['place'];

/**
 * For each caveat of `caveats` one finding with the decks, slides and sessions that bring it, and one where the course itself does.
 * None for instructors, who may have what they teach.
 */
export function carriedCaveats(
  items: readonly IncludedItem[],
  caveats: readonly Texts[],
  { edition, languages: [main] }: Pick<Recipe, 'edition' | 'languages'>,
): readonly Finding[] {
  if (edition === 'instructor') return [];
  return caveats.flatMap((caveat) => {
    const carries = ({ caveats: own }: Marking): boolean => own.some((one) => placeOfCaveat(one, [caveat]) === 0);
    const places = items.flatMap((item) => placesIn(item, carries));
    const isOfCourse = items.some((item) => item.kind === 'course' && carries(item.marking));
    const facts = { caveat: textIn(caveat, main) };
    const ofCourse: Finding = { code: 'caveat.of-course', weight: 'look', place: {}, facts };
    const carried: Finding = { code: 'caveat.carried', weight: 'look', place: {}, places: distinct(places), facts };
    return [...(isOfCourse ? [ofCourse] : []), ...(places.length > 0 ? [carried] : [])];
  });
}

/** A slide of a deck that carries it brings nothing that the deck does not. */
function placesIn(item: IncludedItem, carries: (marking: Marking) => boolean): readonly Place[] {
  switch (item.kind) {
    case 'slide': {
      const { deck, slide, number } = item;
      if (carries(deck.marking)) return [{ deck: deck.id }];
      return carries(slide.marking) ? [{ deck: deck.id, slide: slide.id, number }] : [];
    }
    case 'session':
      return carries(item.session.marking) ? [{ session: item.session.id }] : [];
    case 'appendix':
      return carries(item.appendix.marking) ? [{ session: item.session }] : [];
    case 'course':
      return [];
  }
}

function distinct(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
