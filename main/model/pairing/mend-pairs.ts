/** Mends the pairs of a deck whose slides are in two languages: what belongs to what, and what belongs to nothing. */
import type { Deck } from '../deck';
import { KitbagFault } from '../fault';
import type { SlideId } from '../ids';
import type { Language } from '../language';
import type { Slide } from '../slide';
import { untranslatedTag } from '../slide-languages';
import { areOfOneLanguage, mergeSlides, withMemoryOf } from './merge-slides';
import type { MarkingRules } from './merge-markings';
import { mergeSections, refuseWrongRows } from './pair-decks';
import type { PairRow } from './pair-row';
import { takeLanguageOut, type TakenApart } from './take-language-out';

/** The deck as rows: `other` names the slide that holds the words in the language now, which is `main` where both are one. */
export function rowsOfDeck(deck: Pick<Deck, 'slides'>, language: Language): readonly PairRow[] {
  return deck.slides.map((slide): PairRow => {
    const { rest, taken } = takeLanguageOut(slide, language, slide.id);
    return { main: rest && slide.id, other: taken && slide.id, bilingual: slide.bilingual };
  });
}

/**
 * The deck with the rows as a person set them. A slide whose words in the language went elsewhere keeps its id; words that
 * stand alone now get a slide with a fresh one. Throws as `pairDecks` does.
 */
export function mendPairs(
  deck: Deck,
  language: Language,
  rows: readonly PairRow[],
  mint: () => SlideId,
  rules: MarkingRules,
): Deck {
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const apart = new Map<SlideId, TakenApart>(
    deck.slides.map((slide) => [slide.id, takeLanguageOut(slide, language, slide.id)]),
  );
  const halves = [...apart];
  refuseWrongRows(
    rows,
    halves.flatMap(([id, { rest }]) => (rest ? [id] : [])),
    halves.flatMap(([id, { taken }]) => (taken ? [id] : [])),
  );
  const places = new Map<SlideId, SlideId>();
  const mended = rows.map(({ main, other, bilingual }): Slide => {
    const whole = main !== null && main === other ? slides.get(main) : undefined;
    if (whole) return whole.bilingual === bilingual ? whole : { ...whole, bilingual };
    const rest = main === null ? null : (apart.get(main)?.rest ?? null);
    const half = other === null ? undefined : apart.get(other);
    const taken = half?.taken ?? null;
    if (rest && taken && other && half) {
      if (areOfOneLanguage(rest, taken))
        throw new KitbagFault('pair.one-language', { number: deck.slides.findIndex(({ id }) => id === main) + 1 });
      if (half.rest === null) places.set(other, rest.id);
      const moving = { ...taken, tags: taken.tags.filter((tag) => tag !== untranslatedTag) };
      const merged = { ...mergeSlides({ deck, slide: rest }, { deck, slide: moving }, rules), bilingual };
      // Words that leave a slide which stays are no slide that moved: no course showed them by themselves.
      return half.rest ? merged : withMemoryOf(merged, taken);
    }
    if (taken) return { ...taken, id: half?.rest ? mint() : taken.id, bilingual };
    if (rest) return { ...rest, bilingual };
    throw new Error('A row has a slide.');
  });
  return { ...deck, slides: mended, sections: mergeSections([], deck.sections, places, mended) };
}
