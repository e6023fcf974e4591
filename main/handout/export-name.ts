/** The file name that an export offers. */
import { safeName } from '../files/safe-name';
import type { Recipe } from '../model/recipe';
import { fillIn, type HandoutWords, type PageWords } from '../words/handout-words';

/**
 * A name that every system takes, with its ending, in the handout's main language: `Tracing virtual assets.pdf`. What is not for
 * every participant says so, that an instructor's file is not attached to their mail by mistake and a workbook does not take the
 * handout's place.
 */
export function exportName(
  { edition, languages }: Pick<Recipe, 'edition' | 'languages'>,
  title: string,
  words: HandoutWords,
): string {
  const said = words[languages[0]];
  const name = safeName(title, said.untitledName);
  const mark = markOf(edition, said);
  return `${mark === null ? name : fillIn(said.editionName, { title: name, edition: mark })}.pdf`;
}

function markOf(edition: Recipe['edition'], words: PageWords): string | null {
  switch (edition) {
    case 'participant':
      return null;
    case 'workbook':
      return words.workbookName;
    case 'instructor':
      return words.instructorCopy;
  }
}
