/** The file name that an export offers. */
import { safeName } from '../files/safe-name';
import type { Recipe } from '../model/recipe';
import { editionWord, fillIn, type HandoutWords, type PageWords } from '../words/handout-words';

/** So many bytes go to the course's title where a part of it follows, so that neither is cut away by the other. */
const longestOfPair = 64;

/** What a name tells beside others that lie in one folder with it. */
export interface Telling {
  /** Whom a participants' file is for, which it says of itself only there. */
  readonly edition: boolean;
  readonly languages: boolean;
}

const alone: Telling = { edition: false, languages: false };

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
  tells: Telling = alone,
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
  const spoken = tells.languages ? languages.map((language) => words[language].language).join(' + ') : null;
  const mark = markOf(edition, said) ?? (tells.edition ? said[editionWord[edition]] : null);
  const marks = [spoken, mark].filter((one) => one !== null).join(said.marksApart);
  return `${marks === '' ? name : fillIn(said.editionName, { title: name, edition: marks })}.pdf`;
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
