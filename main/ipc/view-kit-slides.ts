/** The slides that a kit would change in one thing, with where their pictures are found. */
import type { ChangedSlideRow, KitOnShow, ShownSlide } from '../contract/changed-slides';
import { slidesShown } from '../kit/compare/course-changes';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import { slideDifferences } from '../model/differences';
import type { SlideId } from '../model/ids';
import type { Slide } from '../model/slide';
import { changedSlideRows } from './changed-slide-rows';
import type { ComparedKit, ComparedWithMine } from './compare-kit';

/** Whoever gets more at once than these reads them in the deck itself. */
const mostRows = 200;

/** `nameOf` gives the name that pictures of a deck or version have. */
export function viewKitSlides(
  thing: ComparedWithMine,
  { versions, things }: ComparedKit,
  nameOf: (deck: Deck) => KitOnShow,
): readonly ChangedSlideRow[] {
  const { mine, thing: brought } = thing;
  if (thing.state !== 'differs' || !mine || !brought.record) return [];
  if (mine.kind === 'deck') {
    const theirs = brought.record as Deck;
    return rowsOf(sideOf([mine.record]), sideOf([theirs]), (deck) =>
      deck === mine.record ? { version: 'head', revision: mine.revision } : { version: nameOf(deck), revision: 0 },
    );
  }
  if (mine.kind !== 'course') return [];
  // What comes as a deck of its own shows its slides there.
  const apart: ReadonlySet<string> = new Set(
    things.flatMap(({ thing: { item } }) => (item.kind === 'deck' ? [item.id] : [])),
  );
  const shown = (course: Course): Side => slidesShown(course, versions).filter(({ deck }) => !apart.has(deck.id));
  return rowsOf(shown(mine.record), shown(brought.record as Course), (deck) => ({
    version: nameOf(deck),
    revision: 0,
  }));
}

/** Slides in their order, each with the deck or version that it is shown in. */
type Side = ReturnType<typeof slidesShown>;

function sideOf(decks: readonly Deck[]): Side {
  return decks.flatMap((deck) => deck.slides.map((slide) => ({ slide, deck })));
}

function rowsOf(
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
  return rows.filter(isSeen).slice(0, mostRows);
}

/** Notes and times are told in words: two pictures that are the same say nothing. */
function isSeen({ kinds, fields }: ChangedSlideRow): boolean {
  return kinds.some((kind) => kind !== 'edited') || fields.some((field) => field !== 'notes' && field !== 'other');
}
