/** The slides that differ between two states of a deck or course, with where their pictures are found. */
import type { ChangedSlideRow, ShownSlide } from '../contract/changed-slides';
import type { slidesShown } from '../kit/compare/course-changes';
import type { Deck } from '../model/deck';
import { slideDifferences } from '../model/differences';
import type { SlideId } from '../model/ids';
import type { Slide } from '../model/slide';
import { changedSlideRows } from './changed-slide-rows';

/** Whoever gets more at once than these reads them in the deck itself. */
const mostRows = 200;

/** Slides in their order, each with the deck or version that it is shown in. */
export type Side = ReturnType<typeof slidesShown>;

/** The slides of whole decks. */
export function sideOf(decks: readonly Deck[]): Side {
  return decks.flatMap((deck) => deck.slides.map((slide) => ({ slide, deck })));
}

/** The slides that differ and look different, in the order of `is`; `placeOf` says where the pictures of a deck or version are found. */
export function rowsBetween(
  was: Side,
  is: Side,
  placeOf: (deck: Deck) => Pick<ShownSlide, 'version' | 'revision'>,
): readonly ChangedSlideRow[] {
  const [first] = [...is, ...was];
  if (!first) return [];
  const slidesOf = (side: Side): readonly Slide[] => side.map(({ slide }) => slide);
  const [before, after] = [slidesOf(was), slidesOf(is)];
  const shownIn = (side: Side) => {
    const decks = new Map(side.map(({ slide, deck }) => [slide.id, deck]));
    return (slide: SlideId): ShownSlide | null => {
      const deck = decks.get(slide);
      return deck ? { deck: deck.id, slide, ...placeOf(deck) } : null;
    };
  };
  const rows = changedSlideRows({
    was: before,
    is: after,
    differences: slideDifferences(before, after),
    language: first.deck.mainLanguage,
    before: shownIn(was),
    after: shownIn(is),
    alike: new Set(),
  });
  return rows
    .filter(isSeen)
    .slice(0, mostRows)
    .map((row) => ({
      ...row,
      was: row.was === null ? null : numberInDeck(was, row.before),
      is: row.is === null ? null : numberInDeck(is, row.after),
    }));
}

/** A course shows slides of several decks one after the other; a slide is called by its number in its own. */
function numberInDeck(side: Side, shown: ShownSlide | null): number | null {
  const deck = side.find(({ slide }) => slide.id === shown?.slide)?.deck;
  const at = deck?.slides.findIndex(({ id }) => id === shown?.slide) ?? -1;
  return at < 0 ? null : at + 1;
}

/** Notes and times are told in words: two pictures that are the same say nothing. */
function isSeen({ kinds, fields }: ChangedSlideRow): boolean {
  return kinds.some((kind) => kind !== 'edited') || fields.some((field) => field !== 'notes' && field !== 'other');
}
