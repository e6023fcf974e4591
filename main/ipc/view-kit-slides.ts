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
  const { mine, sent, thing: brought } = thing;
  if (thing.state !== 'differs' || !mine || !brought.record) return [];
  if (mine.kind === 'deck') {
    const theirs = brought.record as Deck;
    const rows = rowsBetween(sideOf([mine.record]), sideOf([theirs]), (deck) =>
      deck === mine.record ? { version: 'head', revision: mine.revision } : { version: nameOf(deck), revision: 0 },
    );
    return sent ? amongChanged(rows, sideOf([sent.mine as Deck]), sideOf([sent.theirs as Deck])) : rows;
  }
  if (mine.kind !== 'course') return [];
  // What comes as a deck of its own shows its slides there.
  const apart: ReadonlySet<string> = new Set(
    things.flatMap(({ thing: { item } }) => (item.kind === 'deck' ? [item.id] : [])),
  );
  const shown = (course: Course): Side => slidesShown(course, versions).filter(({ deck }) => !apart.has(deck.id));
  const rows = rowsBetween(shown(mine.record), shown(brought.record as Course), (deck) => ({
    version: nameOf(deck),
    revision: 0,
  }));
  return sent ? amongChanged(rows, shown(sent.mine as Course), shown(sent.theirs as Course)) : rows;
}

/** Without what differs only by what a kit without instructor material leaves behind; the pictures stay those of the library. */
function amongChanged(rows: readonly ChangedSlideRow[], was: Side, is: Side): readonly ChangedSlideRow[] {
  const slideOf = ({ before, after }: ChangedSlideRow): string => (after ?? before)?.slide ?? '';
  const changed = new Set(rowsBetween(was, is, () => ({ version: 'head', revision: 0 })).map(slideOf));
  return rows.filter((row) => changed.has(slideOf(row)));
}
