/** What the timetable calls a session: its title in the languages of the handout. */
import { languages as allLanguages, type Language, type LanguagePair } from '../../model/language';
import type { Session } from '../../model/course';
import type { HandoutWords } from '../../words/handout-words';
import { inLanguages, type Worded } from '../headings';

/**
 * A break that bears the plain word for one, as the window or a pasted timetable gives it in one language, is called so in every language;
 * whatever else a break is called was written by somebody, and stays.
 */
export function titlesOnTimetable(
  { kind, title }: Pick<Session, 'kind' | 'title'>,
  { languages, fallback }: { readonly languages: LanguagePair; readonly fallback: Language },
  words: HandoutWords,
): readonly Worded[] {
  const plain = (language: Language): string => words[language].break;
  const written = allLanguages.flatMap((language) => (title[language]?.trim() ? [language] : []));
  const isPlain = written.every((language) => title[language]?.trim().toLowerCase() === plain(language).toLowerCase());
  if (kind === 'break' && isPlain) return languages.map((language) => ({ language, text: plain(language) }));
  return inLanguages(title, languages, fallback);
}
