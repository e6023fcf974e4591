/** The slides that a kit would change in one thing, with where their pictures are found. */
import type { ChangedSlideRow, StagedName } from '../contract/changed-slides';
import { slidesShown } from '../kit/compare/course-changes';
import type { Course } from '../model/course';
import type { Deck } from '../model/deck';
import type { ComparedKit, ComparedWithMine } from './compare-kit';
import { rowsBetween, sideOf, type Side } from './rows-between';

/** `nameOf` gives the name that pictures of a deck or version have. */
export function viewKitSlides(
  thing: ComparedWithMine,
  { versions, things }: ComparedKit,
  nameOf: (deck: Deck) => StagedName,
): readonly ChangedSlideRow[] {
  const { mine, thing: brought } = thing;
  if (thing.state !== 'differs' || !mine || !brought.record) return [];
  if (mine.kind === 'deck') {
    const theirs = brought.record as Deck;
    return rowsBetween(sideOf([mine.record]), sideOf([theirs]), (deck) =>
      deck === mine.record ? { version: 'head', revision: mine.revision } : { version: nameOf(deck), revision: 0 },
    );
  }
  if (mine.kind !== 'course') return [];
  // What comes as a deck of its own shows its slides there.
  const apart: ReadonlySet<string> = new Set(
    things.flatMap(({ thing: { item } }) => (item.kind === 'deck' ? [item.id] : [])),
  );
  const shown = (course: Course): Side => slidesShown(course, versions).filter(({ deck }) => !apart.has(deck.id));
  return rowsBetween(shown(mine.record), shown(brought.record as Course), (deck) => ({
    version: nameOf(deck),
    revision: 0,
  }));
}
