/** A whole deck that is given to instructors alone: all of its slides are, and so is whatever joins them. */
import type { DeckEdit } from './change';
import type { Deck } from './deck';
import type { Slide } from './slide';

/** True where every slide is for instructors alone; a deck without slides is for everybody. */
export function isInstructorsDeck({ slides }: Pick<Deck, 'slides'>): boolean {
  return slides.length > 0 && slides.every(({ audience }) => audience === 'instructor');
}

/** The edits that give all slides of a deck to instructors alone, or to participants too; none for those that are already. */
export function giveDeck({ slides }: Pick<Deck, 'slides'>, audience: Slide['audience']): readonly DeckEdit[] {
  return slides
    .filter((slide) => slide.audience !== audience)
    .map(({ id }) => ({ kind: 'slide.set', slide: id, changes: { audience } }));
}

/** A slide as it joins a deck: that of one for instructors alone reaches nobody else. */
export function joining(slide: Slide, deck: Pick<Deck, 'slides'>): Slide {
  return isInstructorsDeck(deck) ? { ...slide, audience: 'instructor' } : slide;
}
