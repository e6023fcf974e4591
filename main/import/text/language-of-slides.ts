/** The language of a deck whose slides say it by their words. */
import type { Language } from '../../model/language';
import type { SlideText } from '../../model/slide';
import { readName } from '../file-names';
import type { Report } from '../findings';
import { guessLanguage, isInNoneOfOurs, isSimplified, languageOfTag } from './guess-language';

/** That much text decides. */
const enoughText = 200_000;

/**
 * The language that the file's name says, else that of the words, which is a finding; words in none of our languages stand in the place
 * of one, which is a finding too. `tag` (BCP 47) is what the file notes of
 * itself, empty where it notes nothing: it tells simplified Chinese, which is a finding too.
 */
export function languageOfSlides(texts: readonly SlideText[], file: string, tag: string, report: Report): Language {
  const words = texts
    .map(({ title, body, notes }) => `${title}\n${body}\n${notes}`)
    .join('\n')
    .slice(0, enoughText);
  const { language: named, extension } = readName(file);
  const language = named ?? guessLanguage(words);
  if (!named && isInNoneOfOurs(words)) report('deck.language-unknown', 'look', {}, { language });
  else if (!named) report('deck.language-by-words', 'information', {}, { language, ways: `.*${extension}` });
  if (language === 'zh-Hant' && (languageOfTag(tag)?.simplified === true || isSimplified(words)))
    report('deck.simplified', 'look', {});
  return language;
}
