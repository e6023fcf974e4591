/** The file name that an export offers. */
import { safeName } from '../files/safe-name';
import type { Recipe } from '../model/recipe';
import { editionWord, fillIn, type HandoutWords, type PageWords } from '../words/handout-words';

/** So many bytes go to the course's title where a part of it follows, so that neither is cut away by the other. */
const longestOfPair = 64;

/**
 * A name that every system takes, with its ending, in the handout's main language: `Tracing virtual assets.pdf`. What is not for
 * every participant says so, that an instructor's file is not attached to their mail by mistake and a workbook does not take the
 * handout's place. That of a part of a course (`part` is the day's or the session's name) says all that tells one file from another:
 * `Tracing – Bridges (English + 中文, Participant handout).pdf`.
 */
export function exportName(
  { edition, languages }: Pick<Recipe, 'edition' | 'languages'>,
  title: string,
  words: HandoutWords,
  part = '',
): string {
  const said = words[languages[0]];
  if (part !== '') {
    const names = [title, part].map((name) => safeName(name, '', longestOfPair)).filter(Boolean);
    const spoken = languages.map((language) => words[language].language).join(' + ');
    const marks = [spoken, said[editionWord[edition]]].join(said.marksApart);
    const name = names.length > 0 ? names.join(' – ') : said.untitledName;
    return `${safeName(fillIn(said.editionName, { title: name, edition: marks }), said.untitledName, 200)}.pdf`;
  }
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
