/** An older version of a deck as it may be shown today: what was made stricter in the deck since then holds for every version of it. */
import type { Deck } from './deck';
import { deckUnderLabels } from './keep-labels';
import type { TlpLabel } from './marking';
import type { Slide } from './slide';

/**
 * The version itself, or with the labels of its head where those are stricter, and each slide kept from participants that is hidden or the
 * instructor's alone in the head. Nothing else of it changes, and nothing becomes weaker: that waits until somebody takes the newer
 * version.
 */
export function underHead(head: Deck, version: Deck, defaultLabel: TlpLabel): Deck {
  const now = new Map(head.slides.map((slide) => [slide.id, slide]));
  const labelled = deckUnderLabels(head, version, defaultLabel);
  const slides = labelled.slides.map((slide) => keptFrom(slide, now.get(slide.id)));
  const isStricter = labelled.marking !== version.marking || slides.some((slide, at) => slide !== version.slides[at]);
  return isStricter ? { ...labelled, slides } : version;
}

function keptFrom(slide: Slide, now: Slide | undefined): Slide {
  if (!now) return slide;
  const audience = now.audience === 'instructor' ? now.audience : slide.audience;
  const hidden = now.hidden || slide.hidden;
  return audience === slide.audience && hidden === slide.hidden ? slide : { ...slide, audience, hidden };
}
