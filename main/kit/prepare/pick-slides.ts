/** Decks with fewer slides: what names a slide that is gone is set right. */
import type { Pick } from '../../model/course';
import type { Deck } from '../../model/deck';
import type { SlideId } from '../../model/ids';
import { slidesOfPicks } from '../../model/range';
import type { Slide } from '../../model/slide';

/** The deck with those of its slides that stay; a section begins at the next of its slides that is left, or is gone with its last. */
export function withSlides(deck: Deck, stays: (slide: Slide, number: number) => boolean): Deck {
  const slides = deck.slides.filter((slide, index) => stays(slide, index + 1));
  if (slides.length === deck.slides.length) return deck;
  const left = new Set(slides.map(({ id }) => id));
  const places = new Map(deck.slides.map(({ id }, index) => [id, index]));
  const placeOf = (id: SlideId): number => places.get(id) ?? deck.slides.length;
  const sections = deck.sections.flatMap((section, index) => {
    const from = placeOf(section.first);
    const next = deck.sections[index + 1];
    const to = next ? placeOf(next.first) : deck.slides.length;
    const first = deck.slides.slice(from, Math.max(from, to)).find(({ id }) => left.has(id));
    return first ? [{ ...section, first: first.id }] : [];
  });
  return { ...deck, slides, sections };
}

/**
 * What picks of a version come to in what is left of it, one by one: an open range would end where it did not before. Where all of
 * its slides are left they stay as they are: a course that travels whole is the course that it was.
 */
export function picksWithin(picks: readonly Pick[], version: Deck, left: Deck): readonly Pick[] {
  if (version.slides.length === left.slides.length) return picks;
  const still = new Set(left.slides.map(({ id }) => id));
  return slidesOfPicks(picks, version)
    .filter(({ id }) => still.has(id))
    .map(({ id }) => ({ kind: 'one', slide: id }));
}
