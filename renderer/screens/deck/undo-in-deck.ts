/** Undo and redo on the screen of a deck: said in words, with the slide that it was, which is shown. */
import { ask } from '../../bridge';
import { attempt } from '../../state/faults';
import { focusRow } from '../../state/focus-row';
import { tellUndone } from '../../state/tell-undone';
import { useApp } from '../../state/app';
import { moveIn } from '../library/library-undo';
import { saidOf, type Way } from '../library/undo-steps';
import { changedSlide } from './changed-slide';
import { choose, inTurn, openSlides, showSlides, useSlides } from './slides-store';
import { createSay } from '../../../main/words/say';
import type { DeckId } from '../../../main/model/ids';

/** In the turn of the deck's changes: a text that a press leaves is kept first, and is what that press takes back. */
export function moveInDeck(way: Way, id: DeckId): Promise<void> {
  return inTurn(() => moveNow(way, id));
}

async function moveNow(way: Way, id: DeckId): Promise<void> {
  const { deck: before } = useSlides.getState();
  const step = await moveIn(way, id);
  const now = step && (await attempt(() => ask('deck.get', { deck: id })));
  const { deck: shown, chosen, language } = useSlides.getState();
  const state = useApp.getState().state;
  if (!step || !now || !state || before?.id !== id || shown?.id !== id) return;
  showSlides(now.deck);
  const place = changedSlide(before, now.deck, chosen);
  // Words of a language that is not shown are not seen either.
  const isUnseen = place?.language && place.language !== (language ?? now.deck.mainLanguage);
  if (!place) return;
  // What is in sight already is not drawn anew: words that a person marked meanwhile stay marked.
  const isInSight = place.slide !== null && chosen.has(place.slide) && !isUnseen;
  if (!isInSight) await openSlides(id, place.slide, isUnseen ? place.language : null);
  const was = new Set(before.slides.map((slide) => slide.id));
  const back = now.deck.slides.flatMap((slide) => (was.has(slide.id) ? [] : [slide.id]));
  // Of several that come back all are chosen, as they were when they went.
  if (back.length > 1) choose(new Set(back));
  if (place.slide !== null) focusRow(place.slide);
  tellUndone(way, saidOf(step), createSay(state.language)('window.viewer.nameless', { number: place.number }));
}
