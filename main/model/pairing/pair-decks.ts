/** Two decks become one: the other's slides move into the main deck's, and those without a partner stand in their place. */
import type { Deck } from '../deck';
import { KitbagFault } from '../fault';
import type { SlideId } from '../ids';
import type { Slide } from '../slide';
import { mergeDeckMarkings, type MarkingRules } from './merge-markings';
import { areOfOneLanguage, mergeSlides, union, withMemoryOf } from './merge-slides';
import type { PairRow } from './pair-row';

/**
 * The main deck with everything of the other. Each slide of both must stand in one row: throws `pair.rows-wrong` where one is
 * missing, unknown or named twice, and `pair.one-language` where a row would put two texts of one language into one slide.
 */
export function pairDecks(main: Deck, other: Deck, rows: readonly PairRow[], rules: MarkingRules): Deck {
  refuseWrongRows(
    rows,
    main.slides.map(({ id }) => id),
    other.slides.map(({ id }) => id),
  );
  const mains = byId(main.slides);
  const others = byId(other.slides);
  const slides = rows.map(({ main: one, other: two, bilingual }): Slide => {
    const [mine, theirs] = [one && mains.get(one), two && others.get(two)];
    if (mine && theirs && areOfOneLanguage(mine, theirs))
      throw new KitbagFault('pair.one-language', { number: main.slides.indexOf(mine) + 1 });
    const slide = mine && theirs ? mergeSlides(of(main, mine), of(other, theirs), rules) : (mine ?? theirs);
    if (!slide) throw new Error('A row has a slide.');
    return slide.bilingual === bilingual ? slide : { ...slide, bilingual };
  });
  const places = new Map(rows.flatMap(({ main: one, other: two }) => (two ? [[two, one ?? two] as const] : [])));
  return {
    ...main,
    title: { ...other.title, ...main.title },
    marking: mergeDeckMarkings(main.marking, other.marking, rules),
    sections: mergeSections(main.sections, other.sections, places, slides),
    slides,
    sources: [...main.sources, ...other.sources],
  };
}

/** As `pairDecks`, for decks that courses may show: the pair remembers the deck and the slides that moved into it. */
export function pairKeptDecks(main: Deck, other: Deck, rows: readonly PairRow[], rules: MarkingRules): Deck {
  const paired = pairDecks(main, other, rows, rules);
  const others = byId(other.slides);
  const gone = new Map(rows.flatMap((row) => (row.main && row.other ? [[row.main, others.get(row.other)]] : [])));
  return {
    ...paired,
    slides: paired.slides.map((slide) => {
      const moved = gone.get(slide.id);
      return moved ? withMemoryOf(slide, moved) : slide;
    }),
    pairedFrom: union([...(main.pairedFrom ?? []), other.id], other.pairedFrom ?? []),
  };
}

function byId(slides: readonly Slide[]): ReadonlyMap<SlideId, Slide> {
  return new Map(slides.map((slide) => [slide.id, slide]));
}

const of = (deck: Deck, slide: Slide) => ({ deck, slide });

/** Every slide once, and nothing else: what a pairing leaves out would be gone. */
export function refuseWrongRows(rows: readonly PairRow[], mains: readonly SlideId[], others: readonly SlideId[]): void {
  const named = (side: 'main' | 'other') => rows.flatMap((row) => row[side] ?? []);
  const isWhole = (given: readonly SlideId[], wanted: readonly SlideId[]): boolean =>
    given.length === wanted.length && wanted.every((id) => given.includes(id));
  const isEmpty = rows.some(({ main, other }) => main === null && other === null);
  if (isEmpty || !isWhole(named('main'), mains) || !isWhole(named('other'), others))
    throw new KitbagFault('pair.rows-wrong');
}

/** Sections that begin at one slide are one, with the titles of both; the others stand where they stood. */
export function mergeSections(
  main: Deck['sections'],
  other: Deck['sections'],
  /** Where the other's slides are now. */
  places: ReadonlyMap<SlideId, SlideId>,
  slides: readonly Slide[],
): Deck['sections'] {
  const found = new Map(main.map((section) => [section.first, section]));
  for (const { title, first } of other) {
    const place = places.get(first) ?? first;
    found.set(place, { title: { ...title, ...found.get(place)?.title }, first: place });
  }
  return slides.flatMap(({ id }) => found.get(id) ?? []);
}
