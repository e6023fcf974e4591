/** What of a handout is not written in one of its languages: told once, with every slide. */
import type { Deck } from '../model/deck';
import type { Finding } from '../model/finding';
import { textIn, type Language } from '../model/language';
import { rangesOf } from './front/coverage';
import type { ChosenSlide } from './select';

/** A slide that lacks a language of the handout. */
export interface Untranslated {
  readonly wanted: Language;
  readonly slide: ChosenSlide;
}

/** One finding for each language that is missing somewhere; its slides by the numbers that the projector shows. */
export function untranslatedFindings(missing: readonly Untranslated[], main: Language): readonly Finding[] {
  return [...new Set(missing.map(({ wanted }) => wanted))].map((wanted): Finding => {
    const slides = [
      ...new Map(missing.flatMap((one) => (one.wanted === wanted ? [[one.slide.slide.id, one.slide]] : []))).values(),
    ];
    const decks = [...new Map(slides.map(({ deck }) => [deck.id, deck])).values()];
    const told = decks.map((deck) => {
      const numbers = slides.filter((slide) => slide.deck.id === deck.id).map(({ number }) => number);
      return [decks.length > 1 ? titleOf(deck, main) : '', rangesOf(numbers, ', ')].filter(Boolean).join(' ');
    });
    return {
      code: 'handout.untranslated',
      weight: 'information',
      place: {},
      places: slides.map(({ deck, slide, number }) => ({ deck: deck.id, slide: slide.id, number })),
      facts: { wanted, count: slides.length, slides: told.join('; ') },
    };
  });
}

function titleOf(deck: Deck, main: Language): string {
  return textIn(deck.title, main, deck.mainLanguage);
}
