/** The pages before the first session. They are composed last: only then the pages they name are known. */
import type { Recipe } from '../../model/recipe';
import type { Composing } from '../composing';
import type { Leaf } from '../page/book';
import { formatRoman } from '../../model/roman';
import { contentsEntries, contentsLeaves } from './contents';
import type { ContentsEntry } from './contents';
import { coverLeaves } from './cover';
import type { FrontWord } from './front-page';
import { objectivesLeaves } from './objectives';
import { timetableLeaves } from './timetable';

export function composeFront(recipe: Recipe, body: readonly Leaf[], composing: Composing): readonly Leaf[] {
  const { book, shown } = composing;
  const wants = new Set(recipe.parts);
  const bodyNumber = new Map(body.map((leaf, index) => [leaf, String(index + 1)]));
  const bodyPage = (place: string): string => bodyNumber.get(book.places.get(place)?.leaf ?? ({} as Leaf)) ?? '';

  const cover = wants.has('cover') ? coverLeaves(recipe, composing) : [];
  const sect = (): number => book.tag('Sect', composing.root);
  // A course made out of decks has no times yet: a timetable that says so of every session tells nobody anything.
  const isTimed = shown.days.some(({ day }) => day?.sessions.some(({ startMinute }) => startMinute !== null));
  const timetable = wants.has('timetable') && shown.isCourse && isTimed ? timetableLeaves(sect(), composing) : [];
  const objectives =
    wants.has('objectives') && shown.objectives.length > 0 ? objectivesLeaves(bodyPage, sect(), composing) : [];
  note('timetable', timetable[0], composing);
  note('objectives', objectives[0], composing);

  const entries: readonly ContentsEntry[] = wants.has('contents')
    ? [
        ...frontEntries(
          [timetable.length > 0 ? 'timetable' : null, objectives.length > 0 ? 'objectives' : null],
          composing,
        ),
        ...contentsEntries(composing),
      ]
    : [];
  if (entries.length === 0) return [...cover, ...timetable, ...objectives];
  // How many pages the contents take does not depend on the numbers in it, but the numbers do on how many it takes.
  const count = contentsLeaves(entries, () => '', sect(), composing).length;
  const after = [...timetable, ...objectives];
  const frontNumber = new Map(after.map((leaf, index) => [leaf, formatRoman(cover.length + count + index + 1)]));
  const pageOf = (place: string): string =>
    frontNumber.get(book.places.get(place)?.leaf ?? ({} as Leaf)) ?? bodyPage(place);
  const contents = contentsLeaves(entries, pageOf, sect(), composing);
  note('contents', contents[0], composing);
  return [...cover, ...contents, ...after];
}

function frontEntries(
  words: readonly (FrontWord | null)[],
  { shown, words: said }: Composing,
): readonly ContentsEntry[] {
  return words.flatMap((word) =>
    word
      ? [
          {
            level: 2 as const,
            label: '',
            titles: shown.languages.map((language) => ({ language, text: said[language][word] })),
            place: word,
          },
        ]
      : [],
  );
}

/** A place and a bookmark for a page before the first session. */
function note(word: FrontWord, leaf: Leaf | undefined, { book, say }: Composing): void {
  if (!leaf) return;
  book.place(word, { leaf, yPt: 0 });
  book.mark({ title: say[word], level: 1, leaf, yPt: 0 });
}
