/** A record out of a backup, under labels that are no weaker than those that the library has now, in its bin too. */
import { slidesMaterialOf } from '../../model/course-material';
import type { Course } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { RestorableKind, RestorableRecord } from '../../model/earlier';
import type { Handout } from '../../model/handout';
import type { DeckId, Sha256 } from '../../model/ids';
import { courseUnderLabels, courseUnderSlides, deckUnderLabels, handoutUnderLabels } from '../../model/keep-labels';
import type { LibraryStore } from '../../store/library-store.types';
import { presentRecord } from '../present-record';
import { versionAtHand } from '../version-at-hand';

/** `now` is the record as the library has it; null where it has none, or has it in the bin alone. */
export async function underLabels(
  kind: RestorableKind,
  now: RestorableRecord | null,
  was: RestorableRecord,
  store: LibraryStore,
): Promise<RestorableRecord> {
  // What lies in the bin gives its place to what comes back, and its labels with it.
  const last = now ?? (await store.getBinned(kind, was.id));
  const { defaultLabel } = store.library();
  switch (kind) {
    case 'deck':
      return last ? deckUnderLabels(last as Deck, was as Deck, defaultLabel) : was;
    case 'handout':
      return last ? handoutUnderLabels(last as Handout, was as Handout) : was;
    case 'course': {
      const course = last as Course | null;
      const slides = await slidesNow(course, was as Course, store);
      const raised = courseUnderSlides(course, was as Course, slides, defaultLabel);
      return course ? courseUnderLabels(course, raised, defaultLabel) : raised;
    }
    case 'template':
    case 'preset':
      return was;
  }
}

async function slidesNow(now: Course | null, was: Course, store: LibraryStore) {
  const pins = [was, ...(now ? [now] : [])].flatMap(slidesMaterialOf);
  const versions = new Map<Sha256, Deck>();
  const decks = new Map<DeckId, Deck>();
  for (const sha of new Set(pins.map(({ pinned }) => pinned))) {
    // One that no place has whole is told where the handout misses it.
    const version = await versionAtHand(sha, store);
    if (version) versions.set(sha, version);
  }
  for (const id of new Set(pins.map(({ deck }) => deck))) {
    const deck = (await presentRecord(store, 'deck', id)) ?? (await store.getBinned('deck', id));
    if (deck) decks.set(id, deck as Deck);
  }
  return { versions, decks };
}
