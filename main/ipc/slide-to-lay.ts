/** What a slide's picture shows. */
import type { Deck } from '../model/deck';
import type { Language } from '../model/language';
import type { SlideToLay } from '../scene/lay-slide.types';

/** Only what the picture shows: the rest of the deck neither crosses to the worker nor spoils the cache. */
export function slideToLay(deck: Deck, slide: Deck['slides'][number], language: Language): SlideToLay {
  const { id, theme, sizePt, mainLanguage, title } = deck;
  return {
    deck: { id, theme, sizePt, mainLanguage, title },
    slide,
    language,
    number: deck.slides.indexOf(slide) + 1,
    total: deck.slides.length,
  };
}
