/** The language of a deck whose slides say it by their words. */
import type { Language } from '../../model/language';
import type { SlideText } from '../../model/slide';
import type { Report } from '../findings';
import { guessLanguage, isSimplified, languageOfTag } from './guess-language';

/** That much text decides. */
const enoughText = 200_000;

interface Clues {
  /** What the file's name ends in; null where it says nothing. */
  readonly named: Language | null;
  /** What the file notes of itself, as BCP 47: it tells simplified Chinese. */
  readonly tag: string;
}

/** The language that the file's name says, else that of the words, which `onGuess` hears. Simplified Chinese is a finding. */
export function languageOfSlides(
  texts: readonly SlideText[],
  { named, tag }: Clues,
  report: Report,
  onGuess: (language: Language) => void,
): Language {
  const words = texts
    .map(({ title, body, notes }) => `${title}\n${body}\n${notes}`)
    .join('\n')
    .slice(0, enoughText);
  const language = named ?? guessLanguage(words);
  if (!named) onGuess(language);
  if (language === 'zh-Hant' && (languageOfTag(tag)?.simplified === true || isSimplified(words)))
    report('deck.simplified', 'look', {});
  return language;
}
