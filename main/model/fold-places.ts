/** Places of findings that say the same, put together by what they lie in: a session, a deck, a file. */
import type { Finding } from './finding';

type Place = Finding['place'];

export interface FoldedPlaces {
  /** What all of them lie in: the session where they name one, else the deck or the file. */
  readonly within: Pick<Place, 'file' | 'deck' | 'session'>;
  /** Each once, in the order of their numbers. */
  readonly places: readonly Place[];
}

/** The places by what they lie in, in the order in which each was met first; equal ones once. */
export function foldPlaces(places: readonly Place[]): readonly FoldedPlaces[] {
  const groups = new Map<string, Map<string, Place>>();
  for (const place of places) {
    const within = JSON.stringify([place.file, place.deck, place.session]);
    const group = groups.get(within) ?? new Map<string, Place>();
    group.set(JSON.stringify([place.number, place.slide, place.line, place.page]), place);
    groups.set(within, group);
  }
  return Array.from(groups.values(), (group) => {
    const sorted = [...group.values()].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    return { within: sorted[0] ?? {}, places: sorted };
  });
}
