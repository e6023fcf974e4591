/** An older version of a deck as it may be shown today: what was made stricter in the deck since then holds for every version of it. */
import type { Deck } from './deck';
import { joining } from './give-deck';
import { deckUnderLabels } from './keep-labels';
import type { Marking } from './marking';
import { stricterGrading, type MarkingRules } from './pairing/merge-markings';
import type { Slide } from './slide';

/**
 * The version itself, or with the labels, gradings and caveats of its head where those are stricter, and each slide kept from participants that is hidden or the
 * instructor's alone in the head: all of them where the whole head is for instructors. Nothing else of it changes, and nothing becomes weaker: that waits until somebody takes the newer
 * version.
 */
export function underHead(head: Deck, version: Deck, rules: MarkingRules): Deck {
  const now = new Map(head.slides.map((slide) => [slide.id, slide]));
  const labelled = deckUnderLabels(head, version, rules.defaultLabel);
  const marking = restrictedAs(labelled.marking, head.marking, rules);
  const slides = labelled.slides.map((slide) => keptFrom(joining(slide, head), now.get(slide.id), rules));
  const isStricter = marking !== version.marking || slides.some((slide, at) => slide !== version.slides[at]);
  return isStricter ? { ...labelled, marking, slides } : version;
}

/** With the head's caveats too, and its grading where that is higher. */
function restrictedAs(marking: Marking, now: Marking, rules: MarkingRules): Marking {
  const grading = stricterGrading(marking.grading, now.grading, rules);
  const more = now.caveats.filter((caveat) => !marking.caveats.includes(caveat));
  const isSame = grading === marking.grading && more.length === 0;
  return isSame ? marking : { ...marking, grading, caveats: [...marking.caveats, ...more] };
}

function keptFrom(slide: Slide, now: Slide | undefined, rules: MarkingRules): Slide {
  if (!now) return slide;
  const marking = restrictedAs(slide.marking, now.marking, rules);
  const audience = now.audience === 'instructor' ? now.audience : slide.audience;
  const hidden = now.hidden || slide.hidden;
  const isSame = audience === slide.audience && hidden === slide.hidden && marking === slide.marking;
  return isSame ? slide : { ...slide, audience, hidden, marking };
}
