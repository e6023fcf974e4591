/** What counts in a library where two decks are marked differently. */
import type { MarkingRules } from '../model/pairing/merge-markings';
import type { LibraryStore } from '../store/library-store.types';

export function markingRules(store: Pick<LibraryStore, 'library'>): MarkingRules {
  const { defaultLabel, agency } = store.library();
  return { defaultLabel, gradings: agency.gradings };
}
